import { expect, test } from 'vitest';
import { offeredYears, periodOf, yearNamed } from './period';

test.each<[now: string, from: string, why: string]>([
  ['2026-11-22T10:00:00+07:00', '2025-11-23', 'twelve months that end today'],
  ['2026-11-22T23:59:59+07:00', '2025-11-23', 'until the last second of the day in WIB'],
  ['2026-11-23T00:00:00+07:00', '2025-11-24', 'the day turns with the capital'],
  ['2026-12-31T10:00:00+07:00', '2026-01-01', 'at the end of a year it is that year'],
  ['2027-01-01T10:00:00+07:00', '2026-01-02', 'and the day after it begins a day later'],
  ['2028-02-29T10:00:00+07:00', '2027-03-01', 'on a leap day, the day after 28 February'],
  ['2027-02-28T10:00:00+07:00', '2026-03-01', 'February of an ordinary year'],
  ['2029-02-28T10:00:00+07:00', '2028-02-29', 'a leap day of the year before counts'],
])('the last twelve months at %s begin on %s: %s', (now, from) => {
  expect(periodOf(null, Date.parse(now))).toEqual({ year: null, from, until: null });
});

test('a year is from its first to its last day, also while it runs', () => {
  const year = { year: 2026, from: '2026-01-01', until: '2026-12-31' };
  expect(periodOf(2026, Date.parse('2026-11-22T10:00:00+07:00'))).toEqual(year);
});

test.each<[text: string | null, year: number | null, why: string]>([
  ['2026', 2026, 'this year'],
  ['2020', 2020, 'the first that can be asked for'],
  ['2019', null, 'before anything was counted'],
  ['2027', null, 'a year that has not begun'],
  ['26', null, 'no year'],
  ['2026 ', null, 'not letter by letter'],
  [null, null, 'nothing was asked for'],
])('an address that says %j means %j: %s', (text, year) => {
  expect(yearNamed(text, Date.parse('2026-12-31T23:00:00+07:00'))).toBe(year);
});

test('a reader is offered the last twelve months, this year and the two before', () => {
  expect(offeredYears(Date.parse('2027-01-01T00:30:00+07:00'))).toEqual([null, 2027, 2026, 2025]);
});
