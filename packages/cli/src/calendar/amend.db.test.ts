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
import { edit, withWorkflow, writeTenants } from '@maklumat/tenant-config/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type CliRun } from '../testing/run-cli';

const KEY = 'aa'.repeat(32);
/** Monday, before the days that are changed: what happens to a case does not hang on when the tests run. */
const FILED = new Date('2026-08-10T02:00:00Z');

let database: TestDatabase;
let number = '';
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function maklumat(...args: string[]): Promise<CliRun> {
  return runCli(args, { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl });
}

function amend(...args: string[]): Promise<CliRun> {
  return maklumat('calendar', 'amend', '--tenant', 'contoh-kota', ...args);
}

async function fileCase(): Promise<string> {
  const tenant = await findTenant(database.db, 'contoh-kota');
  if (tenant === null) throw new Error('nobody publishes');
  const ctx = citizenContext(database.db, tenant, {
    ...{ now: FILED, keys: parseMasterKey(KEY), clientAddress: '10.0.0.1' },
    files: diskFileStore(join(tmpdir(), 'maklumat-test-files')),
  });
  const ref = await startDraft(ctx, 'pengaduan');
  await saveDraftAnswer(ctx, ref, 'report', { answer: 'Jalan berlubang' });
  const result = await submitDraft(ctx, ref);
  if (!result.ok) throw new Error('not filed');
  return result.sent.number;
}

const NEW_DAY = ['--add', '2026-08-12', '--name', 'Hari jadi', '--decree', 'SK 4/2026'];

test('an agency is applied and somebody files a case', async () => {
  const run = await maklumat('tenants', 'apply', writeTenants(withWorkflow()));
  expect(run).toMatchObject({ code: 0, stderr: '' });
  number = await fileCase();
});

test('a dry run says which deadlines would move, and writes nothing', async () => {
  const run = await amend(...NEW_DAY, '--dry-run');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('2026-08-12  becomes a day off (SK 4/2026)\n');
  expect(run.stdout).toMatch(/1 running case looked at: 0 deadlines would move, \d would stand as told\.\n/);
  expect(run.stdout).toContain(`  ${number}  `);
  const show = await maklumat('calendar', 'show', '--tenant', 'contoh-kota', '--year', '2026');
  expect(show.stdout).not.toContain('2026-08-12');
});

test('an amendment is written, counted and shown; as JSON it has both dates', async () => {
  const run = await amend(...NEW_DAY, '--json');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const told = JSON.parse(run.stdout) as { dates: { told: { dueOn: string }; dueOn: string }[] };
  expect(told).toMatchObject({ dryRun: false, cases: 1, moved: 0, days: [{ date: '2026-08-12' }] });
  for (const date of told.dates) expect(date.dueOn > date.told.dueOn).toBe(true);
  expect(told.dates.length).toBeGreaterThan(0);
  const show = await maklumat('calendar', 'show', '--tenant', 'contoh-kota', '--year', '2026');
  expect(show.stdout).toContain('2026-08-12  local-holiday: Hari jadi (SK 4/2026)\n');
});

test('what was counted is not counted again', async () => {
  const run = await maklumat('calendar', 'recount');
  expect(run).toMatchObject({ code: 0, stdout: 'Every case is counted by the calendar on record.\n' });
});

test('an apply of the agency’s files keeps the day that is not in them', async () => {
  const run = await maklumat('tenants', 'apply', writeTenants(withWorkflow()));
  expect(run).toMatchObject({ code: 0 });
  const show = await maklumat('calendar', 'show', '--tenant', 'contoh-kota', '--year', '2026');
  expect(show.stdout).toContain('2026-08-12  local-holiday');
});

test('a national day that comes with an apply is counted at once, and its dry run says so before', async () => {
  const files = withWorkflow();
  const national = 'national/holidays.yaml';
  files[national] = edit(
    files[national],
    'days:\n',
    'days:\n  - { date: "2026-08-11", kind: one-off, name: Libur baru, decree: skb-1, confidence: high }\n',
  );
  const folder = writeTenants(files);
  const dry = await maklumat('tenants', 'apply', folder, '--dry-run');
  expect(dry.stdout).toMatch(
    /contoh-kota: 1 running case, 0 deadlines would move, \d would stand as told\.\n/,
  );
  const run = await maklumat('tenants', 'apply', folder);
  expect(run.stdout).toMatch(/contoh-kota: 1 running case, 0 deadlines moved, \d stand as told\.\n/);
  expect((await maklumat('calendar', 'recount')).stdout).toContain('Every case is counted');
});

test.each<[why: string, args: string[], said: string]>([
  ['no change', ['--decree', 'SK'], 'give exactly one of --add, --move and --remove.'],
  [
    'two changes',
    ['--add', '2026-08-12', '--remove', '2026-08-12', '--decree', 'SK'],
    'give exactly one of --add, --move and --remove.',
  ],
  ['no name', ['--add', '2026-08-12', '--decree', 'SK'], '--add needs --name, the day’s name.'],
  [
    'a year without a joint decree',
    ['--add', '2099-08-12', '--name', 'Hari jadi', '--decree', 'SK'],
    '2099-08-12 lies in a year that the working calendar does not cover; add the joint decree (SKB) of that year',
  ],
  ['a new day for a day added', [...NEW_DAY, '--to', '2026-08-13'], '--to goes with --move alone.'],
  ['no new day', ['--move', '2026-08-12', '--decree', 'SK'], '--move needs --to, the new day.'],
  [
    'a day that does not exist',
    ['--remove', '2026-02-30', '--decree', 'SK'],
    '--remove "2026-02-30" is no day; write one such as 2026-11-25.',
  ],
  ['an empty decree', ['--remove', '2026-08-12', '--decree', ' '], '--decree is empty'],
  ['a day off already', NEW_DAY, '2026-08-12 is a day off of this agency already.'],
  [
    'a day nobody set',
    ['--remove', '2026-08-13', '--decree', 'SK'],
    '2026-08-13 is no day off that this agency set itself.',
  ],
  ['a calendar nobody has', [...NEW_DAY, '--calendar', 'loket'], 'the agency has no calendar "loket".'],
])('with %s it says so in one sentence', async (_why, args, said) => {
  const run = await amend(...args);
  expect(run.code).toBe(2);
  expect(run.stdout).toBe('');
  expect(run.stderr).toContain(said);
});

test('an unknown agency is named with the nearest one', async () => {
  const run = await maklumat('calendar', 'amend', '--tenant', 'contoh-kot', ...NEW_DAY);
  expect(run).toMatchObject({ code: 2 });
  expect(run.stderr).toContain('contoh-kota');
});
