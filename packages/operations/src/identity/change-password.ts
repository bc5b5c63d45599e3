import { users, withIdentity, type Database } from '@maklumat/db';
import { eq } from 'drizzle-orm';
import type { MasterKey } from '../keys';
import { ATTEMPT_LIMITS, attemptSubject, forgiveAttempts, reserveAttempt } from './attempts';
import { endSessionsOf, renewSession, type BegunSession } from './keep-sessions';
import { endLinksOf } from './links/access-link';
import { namesAround } from './names-around';
import { noteAccount } from './note-account';
import { hashPassword, isPasswordOf } from './password';
import { PASSWORD_REFUSALS, passwordProblem } from './password-strength';
import type { Session } from './session';

/** Why a password stays. */
export const CHANGE_PASSWORD_REFUSALS = [
  'password-wrong',
  'too-many-attempts',
  'session-ended',
  ...PASSWORD_REFUSALS,
] as const;

export type ChangePasswordResult =
  | (BegunSession & { readonly ok: true })
  | {
      readonly ok: false;
      readonly refusal:
        | { readonly code: Exclude<(typeof CHANGE_PASSWORD_REFUSALS)[number], 'too-many-attempts'> }
        | { readonly code: 'too-many-attempts'; readonly retryAt: Date };
    };

/**
 * Another password, proved by the one there was. Guesses count as at the entrance. Every other session of the person
 * and every link for a password ends; this session goes on under a new token.
 */
export async function changePassword(
  database: Database,
  keys: MasterKey,
  session: Session,
  input: { current: string; wanted: string; clientAddress: string; now: Date },
): Promise<ChangePasswordResult> {
  const { userId, signInName } = session;
  // Whoever has somebody's session may guess from many places: five in all.
  const mostByName = ATTEMPT_LIMITS.byNameAndAddress;
  const subject = { ...attemptSubject(keys, signInName, input.clientAddress), mostByName };
  const { attempt, hash } = await withIdentity(database, async (tx) => ({
    attempt: await reserveAttempt(tx, subject, input.now),
    hash: (await tx.select({ hash: users.passwordHash }).from(users).where(eq(users.id, userId))).at(0)?.hash,
  }));
  if (!attempt.ok) return { ok: false, refusal: { code: 'too-many-attempts', retryAt: attempt.retryAt } };
  if (!(await isPasswordOf(hash ?? null, input.current)))
    return { ok: false, refusal: { code: 'password-wrong' } };
  const problem = await passwordProblem(input.wanted, await namesAround(database, session));
  if (problem !== null) return { ok: false, refusal: { code: problem } };
  const passwordHash = await hashPassword(input.wanted);
  return withIdentity(database, async (tx) => {
    await endSessionsOf(tx, userId, session.id);
    const begun = await renewSession(tx, session.id, {}, input.now);
    if (begun === null) return { ok: false, refusal: { code: 'session-ended' } };
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    await forgiveAttempts(tx, subject);
    await endLinksOf(tx, userId);
    await noteAccount(tx, { userId, action: 'password-changed', at: input.now });
    const { token, expiresAt } = begun;
    return { ok: true, token, expiresAt };
  });
}
