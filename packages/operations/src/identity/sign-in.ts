import { memberships, users, withIdentity, type Database, type IdentityTx } from '@maklumat/db';
import { eq } from 'drizzle-orm';
import type { MasterKey } from '../keys';
import { attemptSubject, forgiveAttempts, reserveAttempt, type AttemptSubject } from './attempts';
import { beginSession, type BegunSession } from './keep-sessions';
import { ENTRANCE, noteAccount } from './note-account';
import { isPasswordOf } from './password';
import { factorAskedOf, type AskedFactor } from './second-factor/asked-of';
import { normaliseSignInName } from './sign-in-name';

/** What a person types, from where, and when. */
export type SignInInput = {
  readonly signInName: string;
  readonly password: string;
  /** The client's network address, for the rate limit; stored as an HMAC only. */
  readonly clientAddress: string;
  /** Browser and system in words, for the person's own list of devices; see deviceOf. */
  readonly device: string;
  readonly now: Date;
};

/** Why a sign-in was refused. An unknown name, a wrong password and a disabled person are one and the same. */
export type SignInRefusal =
  { readonly code: 'sign-in-refused' } | { readonly code: 'too-many-attempts'; readonly retryAt: Date };

/** Codes of SignInRefusal, for the texts of every language. */
export const SIGN_IN_REFUSALS: readonly SignInRefusal['code'][] = ['sign-in-refused', 'too-many-attempts'];

export type SignInResult =
  | (BegunSession & {
      readonly ok: true;
      /** `asked` and `to-set-up`: the token opens that step and nothing else. */
      readonly secondFactor: AskedFactor;
    })
  | { readonly ok: false; readonly refusal: SignInRefusal };

/**
 * Signs a person in. The token goes into the browser's cookie and nowhere else. Whatever is wrong, the same
 * statements run and one password is checked, so that neither the answer nor its time tells who works here.
 * A person of one agency is in it at once; of several, chooses first. Whoever owes a code, or has to set up what gives
 * codes, gets a token for that step alone.
 */
export async function signIn(database: Database, keys: MasterKey, input: SignInInput): Promise<SignInResult> {
  const subject = attemptSubject(keys, input.signInName, input.clientAddress);
  const { attempt, user } = await withIdentity(database, async (tx) => ({
    attempt: await reserveAttempt(tx, subject, input.now),
    user: await findUser(tx, normaliseSignInName(input.signInName)),
  }));
  if (!attempt.ok) return { ok: false, refusal: { code: 'too-many-attempts', retryAt: attempt.retryAt } };
  const isTheirs = await isPasswordOf(user?.passwordHash ?? null, input.password);
  if (user === undefined || !isTheirs || user.disabledAt !== null) {
    const details = { step: 'password', device: input.device };
    const failed = { action: 'sign-in-failed', actor: ENTRANCE, at: input.now, details } as const;
    // Whoever typed it is not known to be the person.
    await withIdentity(database, (tx) => noteAccount(tx, { ...failed, userId: user?.id ?? null }));
    return { ok: false, refusal: { code: 'sign-in-refused' } };
  }
  const secondFactor = await factorAskedOf(database, user.id);
  const person = { userId: user.id, device: input.device, secondFactor };
  return withIdentity(database, (tx) => beginFor(tx, person, subject, input.now));
}

async function findUser(tx: IdentityTx, signInName: string) {
  const [user] = await tx
    .select({ id: users.id, passwordHash: users.passwordHash, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.signInName, signInName));
  return user;
}

async function beginFor(
  tx: IdentityTx,
  person: { readonly userId: string; readonly device: string; readonly secondFactor: AskedFactor },
  subject: AttemptSubject,
  now: Date,
): Promise<SignInResult> {
  await forgiveAttempts(tx, subject);
  const activeTenantId = await onlyTenantOf(tx, person.userId);
  const begun = await beginSession(tx, { ...person, activeTenantId }, now);
  if (person.secondFactor === 'not-needed' && activeTenantId !== null)
    await noteAccount(tx, { userId: person.userId, action: 'signed-in', at: now, only: activeTenantId });
  return { ok: true, ...begun, secondFactor: person.secondFactor };
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
