import { describe, expect, test } from 'vitest';
import { breachesOf, isLate } from './clock';
import { dueOfClock } from './due-of-clock';
import { aLog, at, limit, LIMITS, local, sampleCalendar, type LogBuilder } from './testing';

/** Ten working days from Tuesday 11 August 2026 end on Friday 28 August, 16.30. */
function forwarded(setting: Parameters<typeof aLog>[0] = {}): LogBuilder {
  return aLog(setting)
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00');
}

function broken(log: LogBuilder, now: string, id = 'answer'): (string | null)[] {
  return breachesOf(log.clock(id), at(now)).map(({ dueAt }) => local(dueAt));
}

describe('a promise is judged by the date that was told', () => {
  test.each([
    ['2026-08-28 16:30', false, 'the last moment is on time'],
    ['2026-08-28 16:30:00.001', true, 'a moment later is not'],
  ])('an open clock at %s: late is %s, %s', (now, late) => {
    expect(isLate(forwarded().clock('answer'), at(now))).toBe(late);
  });

  test.each([
    ['2026-08-28 16:30', []],
    ['2026-08-28 16:31', ['2026-08-28 16:30']],
  ])('an answer at %s breaks %j, also when it is asked much later', (when, dates) => {
    expect(broken(forwarded().step('answer', when), '2027-01-01 00:00')).toEqual(dates);
  });

  test('not by the date an amended calendar would give', () => {
    const log = forwarded({ calendar: sampleCalendar(null, { localHolidays: [] }) });
    expect(log.told('answer')).toEqual(['2026-08-27 16:00 first']); // 20 August was an office day then
    log.tellsDates('2026-08-12 09:00', sampleCalendar());
    expect(broken(log.step('answer', '2026-08-28 09:00'), '2026-09-01 09:00')).toEqual(['2026-08-27 16:00']);
  });

  test('while the citizen holds the case no date is broken', () => {
    const log = forwarded().step('ask', '2026-08-27 09:00');
    expect(broken(log, '2026-12-01 09:00')).toEqual([]);
    expect(broken(log.step('tell', '2026-09-30 09:00'), '2026-09-30 09:00')).toEqual([]);
  });
});

describe('a breach once made is never erased', () => {
  test('by a reclassification', () => {
    const log = forwarded()
      .step('classify', '2026-08-12 10:00', { class: 'light' })
      .step('classify', '2026-08-21 10:00', { class: 'heavy' });
    expect(log.told('answer').slice(1)).toEqual([
      '2026-08-19 16:00 reclassified',
      '2026-09-11 16:30 reclassified',
    ]);
    expect(broken(log, '2026-08-21 10:00')).toEqual(['2026-08-19 16:00']);
    expect(broken(log.step('answer', '2026-08-24 10:00'), '2027-01-01 00:00')).toEqual(['2026-08-19 16:00']);
  });

  test('and a reclassification to a limit that has passed is late at once', () => {
    const log = forwarded().step('classify', '2026-08-21 10:00', { class: 'light' });
    expect(broken(log, '2026-08-21 10:01')).toEqual(['2026-08-19 16:00']);
  });

  test('by an extension', () => {
    const log = forwarded().step('extend', '2026-08-31 09:00');
    expect(log.told('answer')).toEqual(['2026-08-28 16:30 first', '2026-09-08 16:00 extended']);
    expect(broken(log, '2026-09-01 09:00')).toEqual(['2026-08-28 16:30']);
  });

  test('by asking the citizen afterwards: the date is not told again and stays broken', () => {
    const log = forwarded().step('ask', '2026-08-31 09:00').step('tell', '2026-09-02 09:00');
    expect(log.told('answer')).toEqual(['2026-08-28 16:30 first']);
    expect(broken(log, '2026-09-02 09:00')).toEqual(['2026-08-28 16:30']);
  });

  test('by a return that comes too late, and goes on with nothing left', () => {
    const log = aLog()
      .filed('2026-08-10 09:00')
      .step('return', '2026-08-14 09:00')
      .step('complete', '2026-08-18 09:00');
    expect(broken(log, '2026-08-18 09:00', 'verification')).toEqual(['2026-08-13 16:00']);
  });
});

describe('a stop that costs no day', () => {
  const log = forwarded().step('ask', '2026-08-13 09:00').step('tell', '2026-08-13 11:00');

  test('is followed by the same date, told again', () => {
    expect(log.told('answer')).toEqual(['2026-08-28 16:30 first', '2026-08-28 16:30 resumed']);
  });

  test('does not hide a later breach, and one date is broken once', () => {
    expect(broken(log, '2026-08-28 16:31')).toEqual(['2026-08-28 16:30']);
  });
});

describe('an extension', () => {
  test('adds its amount to the same unit: seventeen working days', () => {
    const log = forwarded().step('extend', '2026-08-21 09:00');
    expect(log.told('answer')).toEqual(['2026-08-28 16:30 first', '2026-09-08 16:00 extended']);
  });

  test.each([['that-day' as const], ['next-working-day' as const]])(
    'in another unit begins where the limit ends, received outside hours: %s',
    (receivedOutsideHours) => {
      const log = forwarded({
        calendar: sampleCalendar(null, { receivedOutsideHours }),
        limits: [
          ...LIMITS.filter(({ id }) => id !== 'answer-extension'),
          limit({
            id: 'answer-extension',
            max: 7,
            unit: 'calendar-days',
            from: 'forwarded',
            until: ['answered'],
            extends: 'answer',
          }),
        ],
      }).step('extend', '2026-08-21 09:00');
      expect(log.told('answer').at(-1)).toBe('2026-09-04 23:59:59.999 extended');
    },
  );

  test('lengthens the run it was granted in and no later or earlier one', () => {
    const log = forwarded()
      .step('answer', '2026-08-12 10:00')
      .step('confirm', '2026-08-13 10:00')
      .step('reopen', '2026-08-24 10:00')
      .step('extend', '2026-08-26 10:00')
      .step('answer', '2026-08-27 10:00')
      .step('confirm', '2026-08-28 10:00')
      .step('reopen', '2026-08-31 10:00');
    // 24 August + 17 working days, then 31 August + 10 again.
    expect(log.told('answer').slice(1)).toEqual([
      '2026-09-08 16:00 restarted',
      '2026-09-17 16:00 extended',
      '2026-09-14 16:00 restarted',
    ]);
    const dueOfRun = (run: number): string | null =>
      local(dueOfClock(log.state, log.clock('answer', run), LIMITS, log.setting.calendar)?.dueAt);
    expect([1, 2, 3].map(dueOfRun)).toEqual(['2026-08-28 16:30', '2026-09-17 16:00', '2026-09-14 16:00']);
  });
});
