import { auditEvents, type AuditedAction, type TenantTx } from '@maklumat/db';
import { and, eq, gt } from 'drizzle-orm';

const HOUR_MS = 3_600_000;

/** Whether the same was written down of the same person within the last hour: a page is opened again and again. @internal */
export async function wasRecordedLately(
  tx: TenantTx,
  act: { readonly userId: string; readonly action: AuditedAction; readonly subject: string },
  now: Date,
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
        gt(auditEvents.recordedAt, new Date(now.getTime() - HOUR_MS)),
      ),
    )
    .limit(1);
  return lately !== undefined;
}
