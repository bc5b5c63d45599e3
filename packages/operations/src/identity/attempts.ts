import { newId, signInAttempts, type IdentityTx } from '@maklumat/db';
import { and, desc, eq, gt, inArray, lte, sql, type SQL } from 'drizzle-orm';
import { blindIndex, deriveKey, type MasterKey } from '../keys';
import { addressGroup } from '../limits/address-group';
import { normaliseSignInName } from './sign-in-name';

/**
 * How many sign-ins may fail within the window: for one name from one address, for one name from everywhere, and from one
 * address (an office shares one). Names can be guessed: the second is far from the first, so that nobody who types
 * somebody's name keeps them out at their own desk; at that rate a year of guessing is a million passwords.
 */
export const ATTEMPT_LIMITS = {
  ...{ byNameAndAddress: 5, byName: 30, byAddress: 50 },
  windowMs: 15 * 60_000,
} as const;

const OLD_ROWS_A_TIME = 100;

/** Whose attempt: HMACs, so that neither names nor addresses stand in the table. @internal */
export type AttemptSubject = {
  readonly nameHash: string;
  readonly addressHash: string;
  /** Failures under this name within the window, from wherever they come. */
  readonly mostByName: number;
};

/** @internal */
export function attemptSubject(keys: MasterKey, signInName: string, clientAddress: string): AttemptSubject {
  const key = deriveKey(keys, 'sign-in-attempts');
  return {
    nameHash: blindIndex(key, 'name', normaliseSignInName(signInName)),
    addressHash: blindIndex(key, 'address', addressGroup(clientAddress)),
    mostByName: ATTEMPT_LIMITS.byName,
  };
}

/**
 * Who is guessing a code of one person, counted apart from passwords: it has six digits, and only who has the password
 * comes so far as to keep anybody out.
 * @internal
 */
export function codeSubject(keys: MasterKey, userId: string, clientAddress: string): AttemptSubject {
  const key = deriveKey(keys, 'sign-in-attempts');
  return {
    nameHash: blindIndex(key, 'code', userId),
    addressHash: blindIndex(key, 'address', addressGroup(clientAddress)),
    mostByName: ATTEMPT_LIMITS.byNameAndAddress,
  };
}

/**
 * Counts this attempt before the password is looked at, so that a hundred at once are not a hundred guesses.
 *
 * @returns whether it may go on; if not, the instant from which another one is let in
 * @internal
 */
export async function reserveAttempt(
  tx: IdentityTx,
  subject: AttemptSubject,
  now: Date,
): Promise<{ ok: true } | { ok: false; retryAt: Date }> {
  // One after the other for one name and one address; always in this order, so that two never wait for each other.
  await tx.execute(sql`select pg_advisory_xact_lock(1, hashtext(${subject.nameHash}))`);
  await tx.execute(sql`select pg_advisory_xact_lock(2, hashtext(${subject.addressHash}))`);
  await forgetOld(tx, now);
  const { nameHash, addressHash, mostByName } = subject;
  const ofName = eq(signInAttempts.nameHash, nameHash);
  const ofAddress = eq(signInAttempts.addressHash, addressHash);
  const until = Math.max(
    await blockedUntil(tx, and(ofName, ofAddress), ATTEMPT_LIMITS.byNameAndAddress, now),
    await blockedUntil(tx, ofName, mostByName, now),
    await blockedUntil(tx, ofAddress, ATTEMPT_LIMITS.byAddress, now),
  );
  if (until > 0) return { ok: false, retryAt: new Date(until) };
  await tx.insert(signInAttempts).values({ id: newId(), nameHash, addressHash, attemptedAt: now });
  return { ok: true };
}

/** After a success: this person's failures no longer count; others' from the same address still do. @internal */
export async function forgiveAttempts(tx: IdentityTx, { nameHash }: AttemptSubject): Promise<void> {
  await tx.delete(signInAttempts).where(eq(signInAttempts.nameHash, nameHash));
}

/** Milliseconds since 1970 until which attempts like these have to wait; 0: they have not. */
async function blockedUntil(
  tx: IdentityTx,
  like: SQL | undefined,
  limit: number,
  now: Date,
): Promise<number> {
  const since = new Date(now.getTime() - ATTEMPT_LIMITS.windowMs);
  const rows = await tx
    .select({ at: signInAttempts.attemptedAt })
    .from(signInAttempts)
    .where(and(like, gt(signInAttempts.attemptedAt, since)))
    .orderBy(desc(signInAttempts.attemptedAt))
    .limit(limit);
  const oldest = rows.at(limit - 1);
  return oldest === undefined ? 0 : oldest.at.getTime() + ATTEMPT_LIMITS.windowMs;
}

/** A few rows at each sign-in, whoever's they are; rows another transaction is at are left to it. */
async function forgetOld(tx: IdentityTx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - ATTEMPT_LIMITS.windowMs);
  const old = tx
    .select({ id: signInAttempts.id })
    .from(signInAttempts)
    .where(lte(signInAttempts.attemptedAt, before))
    .limit(OLD_ROWS_A_TIME)
    .for('update', { skipLocked: true });
  await tx.delete(signInAttempts).where(inArray(signInAttempts.id, old));
}
