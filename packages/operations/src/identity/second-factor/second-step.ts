import {
  recoveryCodes,
  secondFactors,
  users,
  withIdentity,
  type Database,
  type IdentityTx,
} from '@maklumat/db';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { MasterKey } from '../../keys';
import { codeSubject, forgiveAttempts, reserveAttempt } from '../attempts';
import { renewSession, type BegunSession } from '../keep-sessions';
import { ENTRANCE, noteAccount } from '../note-account';
import type { HalfSession, Session } from '../session';
import { stepOfCode } from './authenticator';
import { openSecret } from './factor-secret';
import { recoveryCodeHash } from './recovery-code';

/** Why a code was refused. `session-ended`: the half hour for it is over, begin again. */
export const CODE_REFUSALS = ['code-wrong', 'too-many-attempts', 'session-ended'] as const;

export type CodeRefusal =
  | { readonly code: 'code-wrong' }
  | { readonly code: 'session-ended' }
  | { readonly code: 'too-many-attempts'; readonly retryAt: Date };

/** A code as typed, from where, and when. */
export type CodeInput = { readonly code: string; readonly clientAddress: string; readonly now: Date };

export type SecondStepResult =
  | (BegunSession & { readonly ok: true; readonly usedRecoveryCode: boolean })
  | { readonly ok: false; readonly refusal: CodeRefusal };

/**
 * Lets somebody in whose password was right: by a code of the authenticator, or by one of the recovery codes, which is
 * spent with it. The session goes on under a new token.
 */
export async function passSecondStep(
  database: Database,
  keys: MasterKey,
  half: HalfSession,
  input: CodeInput,
): Promise<SecondStepResult> {
  const counted = await countCode(database, keys, half.userId, input);
  if (!counted.ok) return counted;
  return withIdentity(database, async (tx) => {
    const kind = await spendCode(tx, keys, half.userId, input);
    if (kind === null) {
      const failed = { action: 'sign-in-failed', actor: ENTRANCE, details: { step: 'code' } } as const;
      await noteAccount(tx, { ...failed, userId: half.userId, at: input.now });
      return { ok: false, refusal: { code: 'code-wrong' } };
    }
    const begun = await renewSession(tx, half.id, { secondFactor: 'given' }, input.now);
    if (begun === null) return { ok: false, refusal: { code: 'session-ended' } };
    await forgiveAttempts(tx, codeSubject(keys, half.userId, input.clientAddress));
    const { userId } = half;
    const details = kind === 'recovery' ? { recoveryCode: true } : {};
    const { token, expiresAt, activeTenantId } = begun;
    if (activeTenantId !== null)
      await noteAccount(tx, { userId, action: 'signed-in', at: input.now, only: activeTenantId, details });
    return { ok: true, token, expiresAt, usedRecoveryCode: kind === 'recovery' };
  });
}

/** Counts a code before it is looked at, for one person and from one address. @internal */
export async function countCode(
  database: Database,
  keys: MasterKey,
  userId: string,
  { clientAddress, now }: CodeInput,
): Promise<{ ok: true } | { ok: false; refusal: CodeRefusal }> {
  const subject = codeSubject(keys, userId, clientAddress);
  const attempt = await withIdentity(database, (tx) => reserveAttempt(tx, subject, now));
  if (attempt.ok) return { ok: true };
  return { ok: false, refusal: { code: 'too-many-attempts', retryAt: attempt.retryAt } };
}

/** Takes a code so that it works no second time; null when it is none of this person's. @internal */
export async function spendCode(
  tx: IdentityTx,
  keys: MasterKey,
  userId: string,
  { code, now }: CodeInput,
): Promise<'authenticator' | 'recovery' | null> {
  const [factor] = await tx
    .select()
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt)))
    .for('update');
  if (factor === undefined) return null;
  const { secret } = openSecret(keys, userId, factor.sealed);
  const step = stepOfCode(secret, code, now, factor.lastStep);
  if (step !== null) {
    await tx.update(secondFactors).set({ lastStep: step }).where(eq(secondFactors.userId, userId));
    return 'authenticator';
  }
  const hash = recoveryCodeHash(secret, code);
  if (hash === null) return null;
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, hash), isNull(recoveryCodes.usedAt)),
    )
    .returning({ id: recoveryCodes.id });
  return spent.length === 0 ? null : 'recovery';
}

/** What a person's own page says of the second step. */
export type SecondFactorState = {
  readonly isOn: boolean;
  readonly since: Date | null;
  /** Recovery codes not yet used. */
  readonly codesLeft: number;
};

/** Whether the person has an authenticator, since when, and how many recovery codes are left. */
export async function secondFactorOf(
  database: Database,
  { userId }: Pick<Session, 'userId'>,
): Promise<SecondFactorState> {
  return withIdentity(database, async (tx) => {
    const [row] = await tx
      .select({ since: secondFactors.confirmedAt })
      .from(users)
      .leftJoin(secondFactors, eq(secondFactors.userId, users.id))
      .where(eq(users.id, userId));
    const left = await tx
      .select({ id: recoveryCodes.id })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
    const since = row?.since ?? null;
    return { isOn: since !== null, since, codesLeft: left.length };
  });
}
