import { expect, test } from 'vitest';
import { closedTransitions } from './closed-transitions';
import { aLog, at, sampleCalendar, sampleWorkflow, type LogBuilder } from './testing';

function answered(within: unknown, calendar = sampleCalendar()): LogBuilder {
  const { transitions } = sampleWorkflow();
  const definition = sampleWorkflow({
    transitions: transitions.map((step) => (step.id === 'reply' ? { ...step, within } : step)),
  });
  return aLog({ definition, calendar })
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00')
    .step('answer', '2026-08-12 10:00');
}

function closed(log: LogBuilder, now: string, calendar = log.setting.calendar): string[] {
  const { definition, limits } = log.setting;
  return [...closedTransitions(log.state, definition, limits, calendar, at(now))];
}

test.each([
  ['2026-08-31 16:00', []],
  ['2026-08-31 16:01', ['reply']],
])('a step within ten working days of the answer is at %s closed: %j', (now, expected) => {
  expect(closed(answered({ limit: 'silence' }), now)).toEqual(expected);
});

test('a window that was told to end on the 31st does not end on the 28th by an amended calendar', () => {
  const log = answered({ limit: 'silence' });
  expect(closed(log, '2026-08-31 09:00', sampleCalendar(null, { localHolidays: [] }))).toEqual([]);
});

test.each([
  ['2026-08-14 16:30', []],
  ['2026-08-14 16:31', ['reply']],
])('a span of the workflow itself counts from the name it gives: at %s %j', (now, expected) => {
  expect(closed(answered({ amount: 2, unit: 'working-days', from: 'answered' }), now)).toEqual(expected);
});

test('a window that has not begun, has no end or cannot be counted is open', () => {
  const late = '2027-06-01 09:00';
  expect(closed(answered({ amount: 2, unit: 'working-days', from: 'rejected' }), late)).toEqual([]);
  expect(closed(answered({ limit: 'completion' }), late)).toEqual([]);
  const log = answered({ amount: 200, unit: 'working-days', from: 'answered' });
  expect(closed(log, late, sampleCalendar('2026-09-01 09:00'))).toEqual([]);
});
