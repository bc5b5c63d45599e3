import { describe, expect, test } from 'vitest';
import { nearestClock, statusLine, type StatusLine } from './status-line';
import { aLog, at, limit, LIMITS, sampleCalendar, sampleWorkflow, type LogBuilder } from './testing';

/** The unit's ten working days end on Friday 28 August 2026, 16.30. */
function forwarded(setting: Parameters<typeof aLog>[0] = {}): LogBuilder {
  return aLog(setting)
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00');
}

function line(log: LogBuilder, now: string, calendar?: ReturnType<typeof sampleCalendar>): StatusLine {
  return statusLine(log.state, log.clocks, log.setting.definition, at(now), calendar);
}

describe('while the agency holds the case', () => {
  test('the sentence of its state, with the date told', () => {
    expect(line(forwarded(), '2026-08-20 09:00')).toEqual({
      kind: 'waiting-agency',
      sentence: { id: 'Keadaan: with-unit, paling lambat {date}.' },
      dueOn: '2026-08-28',
      atTimeOfDay: false,
      dueAt: at('2026-08-28 16:30'),
      lateBy: null,
      limit: 'answer',
      undetermined: null,
      holder: 'agency',
      stopped: false,
      since: at('2026-08-11 10:00'),
    });
  });

  test.each<[now: string, kind: StatusLine['kind'], lateBy: StatusLine['lateBy'], why: string]>([
    ['2026-08-28 16:30', 'waiting-agency', null, 'the last moment is on time'],
    ['2026-08-28 16:30:00.001', 'late', { amount: 1, unit: 'minutes' }, 'any lateness is a minute'],
    ['2026-08-28 17:29', 'late', { amount: 59, unit: 'minutes' }, 'minutes'],
    ['2026-08-31 15:59', 'late', { amount: 71, unit: 'clock-hours' }, 'until a working day has closed'],
    ['2026-08-31 16:00', 'late', { amount: 1, unit: 'working-days' }, 'at the close of the next'],
    ['2026-09-11 16:30', 'late', { amount: 10, unit: 'working-days' }, 'ten are late'],
    ['2026-09-14 16:00', 'very-late', { amount: 11, unit: 'working-days' }, 'more are very late'],
  ])('at %s it is %s by %j: %s', (now, kind, lateBy) => {
    expect(line(forwarded(), now, sampleCalendar())).toMatchObject({ kind, lateBy, dueOn: '2026-08-28' });
  });

  test('twice the promised time is very late too: 30 minutes become 60', () => {
    const limits = LIMITS.map((one) =>
      one.id === 'answer' ? limit({ ...one, max: 30, unit: 'minutes' }) : one,
    );
    const log = forwarded({ limits });
    expect(line(log, '2026-08-11 11:00').kind).toBe('late');
    expect(line(log, '2026-08-11 11:01').kind).toBe('very-late');
  });

  test('a weekend does not make a limit of days very late', () => {
    // Due on Thursday the 13th; twice that long by the wall clock has passed on Sunday evening.
    const log = aLog().filed('2026-08-10 09:00');
    expect(line(log, '2026-08-18 16:00', sampleCalendar())).toMatchObject({
      kind: 'late',
      lateBy: { amount: 2, unit: 'working-days' },
    });
    // 28.5 h were promised, 6 h on the 10th and three days; by then 58.5 h have been worked.
    expect(line(log, '2026-08-21 16:30', sampleCalendar()).kind).toBe('very-late');
  });

  test('what stood still is no part of the time that is doubled', () => {
    const limits = LIMITS.map((one) =>
      one.id === 'answer' ? limit({ ...one, max: 30, unit: 'minutes' }) : one,
    );
    const log = forwarded({ limits }).step('ask', '2026-08-11 10:10').step('tell', '2026-08-12 10:00');
    expect(log.told('answer').at(-1)).toBe('2026-08-12 10:20 resumed');
    expect(line(log, '2026-08-12 10:50').kind).toBe('late');
    expect(line(log, '2026-08-12 10:51').kind).toBe('very-late');
  });

  test.each([
    ['2026-09-11 16:30', 'late'],
    ['2026-09-11 16:30:00.001', 'very-late'],
  ])('without a calendar ten working days are fourteen days: at %s %s', (now, kind) => {
    expect(line(forwarded(), now)).toMatchObject({ kind, lateBy: null });
  });

  test('a day that is measured in an office that counts from the next opening is the same', () => {
    const calendar = sampleCalendar(null, { receivedOutsideHours: 'next-working-day' });
    expect(line(forwarded({ calendar }), '2026-08-31 16:00', calendar).lateBy).toEqual({
      amount: 1,
      unit: 'working-days',
    });
  });

  test('beyond the years of the calendar it is late by hours', () => {
    const calendar = sampleCalendar('2026-09-01 09:00');
    const log = aLog({ calendar }).filed('2026-12-28 09:00');
    expect(line(log, '2027-01-02 10:00', calendar)).toMatchObject({
      kind: 'late',
      lateBy: { amount: 42, unit: 'clock-hours' },
    });
  });

  test('a date that waits for the calendar is said to', () => {
    const log = aLog({ calendar: sampleCalendar('2026-09-01 09:00') }).filed('2026-12-29 09:00');
    expect(line(log, '2027-02-01 09:00')).toMatchObject({
      kind: 'waiting-agency',
      dueOn: null,
      limit: 'verification',
      undetermined: 2027,
    });
  });

  test('late by the date that counts now, though an earlier one was broken', () => {
    const log = forwarded()
      .step('classify', '2026-08-12 10:00', { class: 'light' })
      .step('classify', '2026-08-21 10:00', { class: 'heavy' });
    expect(line(log, '2026-08-24 09:00')).toMatchObject({ kind: 'waiting-agency', dueOn: '2026-09-11' });
  });
});

describe('while somebody else must act', () => {
  test("it is the citizen's turn, the agency's time stands still and has no date", () => {
    expect(line(forwarded().step('ask', '2026-08-13 09:00'), '2026-12-01 09:00')).toMatchObject({
      kind: 'your-turn',
      dueOn: null,
      limit: null,
      stopped: true,
      since: at('2026-08-13 09:00'),
    });
  });

  test("the citizen's window is the date, and passing it makes nobody late", () => {
    const log = forwarded().step('answer', '2026-08-12 10:00');
    expect(line(log, '2026-09-30 09:00', sampleCalendar())).toMatchObject({
      kind: 'your-turn',
      dueOn: '2026-08-31',
      limit: 'silence',
      lateBy: null,
      stopped: false,
    });
  });

  test("the citizen's window is named whoever acts, where no time of the agency's is counted", () => {
    const log = forwarded().step('answer', '2026-08-12 10:00');
    const state = { ...log.state, holder: 'agency' as const };
    const windows = log.clocks.filter(({ binds }) => binds === 'citizen');
    const { definition } = log.setting;
    expect(statusLine(state, windows, definition, at('2026-09-30 09:00'))).toMatchObject({
      ...{ kind: 'waiting-agency', dueOn: '2026-08-31', limit: 'silence', lateBy: null },
    });
    expect(statusLine(state, log.clocks, definition, at('2026-08-13 09:00')).dueOn).not.toBe('2026-08-31');
  });

  test('a body outside', () => {
    expect(line(forwarded().step('refer', '2026-08-13 09:00'), '2026-08-14 09:00')).toMatchObject({
      kind: 'outside',
      stopped: true,
    });
  });

  test('a body outside does not excuse the agency where its time goes on', () => {
    const definition = sampleWorkflow();
    for (const state of definition.states) if (state.id === 'referred') state.clocks = 'running';
    const log = forwarded({ definition }).step('refer', '2026-08-13 09:00');
    expect(line(log, '2026-08-14 09:00')).toMatchObject({ kind: 'outside', dueOn: '2026-08-28' });
    expect(line(log, '2026-08-31 09:00').kind).toBe('late');
  });

  test('nobody: the case has ended', () => {
    const log = forwarded().step('answer', '2026-08-31 10:00').step('confirm', '2026-09-01 10:00');
    expect(line(log.step('rate', '2026-09-02 10:00'), '2026-12-01 09:00')).toMatchObject({
      kind: 'ended',
      sentence: { id: 'Keadaan: finished, paling lambat {date}.' },
      dueOn: null,
      limit: null,
      holder: 'nobody',
      since: at('2026-09-01 10:00'),
    });
  });
});

describe('the nearest deadline of a queue', () => {
  const overall = limit({
    id: 'overall',
    max: 14,
    unit: 'calendar-days',
    from: 'received',
    until: ['finished', 'rejected'],
  });
  const setting = {
    limits: [...LIMITS, overall],
    definition: sampleWorkflow({ clocks: [...sampleWorkflow().clocks, { limit: 'overall' }] }),
  };

  test('is the running clock of the agency with the earliest date told', () => {
    expect(nearestClock(aLog(setting).filed('2026-08-10 09:00').clocks)?.limit).toBe('verification');
    expect(nearestClock(forwarded(setting).clocks)?.limit).toBe('overall');
  });

  test("is none of the citizen's, none that stands still, has no date or waits for the calendar", () => {
    expect(nearestClock(forwarded().step('answer', '2026-08-12 10:00').clocks)).toBeNull();
    expect(nearestClock(forwarded().step('ask', '2026-08-12 10:00').clocks)).toBeNull();
    const calendar = sampleCalendar('2026-09-01 09:00');
    expect(nearestClock(aLog({ calendar }).filed('2026-12-29 09:00').clocks)).toBeNull();
  });
});
