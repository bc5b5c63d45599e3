import type { TimeUnit } from '@maklumat/standards';
import { expect, test } from 'vitest';
import { at, sampleCalendar } from './testing';
import { endsItsDay, timeTo } from './time-to';

// Friday 28 August 2026, closing time. The 20th and the 25th are days off.
const DUE = at('2026-08-28 16:30');

test.each<[now: string, amount: number, unit: string, why: string]>([
  ['2026-08-19 09:00', 5, 'working-days', '21, 24, 26, 27 and 28 August; today is not one of them'],
  ['2026-08-23 12:00', 4, 'working-days', 'a Sunday is none'],
  ['2026-08-27 23:59', 1, 'working-days', 'tomorrow is whole'],
  ['2026-08-28 00:00', 16, 'clock-hours', 'a day that has begun is told by the hour'],
  ['2026-08-28 15:30', 1, 'clock-hours', 'a full hour'],
  ['2026-08-28 15:31', 59, 'minutes', 'less than an hour'],
  ['2026-08-28 16:30', 1, 'minutes', 'the last moment is on time'],
])('at %s what is left is %i %s: %s', (now, amount, unit) => {
  expect(timeTo(DUE, at(now), sampleCalendar(), 'working-days')).toEqual({ amount, unit, isLate: false });
});

test.each<[now: string, amount: number, unit: string]>([
  ['2026-08-28 16:30:00.001', 1, 'minutes'],
  ['2026-08-28 17:30', 1, 'clock-hours'],
  ['2026-08-31 16:00', 1, 'working-days'],
])('at %s it was missed by %i %s', (now, amount, unit) => {
  expect(timeTo(DUE, at(now), sampleCalendar(), 'working-days')).toEqual({ amount, unit, isLate: true });
});

test.each<[unit: TimeUnit, now: string, amount: number, told: TimeUnit, why: string]>([
  ['clock-hours', '2026-08-31 16:30', 72, 'clock-hours', 'three days are 72 hours'],
  ['minutes', '2026-08-28 16:50', 20, 'minutes', 'minutes stay minutes'],
  ['minutes', '2026-08-28 18:30', 2, 'clock-hours', 'and are hours when there are enough'],
  ['calendar-days', '2026-08-31 23:59:59.999', 3, 'calendar-days', 'the weekend counts'],
  ['calendar-days', '2026-08-29 10:00', 17, 'clock-hours', 'a day that is not over is not missed'],
  ['working-hours', '2026-08-31 08:30', 1, 'working-hours', 'the office was closed on the weekend'],
  ['working-hours', '2026-08-31 08:00', 30, 'minutes', 'minutes of work'],
])('of a limit in %s it was missed at %s by %i %s: %s', (unit, now, amount, told) => {
  expect(timeTo(DUE, at(now), sampleCalendar(), unit)).toEqual({ amount, unit: told, isLate: true });
});

test.each<[unit: TimeUnit, now: string, amount: number, told: TimeUnit]>([
  ['clock-hours', '2026-08-26 16:30', 48, 'clock-hours'],
  // The 28th is not over at the time it is due.
  ['calendar-days', '2026-08-23 12:00', 4, 'calendar-days'],
])('of a limit in %s what is left at %s is %i %s', (unit, now, amount, told) => {
  expect(timeTo(DUE, at(now), sampleCalendar(), unit)).toEqual({ amount, unit: told, isLate: false });
});

test('beyond the years of the calendar no working day is guessed', () => {
  const left = timeTo(at('2028-01-03 12:00'), at('2027-12-31 12:00'), sampleCalendar(), 'working-days');
  expect(left).toEqual({ amount: 72, unit: 'clock-hours', isLate: false });
});

test.each<[at: string, ends: boolean, why: string]>([
  ['2026-08-28 16:30', true, 'the office closes'],
  ['2026-08-28 11:00', false, 'within office hours'],
  ['2026-08-28 16:00', false, 'when the office closes on another day'],
  ['2026-08-28 23:59:59.999', true, 'the day is over'],
  ['2026-08-29 23:59:59.999', true, 'a Saturday is over'],
  ['2026-08-29 11:00', false, 'within a Saturday'],
  ['2028-01-03 23:59:59.999', true, 'a day is over in a year the calendar does not know'],
  ['2028-01-03 16:00', false, 'when that office closes nobody knows'],
])('%s ends its day: %s, %s', (when, ends) => {
  expect(endsItsDay(at(when), sampleCalendar())).toBe(ends);
});
