import { caseRestrictions, writeAuditEvent, type TenantTx } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { loadOwnCase, type OwnCaseKey } from '../citizen/own-case';
import type { CitizenContext } from '../context';
import { rearmTimer } from '../timers/run-case-timer';

/**
 * Ends the restriction of one's own case, with number and code as the proof of who asks: it was there for this person
 * alone, so nobody else has to agree. Pressed twice it is lifted once.
 *
 * @returns whether there was one
 * @throws {OperationError} `not-found` for an unknown number, another agency's and a wrong code alike
 * @see UU 27/2022 Pasal 11, Pasal 41
 */
export async function liftOwnRestriction(ctx: CitizenContext, key: OwnCaseKey): Promise<boolean> {
  return ctx.run('cases:track', async (tx) => {
    const { row } = await loadOwnCase(tx, key, ctx.keys, 'for-update');
    if (!(await endRestriction(tx, row.id))) return false;
    await writeAuditEvent(tx, {
      ...{ recordedAt: ctx.now, actor: 'citizen', action: 'restriction-lifted' },
      ...{ subject: row.number, details: {} },
    });
    return true;
  });
}

/**
 * Lets a case be processed again, with what time brought meanwhile to be done now; whoever calls writes down who did.
 *
 * @returns whether it was restricted
 * @internal
 */
export async function endRestriction(tx: TenantTx, caseId: string): Promise<boolean> {
  const lifted = await tx
    .delete(caseRestrictions)
    .where(and(eq(caseRestrictions.tenantId, tx.tenantId), eq(caseRestrictions.id, caseId)))
    .returning({ id: caseRestrictions.id });
  if (lifted.length === 0) return false;
  await rearmTimer(tx, caseId);
  return true;
}
