import {
  newId,
  recoveryCodes,
  secondFactors,
  withIdentity,
  type Database,
  type IdentityTx,
} from '@maklumat/db';
import { and, eq, isNull } from 'drizzle-orm';
import type { MasterKey } from '../../keys';
import { OperationError } from '../../operation-error';
import { codeSubject, forgiveAttempts } from '../attempts';
import { endSessionsOf, renewSession, type BegunSession } from '../keep-sessions';
import { noteAccount } from '../note-account';
import type { HalfSession, Session } from '../session';
import { isFactorNeeded } from './asked-of';
import { authenticatorUri, newAuthenticatorSecret, stepOfCode } from './authenticator';
import { openSecret, sealSecret } from './factor-secret';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-code';
import { countCode, spendCode, type CodeInput, type CodeRefusal } from './second-step';

/** What the person gives to the app on the telephone: drawn, or typed by hand. */
export type AuthenticatorOffer = { readonly secret: string; readonly uri: string };

/** Recovery codes, shown this once. */
export type RecoveryCodes = { readonly recoveryCodes: readonly string[] };

export type SetUpResult =
  | (BegunSession & RecoveryCodes & { readonly ok: true })
  | { readonly ok: false; readonly refusal: CodeRefusal };

/** Somebody who may set an authenticator up: signed in, or held at that step. */
type Holder = Session | HalfSession;

/**
 * The secret to be given to an app. Until it is proved with a code nothing changes, and a page that is loaded again
 * shows the same one.
 *
 * @throws {OperationError} `conflict` when one is set up already: it is taken off first, with a code
 */
export async function offerAuthenticator(
  database: Database,
  keys: MasterKey,
  { userId, signInName }: Holder,
  now: Date,
): Promise<AuthenticatorOffer> {
  const row = await withIdentity(database, async (tx) => {
    const sealed = sealSecret(keys, userId, newAuthenticatorSecret());
    await tx
      .insert(secondFactors)
      .values({ userId, sealed, confirmedAt: null, lastStep: 0, createdAt: now })
      .onConflictDoNothing({ target: [secondFactors.userId] });
    const [kept] = await tx.select().from(secondFactors).where(eq(secondFactors.userId, userId));
    return kept;
  });
  if (row === undefined || row.confirmedAt !== null) throw new OperationError('conflict');
  const { secret } = openSecret(keys, userId, row.sealed);
  return { secret, uri: authenticatorUri(secret, signInName) };
}

/**
 * Sets the authenticator up, proved by one of its codes. Every other session of the person ends, this one goes on
 * under a new token, and ten recovery codes are given.
 */
export async function confirmAuthenticator(
  database: Database,
  keys: MasterKey,
  holder: Holder,
  input: CodeInput,
): Promise<SetUpResult> {
  const { userId, id } = holder;
  const counted = await countCode(database, keys, userId, input);
  if (!counted.ok) return counted;
  return withIdentity(database, async (tx) => {
    if (!(await confirm(tx, keys, userId, input))) return { ok: false, refusal: { code: 'code-wrong' } };
    await endSessionsOf(tx, userId, id);
    const begun = await renewSession(tx, id, { secondFactor: 'given' }, input.now);
    // It ended in this very moment: nothing of this is kept.
    if (begun === null) throw new OperationError('conflict');
    await forgiveAttempts(tx, codeSubject(keys, userId, input.clientAddress));
    await noteAccount(tx, { userId, action: 'authenticator-set-up', at: input.now });
    const { token, expiresAt, activeTenantId } = begun;
    if ('missing' in holder && activeTenantId !== null)
      await noteAccount(tx, { userId, action: 'signed-in', at: input.now, only: activeTenantId });
    return { ok: true, token, expiresAt, recoveryCodes: await replaceCodes(tx, keys, userId) };
  });
}

/** Why the authenticator stays. `asked-of-you`: a role of the person needs it. */
export const REMOVE_REFUSALS = ['asked-of-you', 'code-wrong', 'too-many-attempts', 'session-ended'] as const;

export type RemoveResult =
  | (BegunSession & { readonly ok: true })
  | { readonly ok: false; readonly refusal: CodeRefusal | { readonly code: 'asked-of-you' } };

/**
 * Takes the person's authenticator off, proved by a code, unless a role needs it; recovery codes go with it. Every other
 * session of the person ends, this one goes on under a new token.
 */
export async function removeAuthenticator(
  database: Database,
  keys: MasterKey,
  { userId, id }: Session,
  input: CodeInput,
): Promise<RemoveResult> {
  const counted = await countCode(database, keys, userId, input);
  if (!counted.ok) return counted;
  if (await isFactorNeeded(database, userId)) return { ok: false, refusal: { code: 'asked-of-you' } };
  return withIdentity(database, async (tx) => {
    if ((await spendCode(tx, keys, userId, input)) === null)
      return { ok: false, refusal: { code: 'code-wrong' } };
    await forgetFactor(tx, userId);
    await endSessionsOf(tx, userId, id);
    const begun = await renewSession(tx, id, { secondFactor: 'not-needed' }, input.now);
    // It ended in this very moment: nothing of this is kept.
    if (begun === null) throw new OperationError('conflict');
    await noteAccount(tx, { userId, action: 'authenticator-removed', at: input.now });
    return { ok: true, token: begun.token, expiresAt: begun.expiresAt };
  });
}

/** Ten new recovery codes, proved by a code; those there were open nothing any more. */
export async function renewRecoveryCodes(
  database: Database,
  keys: MasterKey,
  { userId }: Session,
  input: CodeInput,
): Promise<(RecoveryCodes & { readonly ok: true }) | { readonly ok: false; readonly refusal: CodeRefusal }> {
  const counted = await countCode(database, keys, userId, input);
  if (!counted.ok) return counted;
  return withIdentity(database, async (tx) => {
    if ((await spendCode(tx, keys, userId, input)) === null)
      return { ok: false, refusal: { code: 'code-wrong' } };
    await noteAccount(tx, { userId, action: 'recovery-codes-renewed', at: input.now });
    return { ok: true, recoveryCodes: await replaceCodes(tx, keys, userId) };
  });
}

/** Without authenticator and codes, as before they were set up. @internal */
export async function forgetFactor(tx: IdentityTx, userId: string): Promise<void> {
  await tx.delete(secondFactors).where(eq(secondFactors.userId, userId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}

async function confirm(tx: IdentityTx, keys: MasterKey, userId: string, input: CodeInput): Promise<boolean> {
  const [factor] = await tx
    .select()
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), isNull(secondFactors.confirmedAt)))
    .for('update');
  if (factor === undefined) return false;
  const { secret } = openSecret(keys, userId, factor.sealed);
  const step = stepOfCode(secret, input.code, input.now, factor.lastStep);
  if (step === null) return false;
  await tx
    .update(secondFactors)
    .set({ confirmedAt: input.now, lastStep: step })
    .where(eq(secondFactors.userId, userId));
  return true;
}

async function replaceCodes(tx: IdentityTx, keys: MasterKey, userId: string): Promise<string[]> {
  const [factor] = await tx
    .select({ sealed: secondFactors.sealed })
    .from(secondFactors)
    .where(eq(secondFactors.userId, userId));
  if (factor === undefined) throw new OperationError('conflict');
  const { secret } = openSecret(keys, userId, factor.sealed);
  const codes = newRecoveryCodes();
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ id: newId(), userId, codeHash: recoveryCodeHash(secret, code) ?? '' })));
  return codes;
}
