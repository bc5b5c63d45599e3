import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertAppRole } from './assert-app-role';
import { DatabaseRoleError, DatabaseUnreachableError } from './errors';
import { assertServerVersion, closeDatabase, openDatabase, pingDatabase } from './open-database';
import { executeText, withDatabaseName, withLogin } from './sql-text';
import { openTestDatabase, type TestDatabase } from './testing/index';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
});

async function check(url: string): Promise<unknown> {
  const opened = openDatabase({ url, max: 1 });
  const error: unknown = await assertAppRole(opened).then(
    () => undefined,
    (refusal: unknown) => refusal,
  );
  await closeDatabase(opened);
  return error;
}

describe('assertAppRole', () => {
  test('accepts maklumat_app as db setup makes it', async () => {
    expect(await check(database.appUrl)).toBeUndefined();
  });

  test('refuses a superuser', async () => {
    expect(await check(database.adminUrl)).toEqual(
      new DatabaseRoleError(
        'The app\'s database login "postgres" is a superuser, so tenants would not be kept apart; ' +
          'give DATABASE_URL the login "maklumat_app" as "pnpm maklumat db setup" prepares it.',
      ),
    );
  });

  test('refuses the owner, who owns the tables', async () => {
    expect(String(await check(database.ownerUrl))).toMatch(/login "maklumat_owner" owns the table "/);
  });

  test.each([
    ['has BYPASSRLS', "CREATE ROLE ROLE_NAME LOGIN BYPASSRLS PASSWORD 'contoh-1234'"],
    [
      'is a member of "maklumat_owner"',
      "CREATE ROLE ROLE_NAME LOGIN NOINHERIT PASSWORD 'contoh-1234' IN ROLE maklumat_owner",
    ],
    [
      'is a member of "pg_read_all_data"',
      "CREATE ROLE ROLE_NAME LOGIN PASSWORD 'contoh-1234' IN ROLE pg_read_all_data",
    ],
    ['may create roles or databases', "CREATE ROLE ROLE_NAME LOGIN CREATEDB PASSWORD 'contoh-1234'"],
    ['is not "maklumat_app"', "CREATE ROLE ROLE_NAME LOGIN PASSWORD 'contoh-1234'"],
  ])('refuses a login that %s', async (problem, create) => {
    const name = `contoh_${Math.random().toString(36).slice(2)}`;
    await executeText(database.adminSql, create.replace('ROLE_NAME', name));
    await executeText(
      database.adminSql,
      `DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${name}', current_database()); END $$`,
    );
    expect(String(await check(withLogin(database.appUrl, name, 'contoh-1234')))).toContain(
      `login "${name}" ${problem}`,
    );
    await executeText(database.adminSql, `DROP OWNED BY ${name}; DROP ROLE ${name}`);
  });
});

describe('a database that cannot be reached', () => {
  async function ping(url: string): Promise<unknown> {
    const opened = openDatabase({ url, max: 1 });
    const error: unknown = await pingDatabase(opened).then(
      () => undefined,
      (refusal: unknown) => refusal,
    );
    await closeDatabase(opened);
    return error;
  }

  test('no server: host and port are told, the password is not', async () => {
    const error = await ping('postgres://maklumat_app:rahasia@127.0.0.1:1/maklumat');
    expect(error).toEqual(
      new DatabaseUnreachableError(
        'No PostgreSQL answers at 127.0.0.1:1/maklumat (ECONNREFUSED); start the server, or correct host and port in the connection string.',
      ),
    );
  });

  test('an unknown host', async () => {
    expect(String(await ping('postgres://maklumat_app:rahasia@contoh.invalid/maklumat'))).toMatch(
      /No PostgreSQL answers at contoh\.invalid:5432\/maklumat \((ENOTFOUND|EAI_AGAIN)\)/,
    );
  });

  test('a wrong password', async () => {
    const message = String(await ping(withLogin(database.appUrl, 'maklumat_app', 'rahasia-salah')));
    expect(message).toContain('refused the password of "maklumat_app"');
    expect(message).not.toContain('rahasia-salah');
  });

  test('a database that does not exist', async () => {
    expect(String(await ping(withDatabaseName(database.adminUrl, 'tidak_ada')))).toContain(
      'has no such database',
    );
  });

  test('a setting that is no address at all', () => {
    expect(() => openDatabase({ url: 'mysql://x' })).toThrow(
      'not of the form postgres://user:password@host:5432/database',
    );
  });
});

test('the server is new enough', async () => {
  await expect(assertServerVersion(database.db)).resolves.toBeUndefined();
});
