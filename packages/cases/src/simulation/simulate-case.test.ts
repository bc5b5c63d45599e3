import { describe, expect, test } from 'vitest';
import {
  LIMITS,
  aLog,
  at,
  limit,
  local,
  pastLog,
  sampleCalendar,
  sampleWorkflow,
  type LogBuilder,
} from '../testing';
import type { SimulatedDate } from './compare-clocks';
import { simulateCase, type ProposedRules } from './simulate-case';

/** Limits with some of them changed. */
function limitsWith(changes: Readonly<Record<string, Partial<(typeof LIMITS)[number]>>>): typeof LIMITS {
  return LIMITS.map((one) => ({ ...one, ...changes[one.id] }));
}

/** Ten working days from Tuesday 11 August 2026 end on Friday 28 August, 16.30. */
function forwarded(setting: Parameters<typeof aLog>[0] = {}): LogBuilder {
  return aLog(setting)
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00');
}

/** Verdicts, then each clock that moved: `answer: 2026-08-28 16:30 on-time → 2026-08-19 16:00 late`. */
function simulated(log: LogBuilder, proposed: ProposedRules, now = '2026-09-30 09:00'): string[] {
  const { verdicts, clocks } = simulateCase(pastLog(log), log.setting, proposed, at(now));
  const moved = clocks.filter(({ changes }) => changes.length > 0);
  return [
    verdicts.join(),
    ...moved.map((one) => `${one.limit}: ${inWords(one.told)} → ${inWords(one.would)}`),
  ];
}

function inWords(date: SimulatedDate | null): string {
  if (date === null) return 'none';
  return `${local(date.dueAt) ?? String(date.undetermined ?? 'no date')} ${date.standing}`;
}

describe('a shorter limit', () => {
  const limits = limitsWith({ answer: { max: 5 } });

  test('makes a case late that was answered in time', () => {
    expect(simulated(forwarded().step('answer', '2026-08-21 09:00'), { limits })).toEqual([
      'late,earlier',
      'answer: 2026-08-28 16:30 on-time → 2026-08-19 16:00 late',
    ]);
  });

  test('is merely earlier where the answer came soon enough', () => {
    expect(simulated(forwarded().step('answer', '2026-08-19 16:00'), { limits })).toEqual([
      'earlier',
      'answer: 2026-08-28 16:30 on-time → 2026-08-19 16:00 on-time',
    ]);
  });

  test.each([
    ['2026-08-19 16:00', 'earlier', 'answer: 2026-08-28 16:30 running → 2026-08-19 16:00 running'],
    ['2026-08-19 16:01', 'late,earlier', 'answer: 2026-08-28 16:30 running → 2026-08-19 16:00 late'],
  ])('an open case at %s: %s', (now, verdicts, line) => {
    expect(simulated(forwarded(), { limits }, now)).toEqual([verdicts, line]);
  });

  test('a case that was late already is late as before, only by an earlier date', () => {
    expect(simulated(forwarded().step('answer', '2026-08-31 09:00'), { limits })).toEqual([
      'earlier',
      'answer: 2026-08-28 16:30 late → 2026-08-19 16:00 late',
    ]);
  });

  test('an extension that would have come too late falls away, and the case goes on', () => {
    const log = forwarded().step('extend', '2026-08-21 09:00').step('answer', '2026-09-07 09:00');
    expect(simulated(log, { limits })).toEqual([
      'late,earlier',
      'answer: 2026-09-08 16:00 on-time → 2026-08-19 16:00 late',
    ]);
  });
});

describe('a longer limit', () => {
  test('rescues a case that was late', () => {
    const limits = limitsWith({ answer: { max: 12 } });
    expect(simulated(forwarded().step('answer', '2026-08-31 09:00'), { limits })).toEqual([
      'rescued,later',
      'answer: 2026-08-28 16:30 late → 2026-09-01 16:00 on-time',
    ]);
  });

  test('without an upper bound nothing is promised, and nothing broken', () => {
    const limits = limitsWith({ answer: { max: null } });
    expect(simulated(forwarded().step('answer', '2026-08-31 09:00'), { limits })).toEqual([
      'rescued,later',
      'answer: 2026-08-28 16:30 late → no date on-time',
    ]);
  });

  test('that is taken out of the standard is no clock any more, one that is put in is a new one', () => {
    const log = forwarded().step('answer', '2026-08-21 09:00');
    expect(simulated(log, { limits: LIMITS.filter(({ id }) => id !== 'verification') })).toEqual([
      'later',
      'verification: 2026-08-13 16:00 on-time → none',
    ]);
    const definition = sampleWorkflow({
      clocks: [...log.setting.definition.clocks, { limit: 'handling' }],
    });
    const handling = limit({ id: 'handling', max: 2, from: 'received', until: ['answered'] });
    expect(simulated(log, { definition, limits: [...LIMITS, handling] })).toEqual([
      'late,earlier',
      'handling: none → 2026-08-12 16:00 late',
    ]);
  });
});

test('another unit: ten calendar days run over weekends and days off', () => {
  const limits = limitsWith({ answer: { unit: 'calendar-days' } });
  expect(simulated(forwarded().step('answer', '2026-08-24 09:00'), { limits })).toEqual([
    'late,earlier',
    'answer: 2026-08-28 16:30 on-time → 2026-08-21 23:59:59.999 late',
  ]);
});

describe('another calendar', () => {
  test('with a new holiday the date is a day later', () => {
    const name = { id: 'Hari jadi' };
    const localHolidays = ['2026-08-20', '2026-08-27'].map((date) => ({
      ...{ date, name, decree: 'SK contoh 2/2026', knownOn: '2026-01-05' },
    }));
    const calendar = sampleCalendar(null, { localHolidays });
    expect(simulated(forwarded().step('answer', '2026-08-31 09:00'), { calendar })).toEqual([
      'rescued,later',
      'answer: 2026-08-28 16:30 late → 2026-08-31 16:00 on-time',
    ]);
  });

  test('with six office days a week the date is earlier', () => {
    const day = [{ from: '07:30', until: '14:00' }];
    const week = {
      ...{ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: [] },
    };
    const calendar = sampleCalendar(null, { week });
    expect(simulated(forwarded().step('answer', '2026-08-26 09:00'), { calendar })).toEqual([
      'earlier',
      'verification: 2026-08-13 16:00 on-time → 2026-08-13 14:00 on-time',
      'answer: 2026-08-28 16:30 on-time → 2026-08-26 14:00 on-time',
      'silence: 2026-09-09 16:00 running → 2026-09-07 14:00 running',
    ]);
  });

  test('that does not cover a year names it', () => {
    const log = aLog().filed('2026-12-29 09:00');
    const calendar = sampleCalendar('2026-09-01 09:00');
    const simulation = simulateCase(pastLog(log), log.setting, { calendar }, at('2026-12-30 09:00'));
    expect(simulation).toMatchObject({ verdicts: ['undetermined'], missingYears: [2027] });
    expect(simulation.clocks[0]?.would).toMatchObject({ dueAt: null, undetermined: 2027 });
  });

  test('dates told by a calendar that was amended since are no doing of another limit', () => {
    const log = forwarded({ calendar: sampleCalendar(null, { localHolidays: [] }) })
      .under(sampleCalendar())
      .step('answer', '2026-08-28 09:00');
    // Told 27 August, when 20 August was an office day; the calendar of today gives 28 August.
    expect(simulated(log, { limits: limitsWith({ silence: { max: 12 } }) })).toEqual([
      'later',
      'silence: 2026-09-11 16:30 running → 2026-09-15 16:00 running',
    ]);
  });
});

describe('what stops, lengthens or changes a clock is taken from the proposal', () => {
  test('a state that no longer stops the clock makes what the citizen took the agency’s time', () => {
    const { states } = sampleWorkflow();
    const definition = sampleWorkflow({
      states: states.map((one) => (one.id === 'asked' ? { ...one, clocks: 'running' } : one)),
    });
    const log = forwarded()
      .step('ask', '2026-08-12 09:00')
      .step('tell', '2026-08-26 09:00')
      .step('answer', '2026-09-02 09:00');
    expect(simulated(log, { definition })).toEqual([
      'late,earlier',
      'answer: 2026-09-08 16:00 on-time → 2026-08-28 16:30 late',
    ]);
  });

  test('a longer extension moves the date of the case that had one', () => {
    const limits = limitsWith({ 'answer-extension': { max: 9 } });
    const log = forwarded().step('extend', '2026-08-21 09:00').step('answer', '2026-09-10 09:00');
    expect(simulated(log, { limits })).toEqual([
      'rescued,later',
      'answer: 2026-09-08 16:00 late → 2026-09-10 16:00 on-time',
    ]);
  });

  test('a class with another limit: the date of before and after the class', () => {
    const log = forwarded()
      .step('classify', '2026-08-12 10:00', { class: 'heavy' })
      .step('answer', '2026-08-28 10:00');
    expect(simulated(log, { limits: limitsWith({ 'answer-heavy': { max: 8 } }) })).toEqual([
      'late,earlier',
      'answer-heavy: 2026-09-11 16:30 on-time → 2026-08-26 16:00 late',
    ]);
  });
});

test('the longer limit of a group that differs by class does not touch cases of another class', () => {
  const log = forwarded().step('classify', '2026-08-12 10:00', { class: 'light' });
  expect(simulated(log, { limits: limitsWith({ 'answer-heavy': { max: 30 } }) }, '2026-08-13 09:00')).toEqual(
    ['unchanged'],
  );
});
