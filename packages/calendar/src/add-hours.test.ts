import { describe, expect, test } from 'vitest';
import { addLimit } from './add-limit';
import type { LimitUnit } from './limit';
import { at, compiled, local } from './testing/sample-calendars';

const office = compiled();

function due(start: string, amount: number, unit: LimitUnit): string {
  return local(addLimit({ amount, unit }, at(start, office), office).dueAt, office);
}

describe('working hours', () => {
  test.each<[start: string, hours: number, due: string, why: string]>([
    ['2026-11-16 10:00', 1, '2026-11-16 11:00', 'inside the morning'],
    ['2026-11-16 10:00', 2, '2026-11-16 12:00', 'used up exactly at the break: ends there'],
    ['2026-11-16 10:00', 3, '2026-11-16 14:00', 'the break does not count'],
    ['2026-11-16 12:00', 1, '2026-11-16 14:00', 'from the begin of the break'],
    ['2026-11-16 12:30', 1, '2026-11-16 14:00', 'from inside the break'],
    ['2026-11-16 13:00', 1, '2026-11-16 14:00', 'from the end of the break'],
    ['2026-11-16 06:00', 1, '2026-11-16 08:30', 'before opening: from 07.30'],
    ['2026-11-16 07:30', 1, '2026-11-16 08:30', 'at opening'],
    ['2026-11-16 15:00', 1, '2026-11-16 16:00', 'used up exactly at closing: ends there'],
    ['2026-11-16 15:00', 2, '2026-11-17 08:30', 'goes on the next morning'],
    ['2026-11-16 15:59', 1, '2026-11-17 08:29', 'the last minute counts'],
    ['2026-11-16 16:00', 1, '2026-11-17 08:30', 'at closing: from the next opening'],
    ['2026-11-16 20:00', 1, '2026-11-17 08:30', 'after closing'],
    ['2026-11-20 11:00', 1, '2026-11-20 13:30', 'the longer break of Friday'],
    ['2026-11-20 16:00', 1, '2026-11-23 08:00', 'over the weekend'],
    ['2026-11-21 12:00', 1, '2026-11-23 08:30', 'on Saturday'],
    ['2026-11-16 07:30', 7.5, '2026-11-16 16:00', 'a whole day'],
    ['2026-11-16 07:30', 37.5, '2026-11-20 16:30', 'a whole week'],
    ['2026-03-17 14:30', 1, '2026-03-25 08:00', 'in Ramadan until 15.00, after Idul Fitri from 07.30'],
    ['2026-02-19 11:30', 1, '2026-02-19 13:00', 'the shorter break of Ramadan'],
    ['2026-02-20 15:00', 1, '2026-02-23 08:30', 'Friday in Ramadan closes at 15.30'],
  ])('%s + %d is due %s: %s', (start, hours, expected) => {
    expect(due(start, hours, 'working-hours')).toBe(expected);
  });

  test('a count that leaves the covered years is refused', () => {
    expect(() => due('2027-12-31 16:00', 1, 'working-hours')).toThrow(/year 2028/);
    expect(due('2027-12-31 16:00', 0.5, 'working-hours')).toBe('2027-12-31 16:30');
  });
});

describe('minutes and clock hours run always', () => {
  test.each<[start: string, amount: number, unit: LimitUnit, due: string, why: string]>([
    ['2026-11-16 15:50', 35, 'minutes', '2026-11-16 16:25', 'past closing'],
    ['2026-11-21 23:45', 30, 'minutes', '2026-11-22 00:15', 'past midnight of a weekend'],
    ['2026-11-20 10:15', 72, 'clock-hours', '2026-11-23 10:15', '3 x 24 hours over a weekend'],
    ['2026-11-16 12:30', 2, 'clock-hours', '2026-11-16 14:30', 'through the break'],
    ['2024-02-28 12:00', 24, 'clock-hours', '2024-02-29 12:00', 'leap day'],
    ['2031-12-31 23:00', 2, 'clock-hours', '2032-01-01 01:00', 'outside the covered years'],
  ])('%s + %i %s is due %s: %s', (start, amount, unit, expected) => {
    expect(due(start, amount, unit)).toBe(expected);
  });
});

test('seconds and milliseconds of the start are kept', () => {
  expect(due('2026-11-16 15:30:00.250', 1, 'working-hours')).toBe('2026-11-17 08:00:00.250');
});

test.each([0, -2, Number.NaN])('%d hours are no limit: a printed 0 is missing data', (amount) => {
  expect(() => due('2026-11-16 10:00', amount, 'clock-hours')).toThrow(RangeError);
});

test('an instant that is none is refused', () => {
  expect(() => addLimit({ amount: 1, unit: 'minutes' }, Number.NaN, office)).toThrow(RangeError);
});
