import { memberships, sessions, users, withIdentity, type Database, type IdentityTx } from '@maklumat/db';
import { eq, inArray, lte } from 'drizzle-orm';
import type { MasterKey } from '../keys';
import { attemptSubject, forgiveAttempts, reserveAttempt, type AttemptSubject } from './attempts';
import { isPasswordOf } from './password';
import { newSessionToken, sessionEnd, sessionIdOf } from './session-token';
import { normaliseSignInName } from './sign-in-name';

/** What a person types, from where, and when. */
export type SignInInput = {
  readonly signInName: string;
  readonly password: string;
  /** The client's network address, for the rate limit; stored as an HMAC only. */
  readonly clientAddress: string;
  readonly now: Date;
};

/** Why a sign-in was refused. An unknown name, a wrong password and a disabled person are one and the same. */
export type SignInRefusal =
  { readonly code: 'sign-in-refused' } | { readonly code: 'too-many-attempts'; readonly retryAt: Date };

/** Codes of SignInRefusal, for the texts of every language. */
export const SIGN_IN_REFUSALS: readonly SignInRefusal['code'][] = ['sign-in-refused', 'too-many-attempts'];

export type SignInResult =
  | { readonly ok: true; readonly token: string; readonly expiresAt: Date }
  | { readonly ok: false; readonly refusal: SignInRefusal };

/**
 * Signs a person in. The token goes into the browser's cookie and nowhere else. Whatever is wrong, the same
 * statements run and one password is checked, so that neither the answer nor its time tells who works here.
 * A person of one agency is in it at once; of several, chooses first.
 */
export async function signIn(database: Database, keys: MasterKey, input: SignInInput): Promise<SignInResult> {
  const subject = attemptSubject(keys, input.signInName, input.clientAddress);
  const { attempt, user } = await withIdentity(database, async (tx) => ({
    attempt: await reserveAttempt(tx, subject, input.now),
    user: await findUser(tx, normaliseSignInName(input.signInName)),
  }));
  if (!attempt.ok) return { ok: false, refusal: { code: 'too-many-attempts', retryAt: attempt.retryAt } };
  const isTheirs = await isPasswordOf(user?.passwordHash ?? null, input.password);
  if (user === undefined || !isTheirs || user.disabledAt !== null)
    return { ok: false, refusal: { code: 'sign-in-refused' } };
  return withIdentity(database, (tx) => beginSession(tx, user.id, subject, input.now));
}

async function findUser(tx: IdentityTx, signInName: string) {
  const [user] = await tx
    .select({ id: users.id, passwordHash: users.passwordHash, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.signInName, signInName));
  return user;
}

async function beginSession(
  tx: IdentityTx,
  userId: string,
  subject: AttemptSubject,
  now: Date,
): Promise<SignInResult> {
  await forgiveAttempts(tx, subject);
  await removeEnded(tx, now);
  const token = newSessionToken();
  const expiresAt = sessionEnd(now);
  await tx.insert(sessions).values({
    id: sessionIdOf(token) ?? '',
    userId,
    activeTenantId: await onlyTenantOf(tx, userId),
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  });
  return { ok: true, token, expiresAt };
}

/** The agency of a person who works for one; null for none and for several. */
async function onlyTenantOf(tx: IdentityTx, userId: string): Promise<string | null> {
  const rows = await tx
    .selectDistinct({ tenantId: memberships.tenantId })
    .from(memberships)
    .where(eq(memberships.userId, userId))
    .limit(2);
  return rows.length === 1 ? (rows[0]?.tenantId ?? null) : null;
}

/** A few sessions that have ended, whoever's they were; rows another transaction is at are left to it. */
async function removeEnded(tx: IdentityTx, now: Date): Promise<void> {
  const ended = tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(lte(sessions.expiresAt, now))
    .limit(100)
    .for('update', { skipLocked: true });
  await tx.delete(sessions).where(inArray(sessions.id, ended));
}
