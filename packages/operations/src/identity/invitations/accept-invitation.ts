import {
  invitations,
  memberships,
  newId,
  users,
  withPeople,
  type Database,
  type PeopleTx,
} from '@maklumat/db';
import { and, eq, gt } from 'drizzle-orm';
import { auditPerson } from '../../people/audit-person';
import { OperationError } from '../../operation-error';
import { membershipProblem } from '../grant-membership';
import { endSessionsOf } from '../keep-sessions';
import { endHandedLinksOf } from '../links/access-link';
import { linkIdOf } from '../links/link-token';
import { hashPassword } from '../password';
import { PASSWORD_REFUSALS, passwordProblem } from '../password-strength';
import type { Session } from '../session';
import { readInvitation } from './find-invitation';

/** Why an invitation was not accepted. `sign-in-first`: the name belongs to somebody, who accepts it signed in. */
export const ACCEPT_REFUSALS = [
  'link-over',
  'sign-in-first',
  'for-somebody-else',
  ...PASSWORD_REFUSALS,
] as const;

export type AcceptResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly code: (typeof ACCEPT_REFUSALS)[number] } };

/** Accepts an invitation as somebody nobody knew: with a password, which is chosen here. */
export async function acceptAsNew(
  database: Database,
  { token, password, now }: { token: string; password: string; now: Date },
): Promise<AcceptResult> {
  const open = await readInvitation(database, token, now);
  if (open === null) return refused('link-over');
  if (open.isKnown) return refused('sign-in-first');
  const { tenantId, tenantSlug, tenantName, signInName, displayName } = open;
  const problem = await passwordProblem(password, [displayName, signInName, tenantSlug, tenantName.id]);
  if (problem !== null) return refused(problem);
  const passwordHash = await hashPassword(password);
  return withPeople(database, tenantId, async (tx) => {
    const invitation = await spend(tx, token, now);
    if (invitation === null) return refused('link-over');
    const person = { id: newId(), signInName, displayName, passwordHash, example: false, createdAt: now };
    const made = await tx.insert(users).values(person).onConflictDoNothing().returning({ id: users.id });
    // Somebody took the name in this very moment: nothing of this is kept.
    if (made.length === 0) throw new OperationError('conflict');
    return beginWork(tx, person.id, invitation, now);
  });
}

/** Accepts an invitation as the person who is signed in; every session of the person ends, this one too. */
export async function acceptAsKnown(
  database: Database,
  session: Pick<Session, 'userId' | 'signInName'>,
  { token, now }: { token: string; now: Date },
): Promise<AcceptResult> {
  const open = await readInvitation(database, token, now);
  if (open === null) return refused('link-over');
  if (open.signInName !== session.signInName) return refused('for-somebody-else');
  return withPeople(database, open.tenantId, async (tx) => {
    const invitation = await spend(tx, token, now);
    if (invitation === null) return refused('link-over');
    await endSessionsOf(tx, session.userId, null);
    return beginWork(tx, session.userId, invitation, now);
  });
}

type Spent = typeof invitations.$inferSelect;

/** Takes the invitation out: of two who open it at once the first has it. */
async function spend(tx: PeopleTx, token: string, now: Date): Promise<Spent | null> {
  const [row] = await tx
    .delete(invitations)
    .where(
      and(
        eq(invitations.tenantId, tx.tenantId),
        eq(invitations.tokenHash, linkIdOf(token) ?? ''),
        gt(invitations.expiresAt, now),
      ),
    )
    .returning();
  if (row === undefined || (await membershipProblem(tx, row)) !== null) return null;
  return row;
}

async function beginWork(tx: PeopleTx, userId: string, spent: Spent, now: Date): Promise<AcceptResult> {
  const { role, unit, id } = spent;
  const row = { id: newId(), userId, tenantId: tx.tenantId, role, unit, example: false, createdAt: now };
  await tx.insert(memberships).values(row).onConflictDoNothing();
  await endHandedLinksOf(tx, userId);
  const details = { invitation: id, role, unit };
  const ctx = { now, official: { userId } };
  await auditPerson(tx, ctx, { action: 'invitation-accepted', about: userId, details });
  return { ok: true };
}

function refused(code: (typeof ACCEPT_REFUSALS)[number]): AcceptResult {
  return { ok: false, refusal: { code } };
}
