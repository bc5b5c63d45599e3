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

test('an agency that is not there is wrong use', async () => {
  const args = ['calendar', 'due', '--tenant', 'tidak-ada', '--from', FRIDAY, '--limit', '1 days'];
  expect(await runCli(args, settings())).toMatchObject({ code: 2, stdout: '' });
});
