import type postgres from 'postgres';
import { DatabaseSetupError } from './errors';
import { scramVerifier } from './scram-verifier';
import { executeText, quoteName, quoteText } from './sql-text';

/** The roles of the product (architecture.md "Roles"). */
export const ROLES = {
  /** Owns everything, runs migrations; not used by the running app. */
  owner: 'maklumat_owner',
  /** Login of the app: owns nothing. */
  app: 'maklumat_app',
  /** Taken by the app with SET LOCAL ROLE to claim from the queue. */
  jobs: 'maklumat_jobs',
  /** Taken by the app with SET LOCAL ROLE to read the national report tables. */
  national: 'maklumat_national',
} as const;

/** Passwords by role; a role without one cannot log in with a password. */
export interface RolePasswords {
  readonly appPassword: string;
  readonly ownerPassword?: string | undefined;
  readonly jobsPassword?: string | undefined;
  readonly nationalPassword?: string | undefined;
}

interface RoleRow {
  name: string;
  tooPowerful: boolean;
}

const SEARCH_PATH = 'public, extensions';
// A public page or an office click that needs longer than this is a bug, not patience.
const APP_SETTINGS = {
  statement_timeout: '15s',
  lock_timeout: '5s',
  idle_in_transaction_session_timeout: '30s',
};

/** Creates or corrects the four roles, their settings and memberships. @internal */
export async function setUpRoles(
  admin: postgres.Sql,
  major: number,
  passwords: RolePasswords,
): Promise<void> {
  const { owner, app, jobs, national } = ROLES;
  await ensureRole(
    admin,
    owner,
    passwords.ownerPassword === undefined ? 'NOLOGIN' : 'LOGIN',
    passwords.ownerPassword,
  );
  await ensureRole(admin, app, 'LOGIN NOINHERIT', passwords.appPassword);
  await ensureRole(admin, jobs, 'LOGIN NOINHERIT', passwords.jobsPassword);
  await ensureRole(admin, national, 'LOGIN NOINHERIT', passwords.nationalPassword);
  for (const role of [owner, app, jobs, national]) await setOption(admin, role, 'search_path', SEARCH_PATH);
  for (const role of [app, jobs, national])
    for (const [name, value] of Object.entries(APP_SETTINGS))
      await setOption(admin, role, name, quoteText(value));
  await grantMemberships(admin, major);
}

async function ensureRole(
  admin: postgres.Sql,
  role: string,
  options: string,
  password: string | undefined,
): Promise<void> {
  const [existing] = await admin<RoleRow[]>`
    select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as "tooPowerful"
    from pg_roles where rolname = ${role}`;
  const withPassword = password === undefined ? '' : ` PASSWORD ${quoteText(scramVerifier(password))}`;
  if (existing === undefined)
    await executeText(admin, `CREATE ROLE ${quoteName(role)} ${options}${withPassword}`);
  else await executeText(admin, `ALTER ROLE ${quoteName(role)} ${options}${withPassword}`);
  // Named only when needed: a managed server's administrator may not even mention these words.
  if (existing?.tooPowerful)
    await executeText(
      admin,
      `ALTER ROLE ${quoteName(role)} NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION`,
    );
}

async function setOption(admin: postgres.Sql, role: string, name: string, value: string): Promise<void> {
  await executeText(admin, `ALTER ROLE ${quoteName(role)} SET ${name} = ${value}`);
}

async function grantMemberships(admin: postgres.Sql, major: number): Promise<void> {
  const { owner, app, jobs, national } = ROLES;
  // Before 16 the role's own NOINHERIT decides; from 16 on the grant does.
  const withoutInherit = major >= 16 ? ' WITH INHERIT FALSE, SET TRUE' : '';
  for (const role of [jobs, national]) await executeText(admin, `GRANT ${role} TO ${app}${withoutInherit}`);
  const members = await admin<{ name: string }[]>`
    select m.member::regrole::text as name from pg_auth_members m
    where m.roleid = ${owner}::regrole and m.member::regrole::text in (${app}, ${jobs}, ${national})`;
  for (const { name } of members) await executeText(admin, `REVOKE ${owner} FROM ${quoteName(name)}`);
  const [me] = await admin<{ isSuperuser: boolean }[]>`
    select rolsuper as "isSuperuser" from pg_roles where rolname = current_user`;
  // An administrator without superuser rights must be a member to give the owner a database.
  if (!me?.isSuperuser)
    await executeText(
      admin,
      `GRANT ${owner} TO CURRENT_USER${major >= 16 ? ' WITH INHERIT TRUE, SET TRUE' : ''}`,
    );
}

/** @throws {DatabaseSetupError} when a password cannot be used @internal */
export function checkPasswords(passwords: RolePasswords): void {
  for (const [name, value] of Object.entries(passwords)) {
    if (typeof value === 'string' && value.length < 8)
      throw new DatabaseSetupError(`${name} is shorter than 8 characters; choose a longer one.`);
  }
}
