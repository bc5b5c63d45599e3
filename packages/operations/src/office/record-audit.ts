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

/** Readings of one case, which its citizen may learn of: by role and unit, never by name (UU 27/2022 Pasal 32). */
export const READINGS: readonly string[] = [
  ...['case-read', 'case-contact-read', 'case-file-read', 'document-read', 'subject-request-read'],
];

type Auditor = Pick<OfficialContext['official'], 'userId'> &
  Partial<Pick<OfficialContext['official'], 'memberships'>>;

/** Writes who did what, in the same transaction as what was done; of a reading also in which roles. */
export async function recordAudit(
  tx: TenantTx,
  ctx: { readonly now: Date; readonly official: Auditor },
  act: AuditedAct,
): Promise<void> {
  const held = (ctx.official.memberships ?? []).map(({ role, unit }) =>
    unit === null ? { role } : { role, unit },
  );
  await writeAuditEvent(tx, {
    recordedAt: ctx.now,
    actor: `user:${ctx.official.userId}`,
    action: act.action,
    subject: act.subject,
    details: READINGS.includes(act.action) ? { ...act.details, as: held } : { ...act.details },
  });
}
