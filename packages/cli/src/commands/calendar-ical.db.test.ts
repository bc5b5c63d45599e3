import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { sampleTenants, writeTenants } from '@maklumat/tenant-config/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function settings(more: Record<string, string> = {}): Record<string, string> {
  return { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, ...more };
}

function ical(args: string[], more: Record<string, string> = {}) {
  return runCli(['calendar', 'ical', '--tenant', 'contoh-kota', ...args], settings(more));
}

describe('calendar ical', () => {
  test('prints the agency’s days off as the address for calendar programs gives them', async () => {
    const applied = await runCli(['tenants', 'apply', writeTenants(sampleTenants())], settings());
    expect(applied).toMatchObject({ code: 0, stderr: '' });
    const run = await ical(['--year', '2026'], { BASE_URL: 'https://contoh.example' });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const lines = run.stdout.replaceAll('\r\n ', '').split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    expect(lines).toContain('UID:libur-2026-08-17@contoh-kota.maklumat');
    expect(lines).toContain('SUMMARY:Hari Kemerdekaan');
    expect(lines).toContain('URL;VALUE=URI:https://contoh.example/contoh-kota/kalender?tahun=2026');
  });

  test('prints an official’s deadlines, none where there are none', async () => {
    const add = [
      'users',
      'add',
      '--tenant',
      'contoh-kota',
      '--role',
      'petugas',
      '--name',
      'Sri',
      '--sign-in',
    ];
    expect((await runCli([...add, 'sri.contoh'], settings())).code).toBe(0);
    const run = await ical(['--official', 'sri.contoh']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('X-WR-CALNAME:Tenggat ');
    expect(run.stdout).not.toContain('BEGIN:VEVENT');
  });

  test.each<[args: string[], sentence: RegExp]>([
    [['--year', '26'], /^maklumat: --year "26" is no year; write one such as 2026\.\n$/],
    [['--year', '1999'], /^maklumat: the calendar of contoh-kota does not cover 1999\.\n$/],
    [['--official', 'tidak.ada'], /^maklumat: --official "tidak\.ada" is nobody who works for contoh-kota;/],
    [
      ['--official', 'a', '--year', '2026'],
      /^maklumat: --year is about days off; leave it out with --official/,
    ],
    [['--lang', 'de'], /^maklumat: --lang "de" is neither id nor en\.\n$/],
    [['--tenant', 'contoh-kot'], /contoh-kota/],
  ])('%j is wrong use, in one sentence', async (args, sentence) => {
    const run = await ical(args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(sentence);
  });
});
