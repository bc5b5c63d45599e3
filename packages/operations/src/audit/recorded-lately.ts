import { auditEvents, type AuditedAction, type TenantTx } from '@maklumat/db';
import { and, eq, gt } from 'drizzle-orm';

const HOUR_MS = 3_600_000;

/** Whether the same was written down of the same person a short while ago, within the last hour unless said otherwise. @internal */
export async function wasRecordedLately(
  tx: TenantTx,
  act: { readonly userId: string; readonly action: AuditedAction; readonly subject: string },
  now: Date,
  withinMs = HOUR_MS,
): Promise<boolean> {
  const [lately] = await tx
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.tenantId, tx.tenantId),
        eq(auditEvents.subject, act.subject),
        eq(auditEvents.actor, `user:${act.userId}`),
        eq(auditEvents.action, act.action),
        gt(auditEvents.recordedAt, new Date(now.getTime() - withinMs)),
      ),
    )
    .limit(1);
  return lately !== undefined;
}
