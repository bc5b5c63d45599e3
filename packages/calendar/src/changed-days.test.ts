import { expect, test } from 'vitest';
import { changedDays } from './changed-days';
import type { CalendarInput } from './compile-calendar';
import { hours, NATIONAL, OFFICE, OFFICE_WEEK, RAMADAN, week } from './testing/sample-calendars';
import type { WorkingCalendar } from './working-calendar';

const ANNIVERSARY = {
  date: '2026-11-25',
  name: { id: 'Hari jadi' },
  decree: 'SK 4/2026',
  knownOn: '2026-11-20',
};
const REVOKED = { ...ANNIVERSARY, revoked: { decree: 'SK 5/2026', knownOn: '2026-11-22' } };

function state(changes: Partial<WorkingCalendar> = {}, input: Partial<CalendarInput> = {}): CalendarInput {
  return { calendar: { ...OFFICE, ...changes }, national: NATIONAL, ramadan: RAMADAN, ...input };
}

test('a calendar that stays changes no day', () => {
  expect(changedDays(state(), state())).toEqual([]);
});

test('a local holiday on a working day is a day off that came, with its decree', () => {
  expect(changedDays(state(), state({ localHolidays: [ANNIVERSARY] }))).toEqual([
    { date: '2026-11-25', change: 'off', name: { id: 'Hari jadi' }, decree: 'SK 4/2026' },
  ]);
});

test('taken back it is a working day again, by the decree that took it back', () => {
  const before = state({ localHolidays: [ANNIVERSARY] });
  expect(changedDays(before, state({ localHolidays: [REVOKED] }))).toEqual([
    { date: '2026-11-25', change: 'open', name: { id: 'Hari jadi' }, decree: 'SK 5/2026' },
  ]);
});

test('moved, one day goes and another comes', () => {
  const moved = { ...ANNIVERSARY, date: '2026-11-26', decree: 'SK 5/2026' };
  const before = state({ localHolidays: [ANNIVERSARY] });
  const days = changedDays(before, state({ localHolidays: [REVOKED, moved] }));
  expect(days.map(({ date, change, decree }) => `${date} ${change} ${String(decree)}`)).toEqual([
    '2026-11-25 open SK 5/2026',
    '2026-11-26 off SK 5/2026',
  ]);
});

test('a holiday on a Sunday, or on a day that is off already, changes nothing', () => {
  const sunday = { ...ANNIVERSARY, date: '2026-11-22' };
  const christmas = { ...ANNIVERSARY, date: '2026-12-25' };
  expect(changedDays(state(), state({ localHolidays: [sunday, christmas] }))).toEqual([]);
});

test('a national amendment is seen as of the day it became known', () => {
  const before = state({}, { knownAt: Date.UTC(2025, 7, 6, 3) });
  const after = state({}, { knownAt: Date.UTC(2025, 7, 7, 3) });
  expect(changedDays(before, after)).toEqual([
    { date: '2025-08-18', change: 'off', name: { id: 'Cuti bersama' }, decree: 'SKB 933/2025' },
  ]);
});

test('a national day that a later decree takes back names that decree', () => {
  const days = NATIONAL.days.map((day) =>
    day.date === '2026-12-24' ? { ...day, revokedBy: 'skb-2027' } : day,
  );
  expect(changedDays(state(), state({}, { national: { ...NATIONAL, days } }))).toEqual([
    { date: '2026-12-24', change: 'open', name: { id: 'Cuti bersama' }, decree: 'SKB 1205/2026' },
  ]);
});

test('other hours of one date are told as hours', () => {
  const short = {
    ...{ date: '2026-11-24', hours: hours('07:30-12:00'), name: { id: 'Apel' } },
    ...{ decree: 'SE 1/2026', knownOn: '2026-11-20' },
  };
  expect(changedDays(state(), state({ specialHours: [short] }))).toEqual([
    { date: '2026-11-24', change: 'hours', name: null, decree: 'SE 1/2026' },
  ]);
});

test('another week changes its days in every covered year, and no other', () => {
  const later = week('08:00-12:00 13:00-16:30', '07:30-11:30 13:00-16:30');
  const days = changedDays(state(), state({ week: { ...OFFICE_WEEK, monday: later.monday } }));
  expect(days.length).toBeGreaterThan(150);
  expect(new Set(days.map(({ date }) => new Date(date).getUTCDay()))).toEqual(new Set([1]));
  expect(new Set(days.map(({ change }) => change))).toEqual(new Set(['hours']));
});

test('a year that was not covered before is not compared day by day', () => {
  const before = state({}, { national: { ...NATIONAL, years: [2024, 2025, 2026] } });
  expect(changedDays(before, state())).toEqual([]);
});
