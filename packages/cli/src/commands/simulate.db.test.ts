import { writeFileSync } from 'node:fs';
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
import {
  edit,
  SAMPLE_WORKFLOW,
  sampleTenants,
  withWorkflow,
  writeTenants,
} from '@maklumat/tenant-config/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type CliRun } from '../testing/run-cli';

const KEY = 'aa'.repeat(32);
const FILES = sampleTenants();
const STANDARD = FILES['contoh-kota/standards/pengaduan/v1.yaml'];
const CALENDARS = FILES['contoh-kota/calendars.yaml'];

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

/** A file of its own, as an operator has it beside the folder. */
function proposed(text: string, name = 'usulan.yaml'): string {
  const path = join(writeTenants({}), name);
  writeFileSync(path, text);
  return path;
}

function simulate(path: string, ...more: string[]): Promise<CliRun> {
  const common = ['--tenant', 'contoh-kota', '--service', 'pengaduan', '--proposed', path];
  return maklumat('workflow', 'simulate', ...common, ...more);
}

/** A report of Monday 10 August 2026, 09.00: five working days end on 18 August. */
async function fileCase(): Promise<string> {
  const tenant = await findTenant(database.db, 'contoh-kota');
  if (tenant === null) throw new Error('nobody publishes');
  const ctx = citizenContext(database.db, tenant, {
    ...{ now: new Date('2026-08-10T02:00:00Z'), keys: parseMasterKey(KEY), clientAddress: '10.0.0.1' },
    files: diskFileStore(join(tmpdir(), 'maklumat-test-files')),
  });
  const ref = await startDraft(ctx, 'pengaduan');
  await saveDraftAnswer(ctx, ref, 'report', { answer: 'Jalan berlubang' });
  const result = await submitDraft(ctx, ref);
  if (!result.ok) throw new Error('not filed');
  return result.sent.number;
}

test('a shorter limit: how many would be late or earlier, then each case with both dates, exit 0', async () => {
  await maklumat('tenants', 'apply', writeTenants(withWorkflow()));
  number = await fileCase();
  const run = await simulate(proposed(edit(STANDARD, '      max: 5', '      max: 2')));
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout.split('\n')).toEqual([
    'pengaduan under standard v1: 1 case, 1 open.',
    '      1  have a date that would be earlier',
    `${number}  earlier`,
    // It is not answered yet: late by either date, on whichever day after them the test runs.
    expect.stringMatching(/^ {4}Jawaban: 2026-08-18 \w+ → 2026-08-12 \w+$/),
    '',
  ]);
});

test('a proposal that says what holds already changes nothing', async () => {
  const run = await simulate(proposed(STANDARD ?? ''));
  expect(run.stdout).toBe(
    'pengaduan under standard v1: 1 case, 1 open.\n      1  stay as they are\nNothing changes.\n',
  );
});

test('a workflow without a way on says where cases are stuck; the linter speaks first, with exit 1', async () => {
  const text = edit(SAMPLE_WORKFLOW, '    from: [received]', '    from: [answered]');
  const path = proposed(text);
  const run = await simulate(path);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain(`${path}:26:5 error state-without-way-on: `);
  expect(run.stdout.startsWith(path)).toBe(true);
  expect(run.stdout).toContain('pengaduan under workflow pengaduan v1: 1 case, 1 open.\n');
  expect(run.stdout).toContain(`${number}  stuck\n    nobody can take it out of "Diterima" (`);
});

test('another calendar moves dates, --since leaves older cases out, --json says it for programs', async () => {
  const path = proposed(
    edit(
      CALENDARS,
      'localHolidays: []',
      'localHolidays: [{ date: "2026-08-12", name: { id: Hari jadi }, decree: Perwal 1/2026, knownOn: "2026-01-02" }]',
    ),
  );
  const run = await simulate(path, '--json', '--since', '2026-08-10');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(run.stdout)).toMatchObject({
    ...{
      tenant: 'contoh-kota',
      service: 'pengaduan',
      proposed: 'calendars',
      cases: 1,
      open: 1,
      findings: [],
    },
    counts: { late: 0, later: 1, unchanged: 0 },
    lines: [
      {
        ...{ number, verdicts: ['later'], stuck: null, receivedAt: '2026-08-10T09:00:00+07:00' },
        clocks: [
          {
            ...{ limit: 'answer', run: 1, binds: 'agency', changes: ['later'], name: { id: 'Jawaban' } },
            told: { dueAt: '2026-08-18T16:00:00+07:00', dueOn: '2026-08-18' },
            would: { dueAt: '2026-08-19T16:00:00+07:00', dueOn: '2026-08-19' },
          },
        ],
      },
    ],
  });
  expect((await simulate(path, '--since', '2026-08-11')).stdout).toBe(
    'pengaduan under calendars: 0 cases, 0 open, received since 2026-08-11.\n',
  );
});

test('what is wrong in the file is said at its place, and nothing is simulated: exit 1', async () => {
  const path = proposed(edit(STANDARD, '      max: 5', '      max: lima'));
  expect(await simulate(path)).toEqual({
    code: 1,
    stdout: '',
    stderr: `${path}:53:12 time.limits[0].max: must be a number, but it is the text "lima"\nmaklumat: correct these problems first; nothing was simulated.\n`,
  });
});

test('wrong use is one sentence: exit 2', async () => {
  const path = proposed(SAMPLE_WORKFLOW);
  const runs: [string[], RegExp][] = [
    [
      ['--tenant', 'contoh-kot', '--service', 'pengaduan', '--proposed', path],
      /no agency "contoh-kot"; nearest: contoh-kota\.$/,
    ],
    [
      ['--tenant', 'contoh-kota', '--service', 'pengadua', '--proposed', path],
      /contoh-kota has no service "pengadua"; nearest: pengaduan\.$/,
    ],
    [
      ['--tenant', 'contoh-kota', '--service', 'pengaduan', '--proposed', `${path}x`],
      /there is no file .*; name the proposed file\.$/,
    ],
  ];
  for (const [args, sentence] of runs) {
    const run = await maklumat('workflow', 'simulate', ...args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr.trim()).toMatch(sentence);
  }
  const other = proposed(edit(SAMPLE_WORKFLOW, 'service: pengaduan', 'service: izin'));
  expect(await simulate(other)).toMatchObject({
    ...{ code: 2, stderr: 'maklumat: the proposed workflow carries out "izin", not "pengaduan".\n' },
  });
  const loket = proposed(edit(CALENDARS, 'slug: office', 'slug: loket'));
  expect((await simulate(loket)).stderr).toBe(
    'maklumat: the proposed calendars do not hold "office", by which contoh-kota counts.\n',
  );
  for (const date of ['kemarin', '2026-02-30', '2026-13-01'])
    expect(await simulate(path, '--since', date)).toMatchObject({ code: 2, stdout: '' });
});
