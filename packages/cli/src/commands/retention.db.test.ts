import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { withWorkflow, writeTenants } from '@maklumat/tenant-config/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli';

let database: TestDatabase;
let settings: Record<string, string>;
beforeAll(async () => {
  database = await openTestDatabase();
  settings = {
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    MAKLUMAT_MASTER_KEY: 'aa'.repeat(32),
  };
});
afterAll(() => database.close());

function run(...more: string[]): ReturnType<typeof runCli> {
  return runCli(['retention', 'run', ...more], settings);
}

test('with nothing due nothing is erased', async () => {
  await runCli(['tenants', 'apply', writeTenants(withWorkflow())], settings);
  const dry = await run('--dry-run');
  expect(dry).toEqual({ code: 0, stdout: 'contoh-kota: 0 cases would be erased\n', stderr: '' });
  expect(await run()).toMatchObject({ code: 0, stdout: 'contoh-kota: 0 cases erased, 0 files deleted\n' });
  const json = await run('--tenant', 'contoh-kota', '--json');
  expect(JSON.parse(json.stdout)).toEqual([
    { tenant: 'contoh-kota', erased: [], kept: [], failed: [], files: 0 },
  ]);
}, 60_000);

test('ahead of time anybody may look, and only a demonstration may erase', async () => {
  const ahead = ['--at', '2090-01-01T00:00:00+07:00'];
  expect((await run('--dry-run', ...ahead)).code).toBe(0);
  const refused = await run(...ahead);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('--at erases ahead of time, which only a demonstration may');
}, 60_000);

test('one case is named within its agency', async () => {
  expect(await run('--case', 'CTH-0000-0000')).toMatchObject({
    code: 2,
    stderr: 'maklumat: --case needs --tenant: numbers are known within one agency.\n',
  });
  expect(await run('--tenant', 'contoh-kota', '--case', 'CTH-0000-0000')).toMatchObject({
    code: 2,
    stderr: 'maklumat: the agency has no case with that number.\n',
  });
}, 60_000);
