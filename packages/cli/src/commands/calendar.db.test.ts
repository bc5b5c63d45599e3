import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { sampleTenants, writeTenants } from '@maklumat/tenant-config/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli';

const FRIDAY = '2026-08-14T10:00:00+07:00';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function settings(): Record<string, string> {
  return { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
}

function due(...args: string[]) {
  return runCli(['calendar', 'due', '--tenant', 'contoh-kota', ...args], settings());
}

test('tenants apply records the calendar that is counted with', async () => {
  const run = await runCli(['tenants', 'apply', writeTenants(sampleTenants())], settings());
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('  + add covered-year 2026\n');
});

test('calendar due says when a limit ends and what was skipped, by which decree', async () => {
  const run = await due('--from', FRIDAY, '--limit', '1 working-day', '--json');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(run.stdout)).toMatchObject({
    dueAt: '2026-08-18T16:00:00+07:00',
    dueOn: '2026-08-18',
    amount: 1,
    unit: 'working-days',
    startRule: 'day-of-receipt-is-day-zero',
    dayZero: '2026-08-14',
    skipped: [
      { date: '2026-08-15', reason: 'weekend', decree: null },
      { date: '2026-08-16', reason: 'weekend', decree: null },
      { date: '2026-08-17', reason: 'national-holiday', decree: 'SKB 1/2026', knownOn: '2026-01-02' },
    ],
  });
});

test('calendar due tells a person the same, line by line', async () => {
  const run = await due('--from', FRIDAY, '--limit', '1 working-day');
  expect(run.stdout.split('\n')).toEqual([
    'Due 2026-08-18T16:00:00+07:00',
    'From 2026-08-14T10:00:00+07:00: the day of receipt is day zero (2026-08-14).',
    '  2026-08-15  not counted, weekend',
    '  2026-08-16  not counted, weekend',
    '  2026-08-17  not counted, national-holiday: Hari Kemerdekaan (SKB 1/2026, known 2026-01-02)',
    '  2026-08-18  day 1, until 2026-08-18T16:00:00+07:00',
    '',
  ]);
});

test.each<[args: string[], sentence: RegExp]>([
  [
    ['--from', '2026-08-14T10:00:00', '--limit', '1 days'],
    /^maklumat: --from "2026-08-14T10:00:00" is no instant; write it with its zone/,
  ],
  [
    ['--from', FRIDAY, '--limit', '5 weeks'],
    /^maklumat: --limit "5 weeks" is no limit; write a number and a unit/,
  ],
  [['--from', FRIDAY, '--limit', '-5 days'], /^maklumat: --limit "-5 days" is no limit/],
  [
    ['--from', FRIDAY, '--limit', '300 working-days'],
    /^maklumat: The working calendar does not cover the year 2027 \(covered: 2026\)/,
  ],
  [
    ['--from', FRIDAY, '--limit', '1 days', '--calendar', 'loket'],
    /^maklumat: contoh-kota has no calendar "loket"\.$/m,
  ],
])('calendar due %j is wrong use, said in one sentence', async (args, sentence) => {
  const run = await due(...args);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(sentence);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
});

test('an option that the lines of a batch would leave unheard is refused', async () => {
  const knownAt = ['--known-at', '2025-08-06T00:00:00+07:00'];
  expect(await runCli(['calendar', 'due', '--batch', ...knownAt], settings(), '')).toMatchObject({
    code: 2,
    stderr: 'maklumat: --known-at does not go with --batch; each line is a question of its own.\n',
  });
});

test('calendar due --batch answers line by line in order; a bad one is said in its place, and exit 1 at the end', async () => {
  const question = { tenant: 'contoh-kota', from: FRIDAY, limit: '1 working-day' };
  const lines = [
    JSON.stringify(question),
    '{"tenant":',
    '',
    JSON.stringify({ ...question, limit: '5 weeks' }),
    JSON.stringify({ ...question, tenant: 'tidak-ada' }),
    JSON.stringify({ ...question, from: '2027-01-04T10:00:00+07:00' }),
    JSON.stringify({ ...question, limit: '3 hours' }),
  ];
  const run = await runCli(['calendar', 'due', '--batch'], settings(), lines.join('\n'));
  expect(run).toMatchObject({ code: 1, stderr: '' });
  const answers = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { dueAt?: string; error?: string });
  expect(answers.map(({ dueAt, error }) => dueAt ?? error?.slice(0, 36))).toEqual([
    '2026-08-18T16:00:00+07:00',
    'This line is no question; write {"te',
    'limit "5 weeks" is no limit; write a',
    'there is no agency "tidak-ada"; know',
    'The working calendar does not cover ',
    '2026-08-14T13:00:00+07:00',
  ]);
});

test('calendar between counts the same stretch in every unit', async () => {
  const between = (...args: string[]) =>
    runCli(['calendar', 'between', '--tenant', 'contoh-kota', ...args], settings());
  const run = await between('--from', FRIDAY, '--to', '2026-08-18T16:00:00+07:00', '--json');
  expect(JSON.parse(run.stdout)).toEqual({
    workingDays: 1,
    workingMinutes: 750,
    calendarDays: 3,
    clockMinutes: 6120,
  });
  const back = await between('--from', '2026-08-18T16:00:00+07:00', '--to', FRIDAY);
  expect(back).toMatchObject({
    code: 2,
    stderr: 'maklumat: --to lies before --from; turn the two around.\n',
  });
});

test('calendar show lists the days off of a year with their decree', async () => {
  const show = (year: string, ...args: string[]) =>
    runCli(['calendar', 'show', '--tenant', 'contoh-kota', '--year', year, ...args], settings());
  expect((await show('2026')).stdout).toContain(
    '2026-08-17  national-holiday: Hari Kemerdekaan (SKB 1/2026)\n',
  );
  const plain = JSON.parse((await show('2026', '--json')).stdout) as { daysOff: { date: string }[] };
  expect(plain).toMatchObject({ year: 2026, zone: 'Asia/Jakarta', knownOn: null });
  expect(plain.daysOff).toContainEqual(
    expect.objectContaining({ date: '2026-08-17', decree: 'SKB 1/2026', knownOn: '2026-01-02' }),
  );
  expect(await show('2031')).toMatchObject({ code: 2, stdout: '' });
  expect(await show('tahun')).toMatchObject({ code: 2, stdout: '' });
});

test('an agency that is not there is wrong use', async () => {
  const args = ['calendar', 'due', '--tenant', 'tidak-ada', '--from', FRIDAY, '--limit', '1 days'];
  expect(await runCli(args, settings())).toMatchObject({ code: 2, stdout: '' });
});
