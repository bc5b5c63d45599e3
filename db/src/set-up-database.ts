import type postgres from 'postgres';
import { addressOf, sqlStateOf, toDatabaseError } from './database-errors';
import { DatabaseSetupError } from './errors';
import { checkServerVersion, connect } from './open-database';
import { checkPasswords, ROLES, setUpRoles, type RolePasswords } from './roles';
import { closeOtherDatabases, closeServerFunctions } from './close-to-public';
import { executeText, quoteName, withDatabaseName, withLogin } from './sql-text';

/** What setUpDatabase needs. */
export interface SetUpDatabaseOptions extends RolePasswords {
  /** Connection string of an administrator who may create roles and databases. */
  readonly adminUrl: string;
  /** Default: the database of adminUrl, or `maklumat` when that is `postgres` or none. */
  readonly databaseName?: string | undefined;
}

/** What setUpDatabase made; the URLs hold passwords. */
export interface SetUpDatabaseResult {
  readonly databaseName: string;
  readonly appUrl: string;
  /** Undefined when no ownerPassword was given: migrate then with the administrator's own URL. */
  readonly ownerUrl: string | undefined;
  /** adminUrl, pointing at the database. */
  readonly adminUrl: string;
}

const SET_UP_LOCK = 7_205_001; // any number, the same in every process

/**
 * Prepares any PostgreSQL from 15 on: the four roles, the database, the extension pg_trgm, and nothing left
 * open to PUBLIC. Changes nothing that is already right, so it may run at every start; passwords given are set.
 *
 * @throws {DatabaseUnreachableError} when no server answers or the administrator's login is refused
 * @throws {DatabaseVersionError} when the server is older than 15
 * @throws {DatabaseSetupError} when the administrator may not do a step, or the database is not UTF-8
 */
export async function setUpDatabase(options: SetUpDatabaseOptions): Promise<SetUpDatabaseResult> {
  checkPasswords(options);
  const { adminUrl, appPassword, ownerPassword } = options;
  const databaseName = options.databaseName ?? defaultDatabaseName(adminUrl);
  await withAdmin(adminUrl, async (admin) => {
    const major = await checkServerVersion(admin);
    await admin`select pg_advisory_lock(${SET_UP_LOCK})`;
    await setUpRoles(admin, major, options);
    await createDatabaseIfMissing(admin, databaseName);
    await grantDatabase(admin, databaseName);
    await closeOtherDatabases(admin);
  });
  const databaseUrl = withDatabaseName(adminUrl, databaseName);
  await withAdmin(databaseUrl, setUpSchemas);
  return {
    databaseName,
    appUrl: withLogin(databaseUrl, ROLES.app, appPassword),
    ownerUrl: ownerPassword === undefined ? undefined : withLogin(databaseUrl, ROLES.owner, ownerPassword),
    adminUrl: databaseUrl,
  };
}

function defaultDatabaseName(adminUrl: string): string {
  const named = URL.canParse(adminUrl) ? decodeURIComponent(new URL(adminUrl).pathname.slice(1)) : '';
  return named === '' || named === 'postgres' || named === 'template1' ? 'maklumat' : named;
}

/** One connection, closed afterwards (which also frees the lock); refusals become sentences. @internal */
export async function withAdmin<T>(url: string, work: (admin: postgres.Sql) => Promise<T>): Promise<T> {
  const admin = connect(url, 1);
  try {
    return await work(admin);
  } catch (error) {
    throw asSetupError(error, url);
  } finally {
    await admin.end({ timeout: 5 });
  }
}

function asSetupError(error: unknown, url: string): unknown {
  const reason = error instanceof Error ? error.message : String(error);
  switch (sqlStateOf(error)) {
    case '42501':
      return new DatabaseSetupError(
        `The administrator's login at ${addressOf(url)} may not do this: ${reason}; use one that may create roles and databases.`,
        { cause: error },
      );
    case '0A000':
    case '58P01':
      return new DatabaseSetupError(
        `The PostgreSQL at ${addressOf(url)} lacks something: ${reason}; install its contrib package (pg_trgm).`,
        { cause: error },
      );
    default:
      return toDatabaseError(error, url);
  }
}

async function createDatabaseIfMissing(admin: postgres.Sql, databaseName: string): Promise<void> {
  const [found] = await admin<{ encoding: string }[]>`
    select pg_encoding_to_char(encoding) as encoding from pg_database where datname = ${databaseName}`;
  if (found === undefined)
    await executeText(
      admin,
      `CREATE DATABASE ${quoteName(databaseName)} OWNER ${ROLES.owner} TEMPLATE template0 ENCODING 'UTF8'`,
    );
  else if (found.encoding !== 'UTF8')
    throw new DatabaseSetupError(
      `The database "${databaseName}" has the encoding ${found.encoding}; UTF8 is needed, so use another database.`,
    );
}

/** Who may connect to a database; a clone of a template needs it again. @internal */
export async function grantDatabase(admin: postgres.Sql, databaseName: string): Promise<void> {
  const database = quoteName(databaseName);
  await executeText(admin, `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await executeText(admin, `GRANT CONNECT ON DATABASE ${database} TO ${Object.values(ROLES).join(', ')}`);
  await executeText(admin, `GRANT CREATE ON DATABASE ${database} TO ${ROLES.owner}`);
}

async function setUpSchemas(admin: postgres.Sql): Promise<void> {
  await admin`select pg_advisory_lock(${SET_UP_LOCK})`;
  await executeText(admin, 'CREATE SCHEMA IF NOT EXISTS extensions');
  await executeText(admin, 'CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA extensions');
  await executeText(admin, 'REVOKE ALL ON SCHEMA public, extensions FROM PUBLIC');
  await executeText(admin, `GRANT USAGE ON SCHEMA public, extensions TO ${Object.values(ROLES).join(', ')}`);
  await executeText(admin, `GRANT CREATE ON SCHEMA public TO ${ROLES.owner}`);
  await closeServerFunctions(admin);
}
