import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import {
  citizenContext,
  findTenant,
  parseMasterKey,
  saveDraftAnswer,
  startDraft,
  submitDraft,
} from '@maklumat/operations';
import { withWorkflow, writeTenants } from '@maklumat/tenant-config/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type CliRun } from '../testing/run-cli';

const KEY = 'aa'.repeat(32);

let database: TestDatabase;
let number = '';
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function maklumat(...args: string[]): Promise<CliRun> {
  return runCli(args, {
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    MAKLUMAT_MASTER_KEY: KEY,
  });
}

async function fileCase(): Promise<string> {
  const tenant = await findTenant(database.db, 'contoh-kota');
  if (tenant === null) throw new Error('nobody publishes');
  const keys = parseMasterKey(KEY);
  const files = diskFileStore(join(tmpdir(), 'maklumat-test-files'));
  const ctx = citizenContext(database.db, tenant, {
    now: new Date(),
    keys,
    files,
    clientAddress: '10.0.0.1',
  });
  const ref = await startDraft(ctx, 'pengaduan');
  await saveDraftAnswer(ctx, ref, 'report', { answer: 'Jalan berlubang' });
  const result = await submitDraft(ctx, ref);
  if (!result.ok) throw new Error('not filed');
  return result.sent.number;
}

test('cases that are what was recorded: exit 0, nothing to write', async () => {
  await maklumat('tenants', 'apply', writeTenants(withWorkflow()));
  number = await fileCase();
  expect(await maklumat('cases', 'verify')).toEqual({
    ...{ code: 0, stdout: 'contoh-kota: 1 case, 0 faults\n', stderr: '' },
  });
  expect(await maklumat('cases', 'rebuild', '--dry-run')).toEqual({
    ...{ code: 0, stdout: 'contoh-kota: 1 case, 0 would be written\n', stderr: '' },
  });
});

test('a row that differs is named, left alone by a dry run, and written without one', async () => {
  await database.adminSql`update service_cases set state = 'answered'`;
  const dry = await maklumat('cases', 'rebuild', '--dry-run', '--tenant', 'contoh-kota');
  expect(dry).toMatchObject({
    code: 0,
    stdout: `contoh-kota: 1 case, 1 would be written\n  ${number}: state\n`,
  });
  const written = JSON.parse((await maklumat('cases', 'rebuild', '--json')).stdout) as unknown;
  expect(written).toMatchObject([{ tenant: 'contoh-kota', differences: [{ number, columns: ['state'] }] }]);
  expect((await maklumat('cases', 'rebuild')).stdout).toBe('contoh-kota: 1 case, 0 written\n');
});

test('an altered event is named where it stands: exit 1, and a rebuilding does not hide it', async () => {
  await database.adminSql`
    update case_events set occurred_at = occurred_at - interval '1 day' where sequence = 1`;
  const found = { code: 1, stdout: `contoh-kota: 1 case, 1 fault\n  ${number}, event 1: hash-differs\n` };
  expect(await maklumat('cases', 'verify')).toMatchObject(found);
  await maklumat('cases', 'rebuild');
  expect(await maklumat('cases', 'verify')).toMatchObject(found);
});

test('a log that is none is a fault of both: exit 1, and its row is left alone', async () => {
  await database.adminSql`update case_events set body = '{"type": "lain"}' where sequence = 1`;
  expect(await maklumat('cases', 'verify')).toMatchObject({
    ...{ code: 1, stdout: `contoh-kota: 1 case, 1 fault\n  ${number}: log-unreadable\n` },
  });
  expect(await maklumat('cases', 'rebuild')).toMatchObject({
    ...{ code: 1, stdout: `contoh-kota: 1 case, 0 written\n  ${number}: log\n` },
  });
});

test('an agency that is none: exit 2', async () => {
  expect((await maklumat('cases', 'verify', '--tenant', 'tidak-ada')).code).toBe(2);
});
