import { constraintOf, newId, platformRoles, users, withIdentity, type Database } from '@maklumat/db';
import { endSessionsOf } from './keep-sessions';
import { noteAccount } from './note-account';
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

/**
 * Gives a person a role above all agencies, who is signed out everywhere and comes back with it; a role already held
 * stays. The agencies where the person works read of it in their audit logs.
 */
export async function grantPlatformRole(
  database: Database,
  { userId, role, actor, now }: { userId: string; role: PlatformRole; actor: string; now: Date },
): Promise<void> {
  await withIdentity(database, async (tx) => {
    const given = await tx
      .insert(platformRoles)
      .values({ userId, role, createdAt: now })
      .onConflictDoNothing()
      .returning({ role: platformRoles.role });
    if (given.length === 0) return;
    await endSessionsOf(tx, userId, null);
    await noteAccount(tx, { userId, action: 'platform-role-given', actor, at: now, details: { role } });
  });
}

function refused(code: (typeof CREATE_USER_REFUSALS)[number]): CreateUserResult {
  return { ok: false, refusal: { code } };
}
