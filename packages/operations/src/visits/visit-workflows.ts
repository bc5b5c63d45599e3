import type { TenantTx } from '@maklumat/db';
import type { StandardVersion } from '@maklumat/standards';
import type { OfficialContext } from '../context';
import type { QueueScope, WorkflowInUse } from '../office/queue-scope';
import { readCards } from '../public/read-cards';

/** Services for which people come to the desk: their days are counted. */
const AT_THE_DESK: readonly StandardVersion['category'][] = ['visit', 'consultation'];

/**
 * The workflows, in all their versions, that carry out a service people come for, and of which this official has a role;
 * by the category of the published standard.
 *
 * @internal
 */
export async function readVisitWorkflows(
  tx: TenantTx,
  ctx: OfficialContext,
  scope: QueueScope,
): Promise<WorkflowInUse[]> {
  const own = scope.workflows.filter(
    ({ definition }) =>
      definition.kind === 'service' &&
      definition.roles.some(({ role }) => ctx.official.memberships.some((held) => held.role === role)),
  );
  if (own.length === 0) return [];
  const { cards } = await readCards(tx, ctx.tenant.slug, ctx.now);
  const services = new Set(
    cards.flatMap(({ slug, category }) => (AT_THE_DESK.includes(category) ? [slug] : [])),
  );
  return own.filter(({ definition }) => services.has(definition.service));
}
