import { expect, test } from 'vitest';
import {
  formatClock,
  formatDay,
  formatDayOfYear,
  formatDue,
  formatMoment,
  formatMonth,
  formatToldDate,
  zoneAbbreviation,
  formatClockInEveryZone,
} from './date';

const HALF_PAST_SIX_UTC = new Date('2026-08-17T06:30:00Z');

test('a day is written in full, never as numbers', () => {
  expect(formatDay('2026-08-17', 'id')).toBe('17 Agustus 2026');
  expect(formatDay('2026-08-17', 'en')).toBe('17 August 2026');
});

test('a day under the heading of its year says its weekday and leaves the year out', () => {
  expect(formatDayOfYear('2026-08-17', 'id')).toBe('Senin, 17 Agustus');
  expect(formatDayOfYear('2026-08-17', 'en')).toBe('Monday 17 August');
});

test('a day by which something is due says which day of the week it is', () => {
  const due = { dueOn: '2026-11-25', dueAt: '2026-11-25T09:00:00Z', atTimeOfDay: false };
  expect(formatDue(due, 'Asia/Makassar', 'id')).toBe('Rabu, 25 November 2026');
  expect(formatDue(due, 'Asia/Makassar', 'en')).toBe('Wednesday, 25 November 2026');
});

test('and the time of day, where its limit is counted in hours', () => {
  const due = { dueOn: '2026-11-25', dueAt: '2026-11-25T05:15:00Z', atTimeOfDay: true };
  expect(formatDue(due, 'Asia/Makassar', 'id')).toBe('Rabu, 25 November 2026 pukul 13.15 WITA');
  expect(formatDue(due, 'Asia/Makassar', 'en')).toBe('Wednesday, 25 November 2026, 13:15 WITA');
  const told = { date: '2026-11-25', time: '2026-11-25T05:15:00Z' };
  expect(formatToldDate(told, 'Asia/Makassar', 'id')).toBe('Rabu, 25 November 2026 pukul 13.15 WITA');
  expect(formatToldDate({ ...told, time: null }, 'Asia/Makassar', 'id')).toBe('Rabu, 25 November 2026');
  expect(formatToldDate({ date: null, time: null }, 'Asia/Makassar', 'id')).toBeNull();
});

test('a day that does not exist is refused', () => {
  const due = { dueOn: 'soon', dueAt: null, atTimeOfDay: false };
  expect(() => formatDue(due, 'Asia/Jakarta', 'id')).toThrow(RangeError);
  expect(() => formatDay('soon', 'id')).toThrow(RangeError);
});

test.each([
  ['Asia/Jakarta', '17 Agustus 2026 pukul 13.30 WIB', '17 August 2026, 13:30 WIB'],
  ['Asia/Pontianak', '17 Agustus 2026 pukul 13.30 WIB', '17 August 2026, 13:30 WIB'],
  ['Asia/Makassar', '17 Agustus 2026 pukul 14.30 WITA', '17 August 2026, 14:30 WITA'],
  ['Asia/Jayapura', '17 Agustus 2026 pukul 15.30 WIT', '17 August 2026, 15:30 WIT'],
] as const)('the same instant in %s carries that zone', (zone, indonesian, english) => {
  expect(formatMoment(HALF_PAST_SIX_UTC, zone, 'id')).toBe(indonesian);
  expect(formatMoment(HALF_PAST_SIX_UTC, zone, 'en')).toBe(english);
});

test('a month is written in the reader’s language', () => {
  expect(formatMonth('2026-08', 'id')).toBe('Agustus 2026');
  expect(formatMonth('2026-08', 'en')).toBe('August 2026');
});

test('a time of day has a dot in Indonesian and a colon in English', () => {
  expect(formatClock('07:30', 'id')).toBe('07.30');
  expect(formatClock('07:30', 'en')).toBe('07:30');
});

test('zones have the names people use', () => {
  expect(zoneAbbreviation('Asia/Makassar')).toBe('WITA');
});

test('a time for a reader whose zone is not known is told in all three, up to the full minute', () => {
  const instant = new Date('2026-11-22T03:24:01Z');
  expect(formatClockInEveryZone(instant, 'id')).toBe('10.25 WIB (11.25 WITA, 12.25 WIT)');
  expect(formatClockInEveryZone(new Date('2026-11-22T17:00:00Z'), 'en')).toBe(
    '00:00 WIB (01:00 WITA, 02:00 WIT)',
  );
});
