import { describe, expect, test } from 'vitest';
import { usedTime } from './counted-time';
import { aLog, at, LIMITS, limit, sampleCalendar, sampleWorkflow, type LogBuilder } from './testing';

/** Three days of 7.5 hours from Tuesday 11 August 2026, until Thursday the 13th, 16.00. */
function received(): LogBuilder {
  return aLog().filed('2026-08-10 09:00');
}

function used(log: LogBuilder, now: string, id = 'verification') {
  const { limits, calendar } = log.setting;
  const time = usedTime(log.state, log.clock(id), limits, calendar, at(now));
  return time === null ? null : ([time.percent, time.level] as const);
}

describe('the time that a clock has used up', () => {
  test.each<[now: string, percent: number, level: number | null, why: string]>([
    ['2026-08-10 15:00', 0, null, 'the day of receipt does not count'],
    ['2026-08-12 11:14', 49, null, 'just below half'],
    ['2026-08-12 11:15', 50, 50, 'half: 11 h 15 min'],
    ['2026-08-13 10:29', 79, 50, 'just below four fifths'],
    ['2026-08-13 10:30', 80, 80, 'four fifths: 18 h'],
    ['2026-08-13 16:00', 100, 80, 'the last moment that is on time'],
    ['2026-08-14 07:00', 100, 100, 'passed'],
    ['2026-08-14 16:30', 133, 100, 'a day more'],
  ])('at %s is %d %%, mark %s: %s', (now, percent, level) => {
    expect(used(received(), now)).toEqual([percent, level]);
  });

  test('stands still with the clock', () => {
    const log = received().step('return', '2026-08-12 14:00');
    expect(used(log, '2026-08-12 14:00')).toEqual(used(log, '2026-08-12 15:59'));
  });

  test('counts hours from the start on', () => {
    const limits = LIMITS.map((one) =>
      one.id === 'verification'
        ? limit({ id: 'verification', max: 4, unit: 'working-hours', from: 'received', until: ['verified'] })
        : one,
    );
    const log = aLog({ limits }).filed('2026-08-10 09:00');
    expect(used(log, '2026-08-10 11:00')).toEqual([50, 50]);
    expect(used(log, '2026-08-10 12:30')).toEqual([75, 50]);
  });

  test('is that of the new class after a reclassification, and of the longer time after an extension', () => {
    const forwarded = received().step('verify', '2026-08-10 11:00').step('forward', '2026-08-11 10:00');
    expect(used(forwarded, '2026-08-19 16:00', 'answer')).toEqual([50, 50]);
    const light = forwarded.under(sampleCalendar()).step('classify', '2026-08-12 10:00', { class: 'light' });
    expect(used(light, '2026-08-19 16:00', 'answer')).toEqual([100, 80]);
    // 10 and 7 days: the fifth of seventeen.
    const longer = forwarded.under(sampleCalendar()).step('extend', '2026-08-12 10:00');
    expect(used(longer, '2026-08-19 16:00', 'answer')).toEqual([29, null]);
  });

  test('has not run out before a date that stands, though the amended calendar gives an earlier one', () => {
    const log = aLog({ definition: sampleWorkflow() }).filed('2026-08-18 09:00');
    const { limits } = log.setting;
    const amended = sampleCalendar(null, { localHolidays: [] });
    // Told with the 20th off: Monday the 24th; without it Friday the 21st.
    expect(log.told('verification')).toEqual(['2026-08-24 16:00 first']);
    expect(usedTime(log.state, log.clock('verification'), limits, amended, at('2026-08-24 12:00'))).toEqual({
      percent: 100,
      level: 80,
    });
  });

  test('is not told of a clock that has ended, nor of a limit without an upper bound', () => {
    const log = received().step('verify', '2026-08-10 11:00');
    expect(used(log, '2026-08-12 12:00')).toBeNull();
    const answered = log.step('forward', '2026-08-11 10:00').step('answer', '2026-08-12 10:00');
    expect(used(answered, '2026-08-12 12:00', 'completion')).toBeNull();
  });
});
