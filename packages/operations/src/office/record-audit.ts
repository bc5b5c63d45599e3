import { writeAuditEvent, type AuditedAction, type TenantTx } from '@maklumat/db';
import type { OfficialContext } from '../context';

/** What an official did that leaves a trace beside the case's own log. */
export type AuditedAct = {
  readonly action: AuditedAction;
  /** Public number of the case; else what of the agency's settings was changed, or whose own things. */
  readonly subject: string;
  /** Never words of a person. */
  readonly details?: Readonly<Record<string, unknown>>;
};

/** Writes who did what, in the same transaction as what was done. */
export async function recordAudit(
  tx: TenantTx,
  ctx: { readonly now: Date; readonly official: Pick<OfficialContext['official'], 'userId'> },
  act: AuditedAct,
): Promise<void> {
  await writeAuditEvent(tx, {
    recordedAt: ctx.now,
    actor: `user:${ctx.official.userId}`,
    action: act.action,
    subject: act.subject,
    details: { ...act.details },
  });
}
