import { describe, expect, test } from 'vitest';
import { addLimit } from './add-limit';
import { elapsedWithin, workingMinutes } from './elapsed';
import type { LimitUnit } from './limit';
import { at, compiled, local } from './testing/sample-calendars';

const office = compiled();

type Written = [from: string, until: string][];

function stopsOf(stops: Written) {
  return stops.map(([from, until]) => ({ from: at(from, office), until: at(until, office) }));
}

function due(start: string, amount: number, unit: LimitUnit, stops: Written): string {
  return local(addLimit({ amount, unit }, at(start, office), office, stopsOf(stops)).dueAt, office);
}

describe('a working day counts when the clock runs at the close of its office hours', () => {
  test.each<[stops: Written, due: string, why: string]>([
    [[], '2026-11-19 16:00', 'never stopped'],
    [[['2026-11-17 08:00', '2026-11-17 15:00']], '2026-11-19 16:00', 'stopped and resumed during the day'],
    [[['2026-11-17 15:00', '2026-11-18 09:00']], '2026-11-20 16:30', 'stopped over one closing'],
    [
      [['2026-11-16 11:00', '2026-11-16 20:00']],
      '2026-11-19 16:00',
      'on the day of receipt, which never counts',
    ],
    [[['2026-11-17 15:00', '2026-11-17 16:00']], '2026-11-19 16:00', 'running again at closing itself'],
    [[['2026-11-17 16:00', '2026-11-17 17:00']], '2026-11-20 16:30', 'stopped at closing itself'],
    [[['2026-11-17 16:00:00.001', '2026-11-18 07:00']], '2026-11-19 16:00', 'stopped after closing'],
    [[['2026-11-17 09:00', '2026-11-17 09:00']], '2026-11-19 16:00', 'a stop of no length'],
    [[['2026-11-17 16:00', '2026-11-17 16:00']], '2026-11-19 16:00', 'a stop of no length at closing'],
    [[['2026-11-21 09:00', '2026-11-22 09:00']], '2026-11-19 16:00', 'after the end'],
    [
      [
        ['2026-11-17 15:00', '2026-11-17 18:00'],
        ['2026-11-18 10:00', '2026-11-20 10:00'],
      ],
      '2026-11-24 16:00',
      'several stops',
    ],
    [
      [
        ['2026-11-18 10:00', '2026-11-20 10:00'],
        ['2026-11-17 15:00', '2026-11-19 10:00'],
      ],
      '2026-11-24 16:00',
      'overlapping and out of order',
    ],
  ])('%o ends on %s: %s', (stops, expected) => {
    expect(due('2026-11-16 10:00', 3, 'working-days', stops)).toBe(expected);
  });
});

test.each<[stop: [string, string], due: string, why: string]>([
  [['2026-11-17 20:00', '2026-11-18 06:00'], '2026-11-19 23:59:59.999', 'stopped over one midnight'],
  [['2026-11-17 06:00', '2026-11-17 20:00'], '2026-11-18 23:59:59.999', 'running again at 24.00'],
  [['2026-11-17 20:00', '2026-11-18 00:00'], '2026-11-19 23:59:59.999', 'running again after 24.00'],
])('a calendar day counts when the clock runs at 24.00: %o ends on %s, %s', (stop, expected) => {
  expect(due('2026-11-16 10:00', 2, 'calendar-days', [stop])).toBe(expected);
});

describe('hours and minutes lose exactly the stopped time', () => {
  test.each<[unit: LimitUnit, amount: number, stops: Written, due: string, why: string]>([
    [
      'minutes',
      30,
      [['2026-11-16 10:10', '2026-11-16 11:00']],
      '2026-11-16 11:20',
      'the rest runs afterwards',
    ],
    [
      'minutes',
      30,
      [['2026-11-16 10:30', '2026-11-16 11:00']],
      '2026-11-16 10:30',
      'used up where the stop begins',
    ],
    ['minutes', 30, [['2026-11-16 09:00', '2026-11-16 11:00']], '2026-11-16 11:30', 'stopped at the start'],
    ['clock-hours', 72, [['2026-11-18 10:00', '2026-11-20 10:00']], '2026-11-21 10:00', 'two days'],
    [
      'working-hours',
      3,
      [['2026-11-16 11:00', '2026-11-16 14:00']],
      '2026-11-16 16:00',
      'two of three hours were open',
    ],
    [
      'working-hours',
      3,
      [['2026-11-16 12:00', '2026-11-16 13:00']],
      '2026-11-16 14:00',
      'during the break nothing is lost',
    ],
    [
      'working-hours',
      2,
      [['2026-11-16 12:00', '2026-11-16 15:00']],
      '2026-11-16 12:00',
      'used up at break and stop',
    ],
    ['working-hours', 3, [['2026-11-16 15:00', '2026-11-17 09:00']], '2026-11-16 14:00', 'after the end'],
  ])('%s %i with %o is due %s: %s', (unit, amount, stops, expected) => {
    expect(due('2026-11-16 10:00', amount, unit, stops)).toBe(expected);
  });
});

test('elapsed time leaves the stops out', () => {
  const [from, until] = [at('2026-11-16 10:00', office), at('2026-11-17 09:30', office)];
  const stops = stopsOf([['2026-11-16 11:30', '2026-11-16 13:30']]);
  expect(elapsedWithin('minutes', from, until, office, stops)).toBe(1290);
  expect(elapsedWithin('clock-hours', from, until, office, stops)).toBe(21.5);
  expect(elapsedWithin('working-hours', from, until, office, stops)).toBe(6);
  expect(workingMinutes(from, until, office, stops)).toBe(360);
  expect(elapsedWithin('working-days', from, until, office, stops)).toBe(0);
});

test('a stop without an end is refused, because no count would end', () => {
  const endless = [{ from: at('2026-11-16 11:00', office), until: Number.POSITIVE_INFINITY }];
  const count = () =>
    addLimit({ amount: 1, unit: 'calendar-days' }, at('2026-11-16 10:00', office), office, endless);
  expect(count).toThrow(RangeError);
});
