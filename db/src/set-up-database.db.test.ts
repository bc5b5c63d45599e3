import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from './new-id';
import { connect } from './open-database';
import { setUpDatabase, withAdmin } from './set-up-database';
import { executeText, withDatabaseName, withLogin } from './sql-text';
import { migrate } from './migrate';
import { openTestDatabase, type TestDatabase } from './testing/index';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
});

const server = inject('maklumatTestServer');
const secretOf = (url: string) => decodeURIComponent(new URL(url).password);
const passwords = { appPassword: secretOf(server.appUrl), ownerPassword: secretOf(server.ownerUrl) };

function freshName(): string {
  return `test_${newId().replaceAll('-', '')}`;
}

test('two at once on an empty server make one database, and a third changes nothing', async () => {
  const options = { adminUrl: server.adminUrl, databaseName: freshName(), ...passwords };
  const [one, two] = await Promise.all([setUpDatabase(options), setUpDatabase(options)]);
  expect(await setUpDatabase(options)).toEqual(one);
  expect(two).toEqual(one);
});

test('an existing database of somebody else is prepared without taking it away', async () => {
  const databaseName = freshName();
  await withAdmin(server.adminUrl, (admin) => executeText(admin, `CREATE DATABASE ${databaseName}`));
  const urls = await setUpDatabase({ adminUrl: server.adminUrl, databaseName, ...passwords });
  await migrate(urls.ownerUrl ?? '');
  const rows = await withAdmin(
    urls.adminUrl,
    (admin) => admin`select datdba::regrole::text as owner from pg_database where datname = ${databaseName}`,
  );
  expect(rows).toEqual([{ owner: 'postgres' }]);
});

test('an administrator without superuser rights can do it', async () => {
  const name = `admin_${newId().slice(-8)}`;
  await executeText(
    database.adminSql,
    `CREATE ROLE ${name} LOGIN CREATEROLE CREATEDB PASSWORD 'contoh-1234'`,
  );
  // On 16 and later an administrator manages the roles it was given; a managed server's made them itself.
  for (const role of ['maklumat_owner', 'maklumat_app', 'maklumat_jobs', 'maklumat_national'])
    await executeText(database.adminSql, `GRANT ${role} TO ${name} WITH ADMIN OPTION`);
  await executeText(database.adminSql, `GRANT CONNECT ON DATABASE postgres TO ${name}`);
  const adminUrl = withDatabaseName(withLogin(server.adminUrl, name, 'contoh-1234'), 'postgres');
  const databaseName = freshName();
  const urls = await setUpDatabase({ adminUrl, databaseName, ...passwords });
  expect((await migrate(urls.adminUrl)).applied.length).toBeGreaterThan(0);
});

test('a login that may not create roles is told so', async () => {
  await expect(
    setUpDatabase({ adminUrl: database.appUrl, databaseName: freshName(), ...passwords }),
  ).rejects.toThrow(
    /^The administrator's login at 127\.0\.0\.1:\d+\/\w+ may not do this: .*; use one that may create roles and databases\.$/,
  );
});

test('a short password is refused', async () => {
  await expect(setUpDatabase({ adminUrl: server.adminUrl, appPassword: 'pendek' })).rejects.toThrow(
    'appPassword is shorter than 8 characters',
  );
});

test('a database that is not UTF-8 is refused', async () => {
  const databaseName = freshName();
  await withAdmin(server.adminUrl, (admin) =>
    executeText(
      admin,
      `CREATE DATABASE ${databaseName} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'`,
    ),
  );
  await expect(setUpDatabase({ adminUrl: server.adminUrl, databaseName, ...passwords })).rejects.toThrow(
    `The database "${databaseName}" has the encoding SQL_ASCII; UTF8 is needed, so use another database.`,
  );
});

test('nobody else may connect to the database or make temporary tables in it', async () => {
  const rows = await database.adminSql`
    select has_database_privilege('maklumat_national', current_database(), 'CONNECT') as national,
      has_database_privilege('maklumat_national', current_database(), 'TEMP') as temp,
      has_database_privilege('pg_monitor', current_database(), 'CONNECT') as others`;
  expect(rows).toEqual([{ national: true, temp: false, others: false }]);
});

test('the app gives up after 15 seconds a statement and 5 a lock, and finds the extension', async () => {
  const app = connect(database.appUrl, 1);
  const rows =
    await app`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
    current_setting('search_path') as path`;
  await app.end();
  expect(rows).toEqual([{ statement: '15s', lock: '5s', path: 'public, extensions' }]);
});
