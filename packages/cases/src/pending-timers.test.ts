import { describe, expect, test } from 'vitest';
import { markOfKey } from './pending-timers';
import { aLog, at, sampleCalendar, sampleWorkflow, type LogBuilder } from './testing';

/** Answered on Wednesday 12 August 2026: the window of silence ends on Monday 31 August, 16.00. */
function answered(setting: Parameters<typeof aLog>[0] = {}): LogBuilder {
  return aLog(setting)
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00')
    .step('answer', '2026-08-12 10:00');
}

const NOTICE = 'gives-notice notice:close-silent:6';

describe('reminders and escalations of a clock', () => {
  test('come at the share of the counted working time, and the moment after the date told', () => {
    // Three days of 7.5 hours from 11 August: half is 11 h 15 min, reached on the 12th at 11.15.
    expect(aLog().filed('2026-08-10 09:00').pending()).toEqual([
      '2026-08-12 11:15 reminds remind:verification:1:50',
      '2026-08-13 16:00:00.001 escalates escalate:verification:1',
    ]);
  });

  test('go to those who answer for the state, and to the roles the clock names', () => {
    const [reminder, escalation] = aLog().filed('2026-08-10 09:00').timers();
    expect(reminder).toMatchObject({ to: ['officer'] });
    expect(escalation).toMatchObject({ to: ['head'] });
  });

  test('the roles above are told ahead of the date too, where the workflow says so, the holder always first', () => {
    const definition = sampleWorkflow();
    for (const clock of definition.clocks)
      if (clock.limit === 'verification')
        Object.assign(clock, { remindAt: [80, 100], escalateAt: [80, 100] });
    const log = aLog({ definition }).filed('2026-08-10 09:00');
    expect(log.pending()).toEqual([
      '2026-08-13 10:30 reminds remind:verification:1:80',
      '2026-08-13 10:30 escalates escalate:verification:1:80',
      '2026-08-13 16:00:00.001 reminds remind:verification:1:100',
      '2026-08-13 16:00:00.001 escalates escalate:verification:1',
    ]);
    expect(log.ran('escalates', '2026-08-13 10:31').pending()).toEqual([
      '2026-08-13 10:30 reminds remind:verification:1:80',
      '2026-08-13 16:00:00.001 reminds remind:verification:1:100',
      '2026-08-13 16:00:00.001 escalates escalate:verification:1',
    ]);
  });

  test('a key says of which clock and share it is', () => {
    expect(markOfKey('remind:answer-light:2:50')).toEqual({ limit: 'answer-light', run: 2, percent: 50 });
    expect(markOfKey('escalate:answer:1:80')).toEqual({ limit: 'answer', run: 1, percent: 80 });
    expect(markOfKey('escalate:answer:1')).toEqual({ limit: 'answer', run: 1, percent: 100 });
    expect(markOfKey('notice:close-silent:6')).toBeNull();
    expect(markOfKey('close-silent:6')).toBeNull();
  });

  test('what was reached before the case was written down is not caught up with, but the last word to those above', () => {
    const definition = sampleWorkflow();
    for (const clock of definition.clocks)
      if (clock.limit === 'verification')
        Object.assign(clock, { remindAt: [50, 80, 100], escalateAt: [80, 100] });
    const recorded = (when: string): string[] => {
      const log = aLog({ definition }).filed('2026-08-10 09:00');
      log.events.splice(0, 1, { ...log.events[0]!, recordedAt: new Date(at(when)).toISOString() });
      return log.pending();
    };
    // Written down between the half and four fifths: the first reminder is past, everything else is to come.
    expect(recorded('2026-08-12 12:00')).toEqual([
      '2026-08-13 10:30 reminds remind:verification:1:80',
      '2026-08-13 10:30 escalates escalate:verification:1:80',
      '2026-08-13 16:00:00.001 reminds remind:verification:1:100',
      '2026-08-13 16:00:00.001 escalates escalate:verification:1',
    ]);
    expect(recorded('2026-08-20 09:00')).toEqual([
      '2026-08-13 16:00:00.001 escalates escalate:verification:1',
    ]);
  });

  test('run once each', () => {
    const log = aLog().filed('2026-08-10 09:00').ran('reminds', '2026-08-12 11:20');
    expect(log.pending()).toEqual(['2026-08-13 16:00:00.001 escalates escalate:verification:1']);
    expect(log.ran('escalates', '2026-08-13 16:05').pending()).toEqual([]);
  });

  test('an escalation that names the very date it was for has run', () => {
    const log = aLog()
      .filed('2026-08-10 09:00')
      .event('2026-08-13 16:05', {
        type: 'timer-ran',
        timer: 'escalate:verification:1',
        does: 'escalates',
        to: ['head'],
        dueAt: '2026-08-13T09:00:00.000Z',
      });
    expect(log.pending()).toEqual(['2026-08-12 11:15 reminds remind:verification:1:50']);
  });

  test('wait while the clock stands still, and follow what is left of it', () => {
    const log = aLog().filed('2026-08-10 09:00').step('return', '2026-08-12 10:00');
    expect(log.pending()).toEqual([]);
    // 7.5 h on the 11th, 2.5 h on the 12th, 6 h on the 19th, 7.5 h on Friday the 21st: half is 11 h 45 min.
    expect(log.step('complete', '2026-08-19 09:00').pending()).toEqual([
      '2026-08-19 10:45 reminds remind:verification:1:50',
      '2026-08-21 16:30:00.001 escalates escalate:verification:1',
    ]);
  });

  test('an escalation comes again for a new date that is told, a reminder does not', () => {
    const log = aLog()
      .filed('2026-08-10 09:00')
      .step('verify', '2026-08-10 11:00')
      .step('forward', '2026-08-11 10:00')
      .step('classify', '2026-08-12 10:00', { class: 'light' })
      .ran('reminds', '2026-08-18 12:00')
      .ran('escalates', '2026-08-19 16:05')
      .step('classify', '2026-08-21 10:00', { class: 'heavy' });
    expect(log.pending().filter((line) => line.includes('escalates'))).toEqual([
      '2026-09-11 16:30:00.001 escalates escalate:answer-heavy:1',
    ]);
  });

  test('a reminder never comes after the date told, though the amended calendar gives a later one', () => {
    const definition = sampleWorkflow();
    for (const clock of definition.clocks) if (clock.limit === 'verification') clock.remindAt = [99];
    const log = aLog({ definition, calendar: sampleCalendar(null, { localHolidays: [] }) })
      .filed('2026-08-18 09:00')
      .under(sampleCalendar());
    expect(log.told('verification')).toEqual(['2026-08-21 16:30 first']);
    expect(log.pending()).toEqual([
      '2026-08-21 16:30 reminds remind:verification:1:99',
      '2026-08-21 16:30:00.001 escalates escalate:verification:1',
    ]);
  });
});

describe('closing on silence', () => {
  test('is announced two working days ahead at 08.00, and nothing closes without that notice', () => {
    expect(answered().pending()).toEqual([`2026-08-27 08:00 ${NOTICE}`]);
    expect(answered().timers()[0]).toMatchObject({
      tells: { id: 'Laporan {number} ditutup setelah {date}.' },
      dueOn: '2026-08-31',
    });
  });

  test('comes the moment after the window when the notice went out in time', () => {
    const log = answered().ran('gives-notice', '2026-08-27 08:00');
    expect(log.pending()).toEqual(['2026-08-31 16:00:00.001 transition close-silent:6']);
    expect(log.timers()[0]).toMatchObject({ does: 'transition', transition: 'close' });
  });

  test('is moved by a notice that went out late: two whole working days from it', () => {
    expect(answered().ran('gives-notice', '2026-08-28 09:00').pending()).toEqual([
      '2026-09-01 16:00:00.001 transition close-silent:6',
    ]);
  });

  test('does not come when the citizen replied before the runner', () => {
    const log = answered().ran('gives-notice', '2026-08-27 08:00').step('reply', '2026-08-31 17:00');
    expect(log.pending()).toEqual([]);
  });

  test('begins anew with the next answer, notice and all', () => {
    const log = answered().ran('gives-notice', '2026-08-27 08:00').step('answer-again', '2026-08-28 09:00');
    // 31 August, 1-4, 7-11 September are the ten days.
    expect(log.told('silence').at(-1)).toBe('2026-09-11 16:30 restarted');
    expect(log.pending()).toEqual(['2026-09-09 08:00 gives-notice notice:close-silent:9']);
  });

  test('waits for the calendar where that ends too early, and stops nothing', () => {
    const log = answered({ calendar: sampleCalendar('2026-09-01 09:00') })
      .step('answer-again', '2026-12-21 09:00')
      .step('answer-again', '2026-12-28 09:00');
    expect(log.clock('silence')).toMatchObject({ undetermined: 2027, run: 3 });
    expect(log.pending()).toEqual([]);
  });

  test.each([
    [{ amount: 3, unit: 'calendar-days' }, '2026-08-28 08:00'],
    [{ amount: 6, unit: 'clock-hours' }, '2026-08-31 10:00'],
    [{ amount: 90, unit: 'minutes' }, '2026-08-31 14:30'],
  ])('a notice %j ahead goes out at %s', (before, when) => {
    const [timer] = sampleWorkflow().timers;
    const timers = [{ ...timer, notice: { before, tells: { id: 'Akan ditutup.' } } }];
    expect(answered({ definition: sampleWorkflow({ timers }) }).pending()).toEqual([`${when} ${NOTICE}`]);
  });

  test('without a notice comes by itself', () => {
    const [timer] = sampleWorkflow().timers;
    const timers = [{ ...timer, notice: null }];
    expect(answered({ definition: sampleWorkflow({ timers }) }).pending()).toEqual([
      '2026-08-31 16:00:00.001 transition close-silent:6',
    ]);
  });
});

describe("a workflow's own span", () => {
  const definition = sampleWorkflow({
    timers: [
      {
        id: 'waiting',
        after: { amount: 10, unit: 'working-days' },
        from: 'returned',
        in: ['returned'],
        reminds: ['citizen'],
        tells: { id: 'Kami masih menunggu.' },
      },
    ],
  });
  const returned = (): LogBuilder =>
    aLog({ definition }).filed('2026-08-10 09:00').step('return', '2026-08-11 10:00');

  test('reminds once when it has passed', () => {
    expect(returned().pending()).toEqual(['2026-08-28 16:30:00.001 reminds waiting:3']);
    expect(returned().ran('reminds', '2026-08-28 16:31').pending()).toEqual([]);
  });

  test('counts from the last time, and lives only in its state', () => {
    const log = returned().step('complete', '2026-08-12 09:00');
    expect(log.pending().some((line) => line.includes('waiting'))).toBe(false);
    expect(log.step('return', '2026-08-12 10:00').pending()).toEqual([
      '2026-08-31 16:00:00.001 reminds waiting:6',
    ]);
  });
});

describe('an ended case', () => {
  test('has nothing to wait for', () => {
    expect(answered().step('confirm', '2026-08-13 09:00').pending()).toEqual([]);
    expect(aLog().filed('2026-08-10 09:00').step('reject', '2026-08-10 10:00').pending()).toEqual([]);
  });
});

test('what is pending comes in order of time', () => {
  const log = aLog()
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00');
  expect(log.timers().map(({ at: when }) => when)).toEqual([
    at('2026-08-26 16:00'),
    at('2026-08-28 16:30:00.001'),
  ]);
});
