import { constraintOf, newId, platformRoles, users, withIdentity, type Database } from '@maklumat/db';
import { hashPassword, isPasswordLongEnough } from './password';
import { PASSWORD_REFUSALS, passwordProblem } from './password-strength';
import type { PlatformRole } from './session';
import { isSignInName, normaliseSignInName } from './sign-in-name';

/** A person to be let in. */
export type NewUser = {
  readonly signInName: string;
  readonly displayName: string;
  /** Null: invited; a link sets it. */
  readonly password: string | null;
  /** Made up for a demonstration. */
  readonly example: boolean;
  readonly now: Date;
};

/** Why a person was not added. */
export const CREATE_USER_REFUSALS = [
  'sign-in-name-malformed',
  'sign-in-name-taken',
  'display-name-missing',
  ...PASSWORD_REFUSALS,
] as const;

export type CreateUserResult =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly refusal: { readonly code: (typeof CREATE_USER_REFUSALS)[number] } };

/** Adds a person, who may do nothing before a role is given. For the terminal and the demonstration's people. */
export async function createUser(database: Database, user: NewUser): Promise<CreateUserResult> {
  const signInName = normaliseSignInName(user.signInName);
  const displayName = user.displayName.normalize('NFC').trim();
  if (!isSignInName(signInName)) return refused('sign-in-name-malformed');
  if (displayName === '') return refused('display-name-missing');
  const problem = await problemOf(user, [displayName, signInName]);
  if (problem !== null) return refused(problem);
  const passwordHash = user.password === null ? null : await hashPassword(user.password);
  const userId = newId();
  const row = {
    id: userId,
    signInName,
    displayName,
    passwordHash,
    example: user.example,
    createdAt: user.now,
  };
  try {
    await withIdentity(database, (tx) => tx.insert(users).values(row));
  } catch (error) {
    if (constraintOf(error) === 'users_sign_in_name_uq') return refused('sign-in-name-taken');
    throw error;
  }
  return { ok: true, userId };
}

/** The password of a demonstration's people is random and printed: its length is enough. */
async function problemOf({ password, example }: NewUser, about: readonly string[]) {
  if (password === null) return null;
  if (example) return isPasswordLongEnough(password) ? null : 'password-length';
  return passwordProblem(password, about);
}

/** Gives a person a role above all agencies; a role already held stays. */
export async function grantPlatformRole(
  database: Database,
  { userId, role, now }: { userId: string; role: PlatformRole; now: Date },
): Promise<void> {
  await withIdentity(database, (tx) =>
    tx.insert(platformRoles).values({ userId, role, createdAt: now }).onConflictDoNothing(),
  );
}

function refused(code: (typeof CREATE_USER_REFUSALS)[number]): CreateUserResult {
  return { ok: false, refusal: { code } };
}
