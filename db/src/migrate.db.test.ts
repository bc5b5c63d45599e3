import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { MigrationError } from './errors';
import { assertMigrated, migrate } from './migrate';
import { migrationsFolder } from './migration-files';
import { newId } from './new-id';
import { closeDatabase, openDatabase } from './open-database';
import { setUpDatabase } from './set-up-database';
import { openTestDatabase, type TestDatabase } from './testing/index';

let database: TestDatabase;
let folder = '';
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maklumat-migrations-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** A prepared database without any migration. */
async function emptyDatabase(): Promise<{ ownerUrl: string; appUrl: string; adminUrl: string }> {
  const server = inject('maklumatTestServer');
  const secretOf = (url: string) => decodeURIComponent(new URL(url).password);
  const urls = await setUpDatabase({
    adminUrl: server.adminUrl,
    databaseName: `test_${newId().replaceAll('-', '')}`,
    appPassword: secretOf(server.appUrl),
    ownerPassword: secretOf(server.ownerUrl),
  });
  return { ...urls, ownerUrl: urls.ownerUrl ?? '' };
}

async function write(name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), text);
}

test('a database that is up to date is left alone', async () => {
  const names = (await readdir(migrationsFolder())).filter((name) => name.endsWith('.sql'));
  expect(await migrate(database.ownerUrl)).toEqual({ applied: [], total: names.length });
  await expect(assertMigrated(database.db)).resolves.toBeUndefined();
});

test('two at once on an empty database apply each migration once', async () => {
  const { ownerUrl } = await emptyDatabase();
  const results = await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)]);
  const applied = results.flatMap((result) => result.applied).sort();
  const names = (await readdir(migrationsFolder())).filter((name) => name.endsWith('.sql'));
  expect(applied).toEqual(names.sort().map((name) => name.replace('.sql', '')));
});

test('an administrator who may become the owner can migrate, and the owner owns the result', async () => {
  const { adminUrl, appUrl } = await emptyDatabase();
  await write('0001_first.sql', 'CREATE TABLE one (id int);');
  await migrate(adminUrl, folder);
  const opened = openDatabase({ url: appUrl, max: 1 });
  const rows = await opened.client`select tableowner from pg_tables where tablename = 'one'`;
  await closeDatabase(opened);
  expect(rows).toEqual([{ tableowner: 'maklumat_owner' }]);
});

test('the app’s login cannot migrate and is told what to do', async () => {
  await expect(migrate(database.appUrl)).rejects.toThrow(
    'The login "maklumat_app" cannot migrate because it may not become "maklumat_owner"; run "pnpm maklumat db setup" first',
  );
});

test('a migration that fails is undone and named; those before it stay', async () => {
  const { ownerUrl } = await emptyDatabase();
  await write('0001_first.sql', 'CREATE TABLE one (id int);');
  await write('0002_second.sql', 'CREATE TABLE two (id int); SELECT 1/0;');
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(
    new MigrationError('Migration 0002_second failed and was undone (SQLSTATE 22012): division by zero.'),
  );
  await write('0002_second.sql', 'CREATE TABLE two (id int);');
  expect(await migrate(ownerUrl, folder)).toEqual({ applied: ['0002_second'], total: 2 });
});

test('a changed migration is refused; changed line ends are not a change', async () => {
  const { ownerUrl } = await emptyDatabase();
  await write('0001_first.sql', 'CREATE TABLE one (id int);\nSELECT 1;\n');
  await migrate(ownerUrl, folder);
  await write('0001_first.sql', 'CREATE TABLE one (id int);\r\nSELECT 1;\r\n');
  expect((await migrate(ownerUrl, folder)).applied).toEqual([]);
  await write('0001_first.sql', 'CREATE TABLE one (id bigint);');
  await expect(migrate(ownerUrl, folder)).rejects.toThrow(
    'The migration 0001_first was changed after it had been applied',
  );
});

test('a database of a newer version is refused', async () => {
  await write('0001_first.sql', 'SELECT 1;');
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('which this version does not know');
});

test.each(['0002_second.sql', 'first.sql', '0001_First.sql'])(
  'a file named %s alone is refused',
  async (name) => {
    await write(name, 'SELECT 1;');
    await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(
      `The migration "${name}" should be number 0001`,
    );
  },
);

test('a start on a database without migrations is refused with what to run', async () => {
  const { appUrl } = await emptyDatabase();
  const opened = openDatabase({ url: appUrl, max: 1 });
  const names = (await readdir(migrationsFolder())).filter((name) => name.endsWith('.sql'));
  await expect(assertMigrated(opened)).rejects.toThrow(
    `lacks ${names.length} of ${names.length} migrations (first 0001_foundation); run "pnpm maklumat db migrate" with DATABASE_OWNER_URL set.`,
  );
  await closeDatabase(opened);
});
