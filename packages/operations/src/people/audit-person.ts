import type { AuditedAction, PeopleTx } from '@maklumat/db';
import { recordAudit } from '../office/record-audit';
import type { OfficialContext } from '../context';

/** What was done about people, as the audit names it. @internal */
export type PeopleAction = Extract<
  AuditedAction,
  | 'person-invited'
  | 'invitation-withdrawn'
  | 'invitation-accepted'
  | 'role-given'
  | 'role-taken'
  | 'person-disabled'
  | 'person-enabled'
  | 'password-link-made'
  | 'authenticator-reset'
  | 'sessions-ended'
  | 'role-delegated'
  | 'delegation-ended'
>;

/** Writes what was done about somebody: by id, never by name. @internal */
export async function auditPerson(
  tx: PeopleTx,
  ctx: { readonly now: Date; readonly official: Pick<OfficialContext['official'], 'userId'> },
  act: {
    readonly action: PeopleAction;
    /** The person's id, or the invitation's as long as it is not known who will come. */
    readonly about: string;
    readonly details?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  await recordAudit(tx, ctx, { action: act.action, subject: act.about, details: act.details ?? {} });
}
