import { describe, expect, test } from 'vitest';
import { countedFraction, elapsedWithin, instantOfFraction, workingMinutes } from './elapsed';
import type { Limit, LimitUnit } from './limit';
import { at, compiled, local } from './testing/sample-calendars';

const office = compiled();

describe('elapsedWithin', () => {
  test.each<[unit: LimitUnit, from: string, until: string, elapsed: number, why: string]>([
    ['working-days', '2026-11-16 10:00', '2026-11-17 15:59:59.999', 0, 'a day counts at its close'],
    ['working-days', '2026-11-16 10:00', '2026-11-17 16:00', 1, 'at its close'],
    ['working-days', '2026-11-16 10:00', '2026-11-16 18:00', 0, 'the day of receipt never counts'],
    ['working-days', '2026-11-20 10:00', '2026-11-22 18:00', 0, 'a weekend'],
    ['working-days', '2026-03-17 10:00', '2026-03-31 23:00', 5, 'holidays and joint leave'],
    ['calendar-days', '2026-11-16 10:00', '2026-11-18 23:59:59.998', 1, 'not yet 24.00'],
    ['calendar-days', '2026-11-16 10:00', '2026-11-18 23:59:59.999', 2, '24.00'],
    ['working-hours', '2026-11-16 11:30', '2026-11-16 13:30', 1, 'the break does not count'],
    ['working-hours', '2026-11-20 16:00', '2026-11-23 08:00', 1, 'over a weekend'],
    ['clock-hours', '2026-11-16 11:30', '2026-11-16 13:30', 2, 'the break counts'],
    ['minutes', '2026-11-16 11:30', '2026-11-16 11:30:30', 0.5, 'seconds'],
    ['working-days', '2026-11-18 10:00', '2026-11-16 10:00', 0, 'never negative'],
  ])('%s from %s until %s: %d, %s', (unit, from, until, elapsed) => {
    expect(elapsedWithin(unit, at(from, office), at(until, office), office)).toBe(elapsed);
  });

  test('working time beyond the covered years is refused', () => {
    const [from, until] = [at('2027-12-30 10:00', office), at('2028-01-03 10:00', office)];
    expect(() => workingMinutes(from, until, office)).toThrow(/year 2028/);
    expect(() => elapsedWithin('working-days', from, until, office)).toThrow(/year 2028/);
    expect(elapsedWithin('clock-hours', from, until, office)).toBe(96);
  });
});

describe('thresholds are shares of the counted working time', () => {
  const start = '2026-11-20 10:00'; // Friday
  test.each<[limit: Limit, share: number, reached: string, why: string]>([
    [{ amount: 2, unit: 'working-days' }, 0.5, '2026-11-23 16:00', 'Monday is half of Monday and Tuesday'],
    [
      { amount: 2, unit: 'working-days' },
      0.8,
      '2026-11-24 12:00',
      '12 of 15 hours are used up exactly at the break',
    ],
    [{ amount: 1, unit: 'working-days' }, 0.5, '2026-11-23 11:15', 'half of 7.5 hours'],
    [{ amount: 2, unit: 'working-days' }, 1, '2026-11-24 16:00', 'the due instant'],
    [{ amount: 2, unit: 'calendar-days' }, 0.5, '2026-11-22 00:00', 'one of two days'],
    [{ amount: 72, unit: 'clock-hours' }, 0.5, '2026-11-21 22:00', '36 of 72 hours'],
    [{ amount: 3, unit: 'working-hours' }, 0.5, '2026-11-20 11:30', 'used up exactly at the break of Friday'],
    [{ amount: 2, unit: 'working-days' }, 1.5, '2026-11-25 16:00', 'half as much again'],
  ])('%o reaches %d at %s: %s', (limit, share, reached) => {
    expect(local(instantOfFraction(limit, at(start, office), share, office), office)).toBe(reached);
  });

  test.each<[instant: string, share: number]>([
    ['2026-11-20 15:00', 0],
    ['2026-11-23 07:30', 0],
    ['2026-11-23 10:30', 0.2],
    ['2026-11-23 16:00', 0.5],
    ['2026-11-24 16:00', 1],
    ['2026-11-25 16:00', 1.5],
  ])('two working days from Friday are used up at %s by %d', (instant, share) => {
    const limit: Limit = { amount: 2, unit: 'working-days' };
    expect(countedFraction(limit, at(start, office), at(instant, office), office)).toBe(share);
  });

  test('a share of nothing is reached at no instant', () => {
    expect(() => instantOfFraction({ amount: 1, unit: 'minutes' }, 0, 0, office)).toThrow(RangeError);
  });
});
