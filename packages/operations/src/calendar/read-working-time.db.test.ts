import { addLimit, CalendarGapError, localDateOf, type WorkingCalendar } from '@maklumat/calendar';
import {
  agencyProfiles,
  calendarRevisions,
  coveredYears,
  holidayDecrees,
  nationalDays,
  newId,
  ramadanPeriods,
  withNationalCalendar,
  withTenant,
  workingCalendars,
} from '@maklumat/db';
import { createTestTenant, openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { anAgency } from '@maklumat/standards/testing';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { publicContext } from '../context';
import { readCalendarRevision, readWorkingTime, type WorkingTimeOptions } from './read-working-time';

const DAY = [{ from: '08:00', until: '16:00' }];
const WEEK = {
  monday: DAY,
  tuesday: DAY,
  wednesday: DAY,
  thursday: DAY,
  friday: DAY,
  saturday: [],
  sunday: [],
};
const SHORT = [{ from: '08:00', until: '14:00' }];
const CALENDAR: WorkingCalendar = {
  slug: 'kantor',
  name: { id: 'Jam kerja kantor' },
  zone: 'Asia/Jakarta',
  week: WEEK,
  ramadan: { ...WEEK, monday: SHORT, tuesday: SHORT, wednesday: SHORT, thursday: SHORT, friday: SHORT },
  localHolidays: [],
  basis: { citation: 'Perwal 1/2025', confirmed: true },
};

let database: TestDatabase;
const opened: TestDatabase[] = [];
beforeEach(async () => {
  database = await openTestDatabase();
  opened.push(database);
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

async function agencyWith(calendar: WorkingCalendar): Promise<string> {
  const { tenantId } = await createTestTenant(database);
  await withTenant(database.db, tenantId, async (tx) => {
    const stored = { tenantId, id: newId(), contentHash: 'hash-1' };
    await tx.insert(workingCalendars).values({ ...stored, slug: calendar.slug, content: calendar });
    await tx.insert(agencyProfiles).values({ ...stored, content: anAgency(), updatedAt: new Date() });
  });
  return tenantId;
}

/** The national calendar of 2025, as recorded in October 2024. */
async function recordNational(): Promise<void> {
  await withNationalCalendar(database.db, async (tx) => {
    await tx.insert(holidayDecrees).values({ id: 'skb-1', citation: 'SKB 1/2024', knownOn: '2024-10-14' });
    await tx.insert(coveredYears).values({ year: 2025 });
    const day = { kind: 'national-holiday', decreeId: 'skb-1', confidence: 'high' } as const;
    await tx.insert(nationalDays).values({ ...day, fallsOn: '2025-05-01', name: 'Hari Buruh Internasional' });
    const ramadan = { hijriYear: 1446, fromOn: '2025-03-01', untilOn: '2025-03-30' };
    await tx.insert(ramadanPeriods).values({ ...ramadan, confidence: 'high' });
  });
  await recordRevision(1, 'national-1');
}

/** The amendment of August 2025. */
async function amendNational(): Promise<void> {
  await withNationalCalendar(database.db, async (tx) => {
    await tx.insert(holidayDecrees).values({ id: 'skb-2', citation: 'SKB 2/2025', knownOn: '2025-08-07' });
    const day = { kind: 'joint-leave', decreeId: 'skb-2', confidence: 'high' } as const;
    await tx.insert(nationalDays).values({ ...day, fallsOn: '2025-08-18', name: 'Cuti bersama' });
  });
  await recordRevision(2, 'national-2');
}

async function recordRevision(number: number, contentHash: string): Promise<void> {
  const revision = { number, contentHash, recordedAt: new Date(), actor: 'test', changes: [] };
  await withNationalCalendar(database.db, (tx) => tx.insert(calendarRevisions).values(revision));
}

function read(tenantId: string, options: WorkingTimeOptions = {}) {
  return withTenant(database.db, tenantId, (tx) => readWorkingTime(tx, options), { readOnly: true });
}

/** Where two working days from Thursday 14 August 2025, 10.00 WIB, end. */
async function dueOn(tenantId: string, options: WorkingTimeOptions = {}): Promise<string> {
  const limit = { amount: 2, unit: 'working-days' } as const;
  return addLimit(limit, Date.UTC(2025, 7, 14, 3), await read(tenantId, options)).dueOn;
}

test('the agency’s hours and the nation’s days off make one calendar', async () => {
  await recordNational();
  const calendar = await read(await agencyWith(CALENDAR));
  const due = (start: number) =>
    new Date(addLimit({ amount: 1, unit: 'working-days' }, start, calendar).dueAt).toISOString();
  expect(due(Date.UTC(2025, 3, 30, 3))).toBe('2025-05-02T09:00:00.000Z');
  expect(due(Date.UTC(2025, 2, 3, 3))).toBe('2025-03-04T07:00:00.000Z');
});

test('it is compiled once, and again when the nation’s or the agency’s calendar changes', async () => {
  await recordNational();
  const tenantId = await agencyWith(CALENDAR);
  const first = await read(tenantId);
  expect(await read(tenantId)).toBe(first);
  expect(await dueOn(tenantId)).toBe('2025-08-18');

  await amendNational();
  const amended = await read(tenantId);
  expect(amended).not.toBe(first);
  expect(await dueOn(tenantId)).toBe('2025-08-19');

  const name = { id: 'Hari jadi' };
  const holiday = { date: '2025-08-19', name, decree: 'Perwal 2/2025', knownOn: '2025-08-01' };
  await withTenant(database.db, tenantId, (tx) =>
    tx
      .update(workingCalendars)
      .set({ content: { ...CALENDAR, localHolidays: [holiday] }, contentHash: 'hash-2' })
      .where(and(eq(workingCalendars.tenantId, tenantId), eq(workingCalendars.slug, 'kantor'))),
  );
  expect(await dueOn(tenantId)).toBe('2025-08-20');
});

test('as known on a day before the amendment it is the calendar of that day', async () => {
  await recordNational();
  await amendNational();
  const tenantId = await agencyWith(CALENDAR);
  expect(await dueOn(tenantId, { knownAt: Date.UTC(2025, 7, 6, 16, 59) })).toBe('2025-08-18');
  expect(await dueOn(tenantId, { knownAt: Date.UTC(2025, 7, 6, 17, 0) })).toBe('2025-08-19');
});

test('an agency counts by its own calendar: another’s with the same hash is not mistaken for it', async () => {
  await recordNational();
  const west = await agencyWith(CALENDAR);
  const east = await agencyWith({ ...CALENDAR, zone: 'Asia/Jayapura' });
  const evening = Date.UTC(2025, 7, 14, 15, 30);
  expect(localDateOf(evening, await read(west))).toBe('2025-08-14');
  expect(localDateOf(evening, await read(east))).toBe('2025-08-15');
});

test('a calendar of another agency cannot be named', async () => {
  await recordNational();
  await agencyWith({ ...CALENDAR, slug: 'loket' });
  const mine = await agencyWith(CALENDAR);
  await expect(read(mine, { calendar: 'loket' })).rejects.toMatchObject({ code: 'not-found' });
});

test('before a national calendar is recorded nothing is counted in working time, and the reason is said', async () => {
  const tenantId = await agencyWith(CALENDAR);
  await expect(dueOn(tenantId)).rejects.toThrow(CalendarGapError);
  await expect(dueOn(tenantId)).rejects.toMatchObject({ year: 2025, coveredYears: [] });
});

test('what the calendar’s pages are kept by changes with the nation’s days and with the agency’s own', async () => {
  await recordNational();
  const tenantId = await agencyWith(CALENDAR);
  const ctx = publicContext(database.db, { id: tenantId, slug: 'contoh' }, new Date());
  const first = await readCalendarRevision(ctx);
  expect(await readCalendarRevision(ctx)).toBe(first);
  await amendNational();
  const amended = await readCalendarRevision(ctx);
  expect(amended).not.toBe(first);
  await withTenant(database.db, tenantId, (tx) =>
    tx
      .update(workingCalendars)
      .set({ contentHash: 'hash-2' })
      .where(and(eq(workingCalendars.tenantId, tenantId), eq(workingCalendars.slug, 'kantor'))),
  );
  expect(await readCalendarRevision(ctx)).not.toBe(amended);
});
