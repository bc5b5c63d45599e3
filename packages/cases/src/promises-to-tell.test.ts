import { describe, expect, test } from 'vitest';
import { isLate } from './clock';
import { aLog, at, sampleCalendar, type LogBuilder } from './testing';

const BEFORE_AMENDMENT = sampleCalendar('2025-08-01 09:00'); // 18 August 2025 was no day off yet
const AMENDED = sampleCalendar('2025-08-08 09:00');
const WITHOUT_2027 = sampleCalendar('2026-09-01 09:00');
const OPEN_ON_20_AUGUST = sampleCalendar(null, { localHolidays: [] });

function answered(calendar: ReturnType<typeof sampleCalendar>): LogBuilder {
  return aLog({ calendar })
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00')
    .step('answer', '2026-08-12 10:00');
}

describe('the first date', () => {
  test('is told of each clock that begins, once', () => {
    const log = aLog().filed('2026-08-10 09:00');
    expect(log.events.map(({ body }) => body)).toEqual([
      expect.objectContaining({ type: 'filed' }),
      {
        type: 'promise-told',
        limit: 'verification',
        run: 1,
        dueAt: '2026-08-13T09:00:00.000Z',
        dueOn: '2026-08-13',
        why: 'first',
      },
    ]);
    expect(log.tellsDates('2026-08-10 09:01').events).toHaveLength(2);
  });

  test('is not told of a clock that stands still: it is told when it goes on', () => {
    const log = aLog()
      .filed('2026-08-10 09:00')
      .step('verify', '2026-08-10 11:00')
      .silentStep('forward', '2026-08-11 10:00')
      .step('ask', '2026-08-11 11:00');
    expect(log.told('answer')).toEqual([]);
    expect(log.step('tell', '2026-08-13 09:00').told('answer')).toEqual(['2026-08-31 16:00 first']);
  });
});

describe('a calendar that is amended', () => {
  test("never makes the agency's date later: joint leave of 18 August 2025, known on 7 August", () => {
    const log = aLog({ calendar: BEFORE_AMENDMENT })
      .filed('2025-08-04 09:00')
      .step('verify', '2025-08-04 10:00');
    log.step('forward', '2025-08-05 09:00');
    expect(log.told('answer')).toEqual(['2025-08-19 16:00 first']);
    expect(log.tellsDates('2025-08-08 09:00', AMENDED).told('answer')).toEqual(['2025-08-19 16:00 first']);
  });

  test("makes the agency's date earlier, and says why", () => {
    const log = aLog().filed('2026-08-18 09:00');
    log.tellsDates('2026-08-19 09:00', OPEN_ON_20_AUGUST);
    expect(log.told('verification')).toEqual(['2026-08-24 16:00 first', '2026-08-21 16:30 calendar-amended']);
  });

  test('tells no date that has already passed', () => {
    const log = aLog().filed('2026-08-18 09:00');
    log.tellsDates('2026-08-24 09:00', OPEN_ON_20_AUGUST);
    expect(log.told('verification')).toEqual(['2026-08-24 16:00 first']);
  });

  test('makes a window of the citizen later', () => {
    const log = answered(OPEN_ON_20_AUGUST).tellsDates('2026-08-13 09:00', sampleCalendar());
    expect(log.told('silence')).toEqual(['2026-08-28 16:30 first', '2026-08-31 16:00 calendar-amended']);
  });

  test('never makes a window of the citizen earlier', () => {
    const log = answered(sampleCalendar()).tellsDates('2026-08-13 09:00', OPEN_ON_20_AUGUST);
    expect(log.told('silence')).toEqual(['2026-08-31 16:00 first']);
  });

  test('moves nothing behind a stop that cost no day', () => {
    const log = aLog({ calendar: OPEN_ON_20_AUGUST })
      .filed('2026-08-10 09:00')
      .step('verify', '2026-08-10 11:00')
      .step('forward', '2026-08-11 10:00')
      .step('ask', '2026-08-13 09:00')
      .under(sampleCalendar())
      .step('tell', '2026-08-13 11:00')
      .tellsDates('2026-08-14 09:00');
    expect(log.told('answer')).toEqual(['2026-08-27 16:00 first', '2026-08-27 16:00 resumed']);
  });

  test('is what a date is counted by that moves for another reason', () => {
    const log = aLog({ calendar: OPEN_ON_20_AUGUST })
      .filed('2026-08-18 09:00')
      .step('return', '2026-08-18 10:00')
      .under(sampleCalendar())
      .step('complete', '2026-08-19 17:00');
    // 18 is the day of receipt, at the close of 19 it stood still; 20 is off now: 21, 24, 26.
    expect(log.told('verification')).toEqual(['2026-08-21 16:30 first', '2026-08-26 16:00 resumed']);
  });
});

describe('a year the calendar does not cover', () => {
  test('makes the date undetermined, which is said once, and known when the calendar comes', () => {
    const log = aLog({ calendar: WITHOUT_2027 }).filed('2026-12-29 09:00').tellsDates('2026-12-29 09:05');
    expect(log.events.map(({ body }) => body.type)).toEqual(['filed', 'promise-undetermined']);
    expect(log.clock('verification')).toMatchObject({
      told: null,
      undetermined: 2027,
      undeterminedSince: at('2026-12-29 09:00'),
    });
    log.tellsDates('2026-12-30 09:00', sampleCalendar());
    expect(log.told('verification')).toEqual(['2027-01-04 16:00 first']);
    expect(log.clock('verification')).toMatchObject({ undetermined: null, undeterminedSince: null });
  });

  test('takes the case and its next steps all the same', () => {
    const log = aLog({ calendar: WITHOUT_2027 }).filed('2026-12-29 09:00').step('verify', '2026-12-30 09:00');
    expect(log.state.state).toBe('verified');
  });

  test('reached by a stop voids the date told before: it is neither late nor escalated', () => {
    const log = aLog({ calendar: WITHOUT_2027 })
      .filed('2026-12-28 09:00')
      .step('return', '2026-12-29 09:00')
      .step('complete', '2026-12-31 09:00');
    expect(log.told('verification')).toEqual(['2026-12-31 16:00 first']);
    expect(log.clock('verification').undetermined).toBe(2027);
    expect(isLate(log.clock('verification'), at('2027-01-04 09:00'))).toBe(false);
    expect(log.pending()).toEqual([]);
    log.tellsDates('2027-01-04 09:00', sampleCalendar());
    expect(log.told('verification').at(-1)).toBe('2027-01-06 16:00 resumed');
  });

  test.each([
    ['2026-12-18 09:00', false, 'before the limit ends: the date is void'],
    ['2026-12-22 09:00', true, 'after it has passed: what was broken stays broken'],
  ])('reached by an extension at %s: late is %s, %s', (granted, late) => {
    const log = aLog({ calendar: WITHOUT_2027 })
      .filed('2026-12-07 09:00')
      .step('verify', '2026-12-07 10:00')
      .step('forward', '2026-12-07 11:00')
      .step('extend', granted);
    expect(log.told('answer')).toEqual(['2026-12-21 16:00 first']);
    expect(isLate(log.clock('answer'), at('2026-12-30 09:00'))).toBe(late);
  });

  test('lost again by a later calendar takes back no date', () => {
    const log = aLog().filed('2026-12-29 09:00').tellsDates('2026-12-30 09:00', WITHOUT_2027);
    expect(log.events).toHaveLength(2);
    expect(log.clock('verification').undetermined).toBeNull();
  });
});
