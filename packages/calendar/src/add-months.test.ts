import { expect, test } from 'vitest';
import { addMonths } from './add-months';

test.each<[day: string, months: number, days: number, then: string, why: string]>([
  ['2026-03-02', 24, 0, '2028-03-02', 'two years'],
  ['2024-02-29', 12, 0, '2025-02-28', 'a leap day in a year that has none'],
  ['2024-02-29', 48, 0, '2028-02-29', 'a leap day in a year that has one'],
  ['2026-01-31', 1, 0, '2026-02-28', 'a month that is shorter'],
  ['2026-12-31', 2, 0, '2027-02-28', 'past the end of the year'],
  ['2026-11-30', 1, 1, '2026-12-31', 'months first, then days'],
  ['2026-12-15', 0, 30, '2027-01-14', 'days alone'],
  ['2026-12-15', 12, 0, '2027-12-15', 'December stays December'],
])('%s and %i months and %i days is %s: %s', (day, months, days, then) => {
  expect(addMonths(day, { months, days })).toBe(then);
});

test('what is no day is refused', () => {
  expect(() => addMonths('2026-02-30', { months: 1, days: 0 })).toThrow(RangeError);
});
