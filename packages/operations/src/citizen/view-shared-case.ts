import { caseLinks, serviceCases } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { readWorkingTime } from '../calendar/read-working-time';
import { wordsOf } from '../cases/event-words';
import { loadCase, type LoadedCase } from '../cases/load-case';
import { isForCitizen } from '../cases/timeline';
import type { CitizenContext } from '../context';
import { openTenantKey } from '../keys';
import { isErased } from '../keys/open-tenant-key';
import { OperationError } from '../operation-error';
import { linkHash, maySee } from './case-links';
import { statusOf, type CaseStatus } from './view-own-case';

/** A case as a link shows it: what its number alone tells, and when it came to each status. */
export type SharedCase = CaseStatus & {
  readonly serviceName: LocalisedText;
  /** Until when the link holds. */
  readonly expiresAt: string;
  /** Each status it had, oldest first; no act, no word, no file and no name. */
  readonly steps: readonly { readonly at: string; readonly label: LocalisedText }[];
};

const TOKEN = /^[0-9a-f]{64}$/;

/**
 * The case of a link. Tries are not counted: a link is 256 random bits.
 *
 * @throws {OperationError} `not-found` for one that is none, has ended or was revoked, is another agency's, and of a case
 *   that became confidential
 */
export async function viewSharedCase(ctx: CitizenContext, token: string): Promise<SharedCase> {
  if (!TOKEN.test(token)) throw new OperationError('not-found');
  return ctx.run('cases:track', async (tx) => {
    if (await isErased(tx)) throw new OperationError('not-found');
    const tokenHash = linkHash(await openTenantKey(tx, ctx.keys), token);
    const [link] = await tx
      .select({ number: serviceCases.number, expiresAt: caseLinks.expiresAt })
      .from(caseLinks)
      .innerJoin(
        serviceCases,
        and(eq(serviceCases.tenantId, caseLinks.tenantId), eq(serviceCases.id, caseLinks.caseId)),
      )
      .where(
        and(
          eq(caseLinks.tenantId, tx.tenantId),
          eq(serviceCases.tenantId, tx.tenantId),
          eq(caseLinks.tokenHash, tokenHash),
          isNull(caseLinks.revokedAt),
          gt(caseLinks.expiresAt, ctx.now),
        ),
      );
    if (link === undefined) throw new OperationError('not-found');
    const loaded = await loadCase(tx, link.number);
    if (!maySee(loaded.state)) throw new OperationError('not-found');
    return {
      ...(await statusOf(tx, loaded, await readWorkingTime(tx), ctx.now)),
      serviceName: loaded.rules.standard.name,
      expiresAt: link.expiresAt.toISOString(),
      steps: stepsOf(loaded),
    };
  });
}

function stepsOf({ events, rules }: LoadedCase): SharedCase['steps'] {
  const { definition } = rules;
  const first = definition.states.find(({ id }) => id === definition.start.state);
  return events.filter(isForCitizen).flatMap((event) => {
    const label =
      event.body.type === 'filed' ? (first?.label ?? null) : wordsOf(event, definition, 'citizen').becomes;
    return label === null ? [] : [{ at: event.occurredAt, label }];
  });
}
