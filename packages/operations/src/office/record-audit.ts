import { auditEvents, newId, type TenantTx } from '@maklumat/db';
import { eq, max, sql } from 'drizzle-orm';
import type { OfficialContext } from '../context';

/** What an official did that leaves a trace beside the case's own log. */
export type AuditedAct = {
  readonly action: string;
  /** Public number of the case; else what of the agency's settings was changed, or whose own things. */
  readonly subject: string;
  /** Never words of a person. */
  readonly details?: Readonly<Record<string, unknown>>;
};

/**
 * Writes who did what, in the same transaction as what was done. The numbers have no holes, so writers of one
 * tenant wait for each other here: call it last.
 */
export async function recordAudit(
  tx: TenantTx,
  ctx: Pick<OfficialContext, 'now' | 'official'>,
  act: AuditedAct,
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(6, hashtext(${tx.tenantId}))`);
  const [last] = await tx
    .select({ sequence: max(auditEvents.sequence) })
    .from(auditEvents)
    .where(eq(auditEvents.tenantId, tx.tenantId));
  await tx.insert(auditEvents).values({
    tenantId: tx.tenantId,
    id: newId(),
    sequence: (last?.sequence ?? 0) + 1,
    recordedAt: ctx.now,
    actor: `user:${ctx.official.userId}`,
    action: act.action,
    subject: act.subject,
    details: { ...act.details },
  });
}
