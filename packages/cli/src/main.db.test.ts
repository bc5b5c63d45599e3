import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { edit, sampleTenants, writeTenants } from '@maklumat/tenant-config/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from './testing/run-cli';

const STANDARD = 'contoh-kota/standards/pengaduan/v1.yaml';

let database: TestDatabase;
let settings: Record<string, string>;
beforeAll(async () => {
  database = await openTestDatabase();
  settings = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
});
afterAll(() => database.close());

test('an agency is shown, applied, applied again for nothing, refused when edited, and exported', async () => {
  const files = sampleTenants();
  const root = writeTenants(files);

  const dry = await runCli(['tenants', 'apply', root, '--dry-run'], settings);
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toContain('  + add standard-version pengaduan/v1\n');
  expect(dry.stdout).toContain(
    '  + add ramadan-period 1447\n  + add information-rule uu-14-2008-17-h\nnational: 5 would be written',
  );
  expect(dry.stdout).toContain('contoh-kota: 11 would be written, 0 unchanged\n');

  const first = await runCli(['tenants', 'apply', root], settings);
  expect(first.stdout).toContain('contoh-kota: 11 written, 0 unchanged\n');
  const again = await runCli(['tenants', 'apply', root], settings);
  expect(again).toEqual({
    code: 0,
    stdout: 'national: 0 written, 5 unchanged\ncontoh-kota: 0 written, 11 unchanged\n',
    stderr: '',
  });

  const edited = writeTenants({
    ...files,
    [STANDARD]: edit(files[STANDARD], 'amountIdr: 0', 'amountIdr: 1'),
  });
  expect(await runCli(['tenants', 'apply', edited], settings)).toEqual({
    code: 1,
    stdout: 'national: 0 written, 5 unchanged\n',
    stderr:
      'contoh-kota: standards/pengaduan/v1.yaml differs from the published version in fee; a published version is never edited: ' +
      'restore it and put the change into standards/pengaduan/v2.yaml\nmaklumat: nothing was written for contoh-kota.\n',
  });

  const target = writeTenants({});
  const exported = await runCli(['tenants', 'export', '--tenant', 'contoh-kota', '--to', target], settings);
  expect(exported.code).toBe(0);
  expect(readFileSync(join(target, STANDARD), 'utf8')).toContain('printedTitle: Pelayanan Pengaduan\n');
  const twice = await runCli(['tenants', 'export', '--tenant', 'contoh-kota', '--to', target], settings);
  expect(twice).toMatchObject({ code: 2, stdout: '' });
  expect(twice.stderr).toContain('is there already; choose another folder, or add --overwrite.');
});

test('a folder that cannot be written is named in one sentence', async () => {
  await runCli(['tenants', 'apply', writeTenants(sampleTenants())], settings);
  const run = await runCli(['tenants', 'export', '--tenant', 'contoh-kota', '--to', '/proc'], settings);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toBe(
    'maklumat: /proc/contoh-kota may not be written by this user; choose another folder.\n',
  );
});

test('an agency whose folder is gone is named, and kept as it is', async () => {
  await runCli(['tenants', 'apply', writeTenants(sampleTenants('contoh-lama'))], settings);
  const root = writeTenants(sampleTenants());
  const run = await runCli(['tenants', 'apply', root], settings);
  expect(run).toMatchObject({
    code: 0,
    stderr: 'contoh-lama: published here, not in the folder any more; kept as it is.\n',
  });
  const one = await runCli(['tenants', 'apply', root, '--tenant', 'contoh-kota'], settings);
  expect(one).toMatchObject({ code: 0, stderr: '' });
  const kept = await runCli(
    ['tenants', 'export', '--tenant', 'contoh-lama', '--to', writeTenants({})],
    settings,
  );
  expect(kept.code).toBe(0);
});

test('an agency the database does not hold is wrong use', async () => {
  const run = await runCli(['tenants', 'export', '--tenant', 'tidak-ada', '--to', '/tmp'], settings);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(/^maklumat: there is no agency "tidak-ada"; /);
});

test('a login with too many rights is refused in one sentence', async () => {
  const run = await runCli(['tenants', 'apply', writeTenants(sampleTenants())], {
    DATABASE_URL: database.adminUrl,
  });
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toMatch(
    /^maklumat: The app's database login .* is a superuser, so tenants would not be kept apart; .*\n$/,
  );
});
