import type { TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import { personOf, type CasePerson } from '../cases/person-of';
import type { OfficialContext } from '../context';
import { readCards } from '../public/read-cards';
import type { QueueScope } from './queue-scope';

/** What cases are called: the workflow's own noun, and who comes with them. Null where several words would be true. */
export type CaseKind = { readonly noun: LocalisedText | null; readonly person: CasePerson | null };

/**
 * What the cases of a list are called, where all that this official can find in it are called alike.
 *
 * @param workflow slug of the only one the list holds; without it every one that a role of the official sees
 */
export async function readCaseKind(
  tx: TenantTx,
  ctx: OfficialContext,
  scope: QueueScope,
  workflow?: string,
): Promise<CaseKind> {
  const roles = new Set(ctx.official.memberships.map(({ role }) => role));
  const seen = scope.workflows
    .map(({ definition }) => definition)
    .filter((one) => one.roles.some(({ role }) => roles.has(role)))
    .filter(({ slug }) => workflow === undefined || slug === workflow);
  const { cards } = await readCards(tx, ctx.tenant.slug, ctx.now);
  const people = seen.flatMap((definition) => {
    const card = cards.find(({ slug }) => slug === definition.service);
    return card === undefined ? [] : [personOf(definition, card)];
  });
  const [noun] = seen.map(({ form }) => form.noun);
  return {
    noun: noun !== undefined && seen.every(({ form }) => form.noun.id === noun.id) ? noun : null,
    person: new Set(people).size === 1 ? (people[0] ?? null) : null,
  };
}
