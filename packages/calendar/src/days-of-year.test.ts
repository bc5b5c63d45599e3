import { expect, test } from 'vitest';
import { daysOfYear } from './days-of-year';
import { compiled } from './testing/sample-calendars';
import { isWorkingDay } from './working-day-queries';

const office = compiled();

test('a year has all its days, each open or with the reason why not', () => {
  for (const year of office.years) {
    const days = daysOfYear(year, office);
    expect(days).toHaveLength(year % 4 === 0 ? 366 : 365);
    expect(days[0]?.date).toBe(`${String(year)}-01-01`);
    expect(days.at(-1)?.date).toBe(`${String(year)}-12-31`);
    for (const { date, minutes, open, off } of days) {
      expect(off === null, date).toBe(isWorkingDay(date, office));
      expect(minutes > 0, date).toBe(off === null);
      expect(open.length > 0, date).toBe(off === null);
    }
  }
});

test('an ordinary Friday has its long break', () => {
  const friday = daysOfYear(2026, office).find(({ date }) => date === '2026-11-20');
  expect(friday).toMatchObject({
    minutes: 450,
    hours: 'ordinary',
    open: [
      { from: '07:30', until: '11:30' },
      { from: '13:00', until: '16:30' },
    ],
  });
});

test('a year that is not covered is named', () => {
  expect(() => daysOfYear(1999, office)).toThrow('1999');
});
