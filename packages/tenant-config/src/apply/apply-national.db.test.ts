import {
  calendarRevisions,
  informationRules,
  readNationalCalendar,
  withDirectory,
  withNationalCalendar,
} from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { NationalData } from '../national-schemas';
import { readTenantFolder } from '../read-tenants';
import { edit, sampleTenants, writeTenants } from '../testing/sample-tenants';
import { applyNational } from './apply-national';
import { isWrite, type Change } from './change-report';

const STAMP = { now: new Date('2026-11-22T01:00:00Z'), actor: 'test', dryRun: false };
const HOLIDAYS = 'national/holidays.yaml';

let database: TestDatabase;
const opened: TestDatabase[] = [];
beforeEach(async () => {
  database = await openTestDatabase();
  opened.push(database);
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

/** The sample's national data, with one passage of the holidays replaced. */
function nationalData(from = '', to = ''): NationalData {
  const files = sampleTenants();
  const { national } = readTenantFolder(
    writeTenants({ ...files, [HOLIDAYS]: edit(files[HOLIDAYS], from, to) }),
  );
  if (national === null) throw new Error('the sample has problems');
  return national;
}

function writes(changes: readonly Change[]): string[] {
  return changes.filter(isWrite).map(({ kind, key, change }) => `${change} ${kind} ${key}`);
}

async function stored() {
  return withDirectory(database.db, (tx) => readNationalCalendar(tx));
}

async function revisions() {
  const rows = await withDirectory(database.db, (tx) => tx.select().from(calendarRevisions));
  return rows.sort((one, other) => one.number - other.number);
}

const AMENDED = [
  "    knownOn: '2026-01-02'\n",
  "    knownOn: '2026-01-02'\n  - { id: skb-2, citation: SKB 2/2026, knownOn: '2026-08-07' }\n",
] as const;

test('a first apply records decrees, years, days and Ramadan, and who did it', async () => {
  const national = nationalData();
  const result = await applyNational(database.db, national, STAMP);
  expect(writes(result.report.changes)).toEqual([
    'add holiday-decree skb-1',
    'add covered-year 2026',
    'add national-day 2026-08-17 national-holiday skb-1',
    'add ramadan-period 1447',
    'add information-rule uu-14-2008-17-h',
  ]);
  expect(await stored()).toEqual({ holidays: national.holidays, ramadan: national.ramadan.periods });
  expect(await revisions()).toMatchObject([{ number: 1, recordedAt: STAMP.now, actor: 'test' }]);
});

test('a second apply writes nothing', async () => {
  await applyNational(database.db, nationalData(), STAMP);
  const again = await applyNational(database.db, nationalData(), STAMP);
  expect(writes(again.report.changes)).toEqual([]);
  expect(await revisions()).toHaveLength(1);
});

test('a dry run reports the same and leaves nothing', async () => {
  const dry = await applyNational(database.db, nationalData(), { ...STAMP, dryRun: true });
  expect((await stored()).holidays).toEqual({ years: [], decrees: [], days: [] });
  expect(await revisions()).toEqual([]);
  expect(await applyNational(database.db, nationalData(), STAMP)).toEqual(dry);
});

test('an amendment adds a day with its own decree: the day it became known stays with it', async () => {
  await applyNational(database.db, nationalData(), STAMP);
  const files = nationalData(...AMENDED);
  const leave = { date: '2026-08-18', kind: 'joint-leave', name: 'Cuti bersama' } as const;
  const day = { ...leave, decree: 'skb-2', confidence: 'high' } as const;
  files.holidays.days.push(day);
  const result = await applyNational(database.db, files, { ...STAMP, actor: 'terminal:ani' });
  expect(writes(result.report.changes)).toEqual([
    'add holiday-decree skb-2',
    'add national-day 2026-08-18 joint-leave skb-2',
  ]);
  const { holidays } = await stored();
  expect(holidays.days).toContainEqual(day);
  expect(holidays.decrees).toContainEqual({ id: 'skb-2', citation: 'SKB 2/2026', knownOn: '2026-08-07' });
  expect((await revisions())[1]).toMatchObject({
    number: 2,
    actor: 'terminal:ani',
    changes: [
      { kind: 'holiday-decree', key: 'skb-2', change: 'add' },
      { kind: 'national-day', key: '2026-08-18 joint-leave skb-2', change: 'add' },
    ],
  });
});

test('a day taken back stays and names the decree that took it back', async () => {
  await applyNational(database.db, nationalData(), STAMP);
  const national = nationalData(...AMENDED);
  const [day] = national.holidays.days;
  if (day !== undefined) day.revokedBy = 'skb-2';
  const result = await applyNational(database.db, national, STAMP);
  expect(result.report.changes).toContainEqual({
    kind: 'national-day',
    key: '2026-08-17 national-holiday skb-1',
    change: 'change',
    fields: ['revokedBy'],
  });
  expect((await stored()).holidays.days).toEqual([day]);
});

test('what has left the folder is refused: dates were counted with it', async () => {
  await applyNational(database.db, nationalData(), STAMP);
  const before = await stored();
  const national = nationalData();
  national.holidays.days = [];
  national.holidays.years = [2025];
  const result = await applyNational(database.db, national, STAMP);
  expect(result).toMatchObject({
    ok: false,
    refusals: [
      'covered-year 2026 is recorded but not in the folder any more; dates were counted with it: put it back',
      'national-day 2026-08-17 national-holiday skb-1 is recorded but not in the folder any more; dates were counted with it: ' +
        'put it back and name in revokedBy the decree that takes it back',
    ],
  });
  expect(await stored()).toEqual(before);
});

test('two first applies at once both end well, and one writes', async () => {
  const both = await Promise.all([
    applyNational(database.db, nationalData(), STAMP),
    applyNational(database.db, nationalData(), STAMP),
  ]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await revisions()).toHaveLength(1);
});

test('equal calendars have equal hashes, however the file sorts them', async () => {
  const national = nationalData(...AMENDED);
  await applyNational(database.db, national, STAMP);
  const [first] = await revisions();
  national.holidays.decrees.reverse();
  await applyNational(database.db, national, STAMP);
  expect((await revisions()).map(({ contentHash }) => contentHash)).toEqual([first?.contentHash]);
  expect(await withNationalCalendar(database.db, (tx) => readNationalCalendar(tx))).toEqual(await stored());
});

test('what the law says of public information is read by every agency, changed, and never taken away', async () => {
  const national = nationalData();
  await applyNational(database.db, national, STAMP);
  const [rule] = national.informationRules.rules;
  if (rule === undefined) throw new Error('the sample has no rule');
  const checked = { ...rule, verified: true, checkedOn: '2026-11-20' };
  const other = { ...rule, id: 'uu-14-2008-17-g' };
  const amended = { ...national, informationRules: { rules: [checked, other] } };
  expect(writes((await applyNational(database.db, amended, STAMP)).report.changes)).toEqual([
    'change information-rule uu-14-2008-17-h',
    'add information-rule uu-14-2008-17-g',
  ]);
  const rows = await withDirectory(database.db, (tx) => tx.select().from(informationRules));
  expect(rows.map(({ content }) => content.checkedOn).sort()).toEqual(['2026-11-20', null]);
  const removed = await applyNational(database.db, national, STAMP);
  expect(removed).toMatchObject({
    ok: false,
    refusals: [expect.stringContaining('uu-14-2008-17-g') as string],
  });
  // The calendar has not changed, so nothing is counted again.
  expect(await revisions()).toHaveLength(1);
});
