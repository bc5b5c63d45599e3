import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { withWorkflow, writeTenants } from '@maklumat/tenant-config/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type CliRun } from '../testing/run-cli';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function maklumat(...args: string[]): Promise<CliRun> {
  return runCli(args, {
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    MAKLUMAT_MASTER_KEY: 'aa'.repeat(32),
  });
}

test('what waits says so, is sealed, and the end of the chain is printed to be kept', async () => {
  await maklumat('tenants', 'apply', writeTenants(withWorkflow()));
  expect(await maklumat('audit', 'verify')).toMatchObject({
    code: 0,
    stdout: 'contoh-kota: 0 rows in 0 blocks, 1 not sealed yet, 0 faults\n',
  });
  expect((await maklumat('audit', 'seal')).stdout).toBe('contoh-kota: 1 row sealed in 1 block\n');
  const { code, stdout } = await maklumat('audit', 'verify', '--tenant', 'contoh-kota');
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^contoh-kota: 1 row in 1 block, 0 not sealed yet, 0 faults\n {2}head: block 1 [0-9a-f]{64}\n$/,
  );
});

test('the hash that was kept is compared: exit 1 when the chain has lost it', async () => {
  const [report] = JSON.parse((await maklumat('audit', 'verify', '--json')).stdout) as {
    head: { hash: string };
  }[];
  const kept = ['audit', 'verify', '--tenant', 'contoh-kota', '--head'];
  expect((await maklumat(...kept, report?.head.hash ?? '')).code).toBe(0);
  const lost = await maklumat(...kept, 'f'.repeat(64));
  expect(lost.code).toBe(1);
  expect(lost.stdout).toContain('  head-missing\n');
});

test('an altered row is named by id, instant and action: exit 1', async () => {
  const [row] = await database.adminSql`
    update audit_events set actor = 'terminal:lain' returning id, recorded_at as "at", action`;
  const { code, stdout } = await maklumat('audit', 'verify');
  expect(code).toBe(1);
  const at = (row?.at as Date).toISOString();
  expect(stdout).toContain(`  row-altered: block 1, row 1: ${String(row?.id)} ${at} tenant-config-applied\n`);
});

test.each([
  ['an agency that is none', ['--tenant', 'tidak-ada']],
  ['a hash that is none', ['--tenant', 'contoh-kota', '--head', 'abc']],
  ['a hash of no agency', ['--head', 'f'.repeat(64)]],
])('%s: exit 2', async (_, args) => {
  expect((await maklumat('audit', 'verify', ...args)).code).toBe(2);
});
