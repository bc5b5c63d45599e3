import { aLog, at, LIMITS, sampleCalendar, type LogBuilder } from '@maklumat/cases/testing';
import { describe, expect, test } from 'vitest';
import { caseFact, promiseKept, type CaseFact } from './case-fact';

/** The calendar before the decree of 2027, and before that of 2026, was known. */
const WITHOUT_2027 = sampleCalendar('2026-09-01 09:00');
const WITHOUT_2026 = sampleCalendar('2025-09-01 09:00');

function factOf(log: LogBuilder): CaseFact {
  const { definition, limits, calendar } = log.setting;
  return caseFact(log.state, definition, limits, calendar);
}

/** Received on Monday 10 August 2026, with the unit since Tuesday: to be answered by Friday 28 August, 16.30. */
function withUnit(setting: Parameters<typeof aLog>[0] = {}): LogBuilder {
  return aLog(setting)
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00');
}

function finished(answeredAt: string, confirmedAt = answeredAt): LogBuilder {
  return withUnit().step('answer', answeredAt).step('confirm', confirmedAt);
}

describe('what is open', () => {
  test('has its day of receipt, the date that counts now, and nothing of an end', () => {
    expect(factOf(withUnit())).toEqual({
      ...{ service: 'layanan-contoh', workflow: 'pengaduan-contoh', receivedOn: '2026-08-10' },
      ...{ endedOn: null, outcome: null, dueAt: at('2026-08-28 16:30'), undetermined: false },
      ...{ promise: null, workingDays: null },
    });
  });

  test('while it is the citizen’s turn no date runs, so that it is not late', () => {
    expect(factOf(withUnit().step('ask', '2026-08-27 09:00'))).toMatchObject({ dueAt: null });
    const resumed = withUnit().step('ask', '2026-08-27 09:00').step('tell', '2026-08-31 09:00');
    expect(factOf(resumed).dueAt).toBe(at('2026-09-01 16:00'));
  });

  test('the citizen’s own window is no date of the agency', () => {
    expect(factOf(withUnit().step('answer', '2026-08-28 10:00'))).toMatchObject({
      outcome: null,
      dueAt: null,
    });
  });

  test('a date that the calendar cannot give is undetermined, not late', () => {
    const log = aLog({ calendar: WITHOUT_2027 }).filed('2026-12-30 09:00');
    expect(factOf(log)).toMatchObject({ dueAt: null, undetermined: true });
  });

  test('opened again it is open, and as if it had not ended', () => {
    const again = finished('2026-08-28 10:00').step('reopen', '2026-09-01 10:00');
    expect(factOf(again)).toMatchObject({ outcome: null, endedOn: null, promise: null, workingDays: null });
  });
});

describe('the promise of a finished case', () => {
  test.each<[why: string, log: LogBuilder, promise: CaseFact['promise']]>([
    ['answered in the last moment', finished('2026-08-28 16:30'), 'kept'],
    ['answered a minute late', finished('2026-08-28 16:31'), 'broken'],
    ['the citizen confirmed a month later', finished('2026-08-28 10:00', '2026-09-30 10:00'), 'kept'],
    [
      'verified a day late, answered early',
      aLog()
        .filed('2026-08-10 09:00')
        .step('verify', '2026-08-14 11:00')
        .step('forward', '2026-08-14 12:00')
        .step('answer', '2026-08-18 10:00')
        .step('confirm', '2026-08-18 11:00'),
      'broken',
    ],
    [
      'a class given after the date had passed does not mend it',
      withUnit()
        .step('classify', '2026-08-12 10:00', { class: 'light' })
        .step('classify', '2026-08-21 10:00', { class: 'heavy' })
        .step('answer', '2026-08-24 10:00')
        .step('confirm', '2026-08-24 11:00'),
      'broken',
    ],
    [
      'within an extension that was told in time',
      withUnit()
        .step('extend', '2026-08-27 10:00')
        .step('answer', '2026-09-07 10:00')
        .step('confirm', '2026-09-07 11:00'),
      'kept',
    ],
    [
      'the text sets no upper bound',
      aLog({ limits: LIMITS.filter(({ id }) => id === 'completion') })
        .filed('2026-08-10 09:00')
        .step('verify', '2026-08-10 11:00')
        .step('forward', '2026-08-11 10:00')
        .step('answer', '2026-08-12 10:00')
        .step('confirm', '2026-08-12 11:00'),
      'none',
    ],
  ])('%s', (_why, log, promise) => {
    expect(factOf(log)).toMatchObject({ outcome: 'finished', dueAt: null, promise });
    const { definition, limits } = log.setting;
    expect(promiseKept(log.state, definition, limits)).toBe(promise);
  });

  test('is undetermined where the calendar could not give a date', () => {
    const log = aLog({ calendar: WITHOUT_2027 })
      .filed('2026-12-30 09:00')
      .step('verify', '2026-12-30 10:00')
      .step('forward', '2026-12-30 11:00')
      .step('answer', '2026-12-30 12:00')
      .step('confirm', '2026-12-30 13:00');
    expect(factOf(log)).toMatchObject({ outcome: 'finished', promise: 'undetermined', workingDays: 0 });
  });

  const answered = (local: string): LogBuilder => withUnit().step('answer', local);
  test.each<[why: string, log: LogBuilder, outcome: CaseFact['outcome'], promise: CaseFact['promise']]>([
    [
      'closed on silence, answered in time',
      answered('2026-08-12 10:00').step('close', '2026-09-30 10:00'),
      'closed-on-silence',
      'kept',
    ],
    [
      'closed on silence, answered late',
      answered('2026-08-31 10:00').step('close', '2026-09-30 10:00'),
      'closed-on-silence',
      'broken',
    ],
    [
      'rejected after the date had passed',
      withUnit().step('reject', '2026-09-30 10:00'),
      'rejected',
      'broken',
    ],
    ['rejected in time, verified in time', withUnit().step('reject', '2026-08-12 10:00'), 'rejected', 'kept'],
    [
      'rejected before any date was met',
      aLog().filed('2026-08-10 09:00').step('reject', '2026-08-10 10:00'),
      'rejected',
      'none',
    ],
  ])('of one that ended otherwise is asked by the recap alone: %s', (_why, log, outcome, promise) => {
    const { definition, limits } = log.setting;
    expect(promiseKept(log.state, definition, limits)).toBe(promise);
    // The published figures judge the finished alone.
    expect(factOf(log)).toMatchObject({ outcome, promise: null, workingDays: null });
  });
});

describe('the working days of a finished case', () => {
  test.each<[why: string, log: LogBuilder, days: number]>([
    ['the next morning no working day but that of receipt has closed', finished('2026-08-11 11:00'), 0],
    ['at the close of the next day it has', finished('2026-08-11 16:00'), 1],
    ['the weekend and 17 August are no working days', finished('2026-08-18 10:00'), 4],
    [
      'the citizen’s time to confirm is not the agency’s',
      finished('2026-08-14 17:00', '2026-09-30 10:00'),
      4,
    ],
    [
      'nor is the time in which it was asked for something',
      withUnit()
        .step('ask', '2026-08-11 11:00')
        .step('tell', '2026-08-27 09:00')
        .step('answer', '2026-08-28 09:00')
        .step('confirm', '2026-08-28 10:00'),
      1,
    ],
    [
      'nor the time in which it stood as finished',
      finished('2026-08-12 10:00')
        .step('reopen', '2026-08-27 09:00')
        .step('answer', '2026-08-28 17:00')
        .step('confirm', '2026-08-28 17:30'),
      3,
    ],
  ])('%s', (_why, log, days) => {
    expect(factOf(log).workingDays).toBe(days);
  });

  test('are not known where the calendar has a gap', () => {
    const log = finished('2026-08-28 10:00');
    expect(factOf(log.under(WITHOUT_2026)).workingDays).toBeNull();
  });
});

test('a day is a day in the agency’s own zone', () => {
  const late = aLog().filed('2026-08-10 23:30');
  const eastern = sampleCalendar(null, { zone: 'Asia/Makassar' });
  expect(factOf(late).receivedOn).toBe('2026-08-10');
  expect(factOf(late.under(eastern)).receivedOn).toBe('2026-08-11');
});

test('what is counted names nobody and holds no text', () => {
  expect(Object.keys(factOf(withUnit())).sort()).toEqual([
    ...['dueAt', 'endedOn', 'outcome', 'promise', 'receivedOn', 'service', 'undetermined'],
    ...['workflow', 'workingDays'],
  ]);
});
