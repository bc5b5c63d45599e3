import { expect, test } from 'vitest';
import { addLimit } from './add-limit';
import type { NationalHolidays } from './national-days';
import { at, compiled, local, NATIONAL, OFFICE } from './testing/sample-calendars';
import type { WorkingTime } from './working-time';

const anyOffice = compiled();

function asKnownAt(instant: string, national: NationalHolidays = NATIONAL): WorkingTime {
  return compiled({}, { national, knownAt: at(instant, anyOffice) });
}

function due(start: string, amount: number, calendar: WorkingTime): string {
  return local(addLimit({ amount, unit: 'working-days' }, at(start, calendar), calendar).dueAt, calendar);
}

test.each<[knownAt: string, due: string]>([
  ['2025-08-06 10:00', '2025-08-18 16:00'],
  ['2025-08-06 23:59:59.999', '2025-08-18 16:00'],
  ['2025-08-07 00:00', '2025-08-19 16:00'],
  ['2026-01-02 10:00', '2025-08-19 16:00'],
])('as known at %s two working days from 14 August 2025 end on %s', (knownAt, expected) => {
  expect(due('2025-08-14 10:00', 2, asKnownAt(knownAt))).toBe(expected);
});

test('without an instant everything on record is known', () => {
  expect(due('2025-08-14 10:00', 2, anyOffice)).toBe('2025-08-19 16:00');
  expect(anyOffice.knownOn).toBeNull();
});

test('the day is the tenant’s: in the east 7 August begins earlier', () => {
  const knownAt = Date.UTC(2025, 7, 6, 15, 30); // 22.30 WIB on the 6th, 00.30 WIT on the 7th
  expect(compiled({}, { knownAt }).knownOn).toBe('2025-08-06');
  expect(compiled({ zone: 'Asia/Jayapura' }, { knownAt }).knownOn).toBe('2025-08-07');
});

test('a year is covered from the day its joint decree is known', () => {
  expect(() => due('2025-12-22 08:00', 10, asKnownAt('2025-09-18 10:00'))).toThrow(/year 2026/);
  expect(due('2025-12-22 08:00', 10, asKnownAt('2025-09-19 10:00'))).toBe('2026-01-08 16:00');
});

test('a day that a later decree took back is off for what was computed before', () => {
  const revoked = {
    ...NATIONAL,
    decrees: [...NATIONAL.decrees, { id: 'skb-back', citation: 'SKB 2/2026', knownOn: '2026-11-10' }],
    days: NATIONAL.days.map((day) => (day.date === '2026-12-24' ? { ...day, revokedBy: 'skb-back' } : day)),
  };
  expect(due('2026-12-23 10:00', 1, asKnownAt('2026-11-09 10:00', revoked))).toBe('2026-12-28 16:00');
  expect(due('2026-12-23 10:00', 1, asKnownAt('2026-11-10 10:00', revoked))).toBe('2026-12-24 16:00');
});

test('local holidays, periods and special hours count from the day they are known', () => {
  const name = { id: 'Hari jadi' };
  const set = { name, decree: 'Perwal 1/2026', knownOn: '2026-11-10' };
  const changes = {
    localHolidays: [
      { ...set, date: '2026-11-17', revoked: { decree: 'Perwal 2/2026', knownOn: '2026-11-12' } },
    ],
    weekPeriods: [{ ...set, from: '2026-11-18', until: null, week: OFFICE.week, ramadan: null }],
    specialHours: [{ ...set, date: '2026-11-18', hours: [{ from: '08:00', until: '12:00' }] }],
  };
  const dueAsKnown = (knownAt: string, start: string) =>
    due(start, 1, compiled(changes, { knownAt: at(knownAt, anyOffice) }));
  expect(dueAsKnown('2026-11-09 10:00', '2026-11-16 10:00')).toBe('2026-11-17 16:00');
  expect(dueAsKnown('2026-11-10 10:00', '2026-11-16 10:00')).toBe('2026-11-18 12:00');
  expect(dueAsKnown('2026-11-12 10:00', '2026-11-16 10:00')).toBe('2026-11-17 16:00');
  expect(dueAsKnown('2026-11-09 10:00', '2026-11-17 10:00')).toBe('2026-11-18 16:00');
});
