import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeOtherDatabases, closeServerFunctions } from './close-to-public';
import { sqlStateOf } from './database-errors';
import { newId } from './new-id';
import { connect } from './open-database';
import { executeText, withDatabaseName } from './sql-text';
import { openTestDatabase, type TestDatabase } from './testing/index';

const REFUSED = '42501';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** The SQLSTATE by which PostgreSQL refused the app; `accepted` when it did not. */
async function outcome(statement: string): Promise<string> {
  return executeText(database.appSql, statement).then(
    () => 'accepted',
    (error: unknown) => sqlStateOf(error) ?? String(error),
  );
}

describe('the app’s login', () => {
  test.each([
    ['make a large object', 'select lo_create(0)'],
    ['make one the old way', 'select lo_creat(-1)'],
    ['make one of bytes', "select lo_from_bytea(0, 'x')"],
    ['read one', 'select lo_get(1)'],
    ['write one', "select lo_put(1, 0, 'x')"],
    ['open one', 'select lo_open(1, 131072)'],
    ['remove one', 'select lo_unlink(1)'],
    ['read a file of the server into one', "select lo_import('/etc/passwd')"],
    ['write one into a file of the server', "select lo_export(1, '/tmp/x')"],
    ['run a block of code', 'do $$ begin null; end $$'],
    ['make a temporary table', 'create temporary table x (a int)'],
    ['make a function', "create function x() returns int language sql as 'select 1'"],
  ])('may not %s', async (_what, statement) => {
    expect(await outcome(statement)).toBe(REFUSED);
  });

  test('still becomes a tenant’s, by a function in the language it may not use itself', async () => {
    expect(await outcome(`begin; select app.set_tenant('${newId()}'); rollback`)).toBe('accepted');
  });

  test.each(['postgres', 'template1'])('does not get into the database "%s"', async (name) => {
    const app = connect(withDatabaseName(database.appUrl, name), 1);
    const refusal: unknown = await app`select 1`.then(
      () => 'accepted',
      (error: unknown) => sqlStateOf(error),
    );
    await app.end({ timeout: 5 });
    expect(refusal).toBe(REFUSED);
  });
});

test('where somebody else’s logins use the server, the databases they come in by stay open', async () => {
  const name = `lain_${newId().slice(-8)}`;
  await executeText(database.adminSql, `CREATE ROLE ${name} LOGIN PASSWORD 'contoh-1234'`);
  await executeText(database.adminSql, 'GRANT CONNECT ON DATABASE template1 TO PUBLIC');
  await closeOtherDatabases(database.adminSql);
  const privilege = () =>
    database.adminSql`select has_database_privilege(${name}, 'template1', 'CONNECT') as may`;
  expect(await privilege()).toEqual([{ may: true }]);
  await executeText(database.adminSql, 'REVOKE ALL ON DATABASE template1 FROM PUBLIC');
  await executeText(database.adminSql, `DROP ROLE ${name}`);
});

test('an administrator who may not do it goes on without', async () => {
  await expect(closeServerFunctions(database.ownerSql)).resolves.toBeUndefined();
});
