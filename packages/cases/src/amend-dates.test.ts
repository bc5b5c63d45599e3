import { describe, expect, test } from 'vitest';
import type { ChangedDay } from '@maklumat/calendar';
import { amendDates, hasWindowAfterEnd, type Amendment } from './amend-dates';
import { aLog, type LogBuilder } from './testing/a-log';
import { at, sampleCalendar } from './testing/sample-calendar';
import { LIMITS, sampleWorkflow } from './testing/sample-workflow';

const HOLIDAY = {
  date: '2026-08-14',
  name: { id: 'Libur baru' },
  decree: 'SK 9/2026',
  knownOn: '2026-08-11',
};
const ANNIVERSARY = {
  date: '2026-08-20',
  name: { id: 'Hari jadi Kota Contoh' },
  decree: 'SK contoh 1/2026',
  knownOn: '2026-01-05',
};
const CAME: ChangedDay = { date: '2026-08-14', change: 'off', name: HOLIDAY.name, decree: 'SK 9/2026' };
const WENT: ChangedDay = { date: '2026-08-20', change: 'open', name: ANNIVERSARY.name, decree: 'SK 8/2026' };

/** 14 August 2026, a Friday, becomes a day off. */
const ADDED: Amendment = {
  id: '0198a5a0-0000-7000-8000-000000000001',
  madeAt: at('2026-08-11 15:00'),
  before: sampleCalendar(),
  after: sampleCalendar(null, { localHolidays: [ANNIVERSARY, HOLIDAY] }),
  days: [CAME],
};
/** 20 August 2026, a local holiday, becomes a working day. */
const REMOVED: Amendment = {
  ...ADDED,
  id: '0198a5a0-0000-7000-8000-000000000002',
  after: sampleCalendar(null, { localHolidays: [] }),
  days: [WENT],
};
const FOLLOWED: Amendment = {
  ...ADDED,
  after: sampleCalendar(null, { localHolidays: [ANNIVERSARY, HOLIDAY], toldDates: 'follow-calendar' }),
};

function amended(log: LogBuilder, amendment: Amendment, when = '2026-08-11 16:00') {
  const { definition, limits } = log.setting;
  return amendDates(log.state, definition, limits, amendment, at(when));
}

function inWords(log: LogBuilder, amendment: Amendment, when?: string): string[] {
  return amended(log, amendment, when).map(
    ({ limit, told, dueOn, moves }) =>
      `${limit}: told ${String(told?.dueOn ?? null)}, now ${dueOn}, ${moves ? 'moves' : 'stands'}`,
  );
}

describe('a clock that an amendment touches', () => {
  test('is recorded with both dates and the day that made the difference, and stands', () => {
    const log = aLog().filed('2026-08-11 09:00');
    expect(amended(log, ADDED)).toEqual([
      {
        type: 'calendar-amended',
        amendment: ADDED.id,
        limit: 'verification',
        run: 1,
        dueAt: '2026-08-18T09:00:00.000Z',
        dueOn: '2026-08-18',
        told: { dueAt: '2026-08-14T09:30:00.000Z', dueOn: '2026-08-14' },
        moves: false,
        days: [CAME],
        changed: 1,
      },
    ]);
  });

  test('moves where that serves the citizen: the agency gets a working day back', () => {
    const log = aLog().filed('2026-08-18 09:00');
    expect(inWords(log, REMOVED, '2026-08-18 10:00')).toEqual([
      'verification: told 2026-08-24, now 2026-08-21, moves',
    ]);
  });

  test('moves where the citizen gets longer for a reply', () => {
    const log = aLog()
      .filed('2026-08-10 09:00')
      .step('verify', '2026-08-10 11:00')
      .step('forward', '2026-08-11 10:00')
      .step('answer', '2026-08-12 10:00');
    expect(inWords(log, ADDED, '2026-08-12 16:00')).toEqual([
      'silence: told 2026-08-31, now 2026-09-01, moves',
    ]);
  });

  test('moves against the citizen only where the agency follows its calendar', () => {
    const log = aLog().filed('2026-08-11 09:00');
    expect(inWords(log, FOLLOWED)).toEqual(['verification: told 2026-08-14, now 2026-08-18, moves']);
  });

  test('never moves into the past, whatever the rule', () => {
    const log = aLog().filed('2026-08-18 09:00');
    const late = {
      ...REMOVED,
      after: sampleCalendar(null, { localHolidays: [], toldDates: 'follow-calendar' }),
    };
    expect(inWords(log, REMOVED, '2026-08-24 09:00')).toEqual([
      'verification: told 2026-08-24, now 2026-08-21, stands',
    ]);
    expect(inWords(log, late, '2026-08-24 09:00')).toEqual([
      'verification: told 2026-08-24, now 2026-08-21, stands',
    ]);
  });

  test('gets its first date when the year it needs comes', () => {
    const before = {
      ...ADDED,
      before: sampleCalendar('2026-09-14 12:00'),
      after: sampleCalendar(),
      days: [],
    };
    const log = aLog({ calendar: before.before }).filed('2026-12-30 09:00');
    expect(log.clock('verification').undetermined).toBe(2027);
    expect(inWords(log, before, '2026-12-30 10:00')).toEqual([
      'verification: told null, now 2027-01-06, moves',
    ]);
  });
});

describe('nothing is recorded', () => {
  test.each<[why: string, log: () => LogBuilder, amendment: Amendment, when: string]>([
    [
      'in a case whose dates lie before the day',
      () => aLog().filed('2026-08-10 09:00'),
      REMOVED,
      '2026-08-11 16:00',
    ],
    [
      'in a case received after the day',
      () => aLog().filed('2026-08-18 09:00'),
      { ...ADDED, madeAt: at('2026-08-11 15:00') },
      '2026-08-18 10:00',
    ],
    [
      'for a clock that stands still: its date is told anew when it goes on',
      () => aLog().filed('2026-08-11 09:00').step('return', '2026-08-11 10:00'),
      ADDED,
      '2026-08-11 16:00',
    ],
    [
      'for a date told by the amended calendar already',
      () => aLog({ calendar: ADDED.after }).filed('2026-08-11 15:30'),
      ADDED,
      '2026-08-11 16:00',
    ],
    [
      'by an amendment that gives every day as before',
      () => aLog().filed('2026-08-11 09:00'),
      { ...ADDED, after: sampleCalendar() },
      '2026-08-11 16:00',
    ],
  ])('%s', (_why, log, amendment, when) => {
    expect(amended(log(), amendment, when)).toEqual([]);
  });

  test('twice: what an amendment has recorded in a clock it does not record again', () => {
    const log = aLog().filed('2026-08-11 09:00');
    for (const body of amended(log, ADDED)) log.event('2026-08-11 16:00', body);
    expect(amended(log, ADDED, '2026-08-11 17:00')).toEqual([]);
    expect(inWords(log, { ...ADDED, id: REMOVED.id }, '2026-08-11 17:00')).toHaveLength(1);
  });
});

test('the log with its amendment tells the new date next, and says that the calendar was why', () => {
  const log = aLog().filed('2026-08-18 09:00');
  for (const body of amended(log, REMOVED, '2026-08-19 09:00')) log.event('2026-08-19 09:00', body);
  log.tellsDates('2026-08-19 09:00', REMOVED.after);
  expect(log.told('verification')).toEqual(['2026-08-24 16:00 first', '2026-08-21 16:30 calendar-amended']);
});

test('of very many changed days the first twelve are named and all are counted', () => {
  const log = aLog().filed('2026-08-11 09:00');
  const days = Array.from({ length: 20 }, () => CAME);
  const [event] = amended(log, { ...ADDED, days });
  expect(event?.days).toHaveLength(12);
  expect(event?.changed).toBe(20);
});

test('only a workflow whose end opens a window for the citizen has clocks after it', () => {
  const window = LIMITS.map((limit) => (limit.id === 'silence' ? { ...limit, from: 'rejected' } : limit));
  expect(hasWindowAfterEnd(sampleWorkflow(), LIMITS)).toBe(false);
  const definition = sampleWorkflow();
  const rejecting = {
    ...definition,
    transitions: definition.transitions.map((one) =>
      one.id === 'reject' ? { ...one, emits: [...one.emits, 'rejected'] } : one,
    ),
  };
  expect(hasWindowAfterEnd(rejecting, window)).toBe(true);
});
