import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { sampleTenants, writeTenants } from '@maklumat/tenant-config/testing';
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

test('with nothing due there is nothing to run, and every case is in order', async () => {
  await runCli(['tenants', 'apply', writeTenants(sampleTenants())], settings);
  const run = await runCli(['timers', 'run', '--tenant', 'contoh-kota', '--json'], settings);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(run.stdout)).toEqual({ ran: 0, skipped: 0, failed: [], unheard: [], stuck: 0 });
  const verified = await runCli(['cases', 'verify'], settings);
  expect(verified).toEqual({ code: 0, stdout: 'contoh-kota: 0 cases, 0 faults\n', stderr: '' });
  const rebuilt = await runCli(['cases', 'rebuild', '--dry-run'], settings);
  expect(rebuilt).toEqual({ code: 0, stdout: 'contoh-kota: 0 cases, 0 would be written\n', stderr: '' });
}, 60_000);

test('ahead of time only in a demonstration or a test, and never back in time', async () => {
  const ahead = ['timers', 'run', '--at', '2090-01-01T00:00:00+07:00'];
  const refused = await runCli(ahead, settings);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('only a demonstration may: set MAKLUMAT_DEMO=1');
  expect((await runCli(ahead, { ...settings, NODE_ENV: 'test' })).code).toBe(0);
  const back = await runCli(['timers', 'run', '--at', '2020-01-01T00:00:00+07:00'], settings);
  expect(back).toMatchObject({
    code: 2,
    stderr: 'maklumat: --at has passed; leave it out to run what is due now.\n',
  });
}, 60_000);
