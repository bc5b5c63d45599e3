import { describe, expect, test } from 'vitest';
import { at, compiled, inZone, local } from './testing/sample-calendars';
import {
  addWorkingDays,
  closeOfDay,
  isOpen,
  isWorkingDay,
  localDateOf,
  startOfDay,
} from './working-day-queries';

const office = compiled();

test.each<[zone: 'Asia/Jakarta' | 'Asia/Pontianak' | 'Asia/Makassar' | 'Asia/Jayapura', date: string]>([
  ['Asia/Jakarta', '2026-11-20'],
  ['Asia/Pontianak', '2026-11-20'],
  ['Asia/Makassar', '2026-11-21'],
  ['Asia/Jayapura', '2026-11-21'],
])('16.30 UTC on 20 November is in %s %s', (zone, date) => {
  expect(localDateOf(Date.UTC(2026, 10, 20, 16, 30), inZone(zone))).toBe(date);
});

test('the offsets are those of the time zone database', () => {
  for (const zone of ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const) {
    for (const instant of [
      Date.UTC(2024, 0, 1),
      Date.UTC(2025, 6, 1, 15, 59),
      Date.UTC(2027, 11, 31, 16, 1),
    ]) {
      const theirs = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'short',
      });
      expect(local(instant, inZone(zone))).toBe(theirs.format(instant));
    }
  }
});

test('a day begins at local midnight, also outside the covered years', () => {
  expect(new Date(startOfDay('2026-11-20', office)).toISOString()).toBe('2026-11-19T17:00:00.000Z');
  expect(new Date(startOfDay('1999-01-01', office)).toISOString()).toBe('1998-12-31T17:00:00.000Z');
});

test.each<[date: string, closes: string]>([
  ['2026-11-19', '2026-11-19 16:00'],
  ['2026-11-20', '2026-11-20 16:30'],
  ['2026-11-21', '2026-11-21 23:59:59.999'],
  ['2026-03-19', '2026-03-19 23:59:59.999'],
  ['2026-02-19', '2026-02-19 15:00'],
])('%s closes at %s', (date, closes) => {
  expect(local(closeOfDay(date, office), office)).toBe(closes);
});

test('working days are those on which the office opens', () => {
  const dates = ['2026-11-20', '2026-11-21', '2026-03-18', '2026-03-25'];
  expect(dates.map((date) => isWorkingDay(date, office))).toEqual([true, false, false, true]);
});

test.each<[date: string, n: number, then: string]>([
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-11-24', -2, '2026-11-20'],
  ['2026-11-22', -1, '2026-11-20'],
  ['2026-03-25', -1, '2026-03-17'],
  ['2026-11-21', 0, '2026-11-21'],
])('%s and %i working days is %s', (date, n, then) => {
  expect(addWorkingDays(date, n, office)).toBe(then);
});

test('a count beyond the covered years names the missing one, on either side', () => {
  expect(() => addWorkingDays('2027-12-31', 1, office)).toThrow(/year 2028/);
  expect(() => addWorkingDays('2024-01-02', -1, office)).toThrow(/year 2023/);
  expect(() => isWorkingDay('2028-01-03', office)).toThrow(/year 2028/);
  expect(() => addWorkingDays('2026-11-20', 0.5, office)).toThrow(RangeError);
});

describe('open', () => {
  test.each<[instant: string, open: boolean]>([
    ['2026-11-16 07:29:59.999', false],
    ['2026-11-16 07:30', true],
    ['2026-11-16 12:00', false],
    ['2026-11-16 13:00', true],
    ['2026-11-16 15:59:59.999', true],
    ['2026-11-16 16:00', false],
    ['2026-11-21 10:00', false],
  ])('%s: %s', (instant, open) => {
    expect(isOpen(at(instant, office), office)).toBe(open);
  });
});

test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-01', '', '26-01-01'])('%s is no day', (date) => {
  expect(() => startOfDay(date, office)).toThrow(RangeError);
});
