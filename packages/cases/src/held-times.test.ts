import { describe, expect, test } from 'vitest';
import { heldStretches, heldTimes, holderAt, missedDates, type CaseHolder } from './held-times';
import { aLog, at, local, type LogBuilder } from './testing';

/**
 * With Dinas Contoh since Monday 10 August 2026, with Bidang Satu since Tuesday the 11th at 10.00. The ten days of the
 * answer are those from the 12th to the 28th, 7.5 hours each; 17, 20 and 25 August are days off.
 */
function withUnit(): LogBuilder {
  return aLog()
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00', { unit: 'bidang-satu' });
}

function nameOf({ side, unit, roles }: CaseHolder): string {
  return [unit ?? side, ...roles].join(' ');
}

const HOUR_MS = 3_600_000;

function counted({ countedMs, share }: { countedMs: number; share: number | null }): string {
  const ofAll = share === null ? '' : `, ${String(Math.round(share * 1000) / 10)} %`;
  return `${String(countedMs / HOUR_MS)} h${ofAll}`;
}

/** The stretches of a clock in words: `bidang-satu unit-officer since 2026-08-11 10:00: 12 h, 16 %`. */
function held(log: LogBuilder, limit: string, now: string, run?: number): string[] {
  const { definition, limits, calendar } = log.setting;
  const times = heldTimes(log.state, definition, log.clock(limit, run), limits, calendar, at(now));
  expect(times.stretches.reduce((sum, { countedMs }) => sum + countedMs, 0)).toBe(times.countedMs);
  return times.stretches.map(
    (stretch) => `${nameOf(stretch)} since ${String(local(stretch.from))}: ${counted(stretch)}`,
  );
}

function sums(log: LogBuilder, limit: string, now: string): string[] {
  const { definition, limits, calendar } = log.setting;
  const { holders } = heldTimes(log.state, definition, log.clock(limit), limits, calendar, at(now));
  return holders.map((holder) => `${nameOf(holder)}: ${counted(holder)}`);
}

function missed(log: LogBuilder, limit: string, now: string): string[] {
  const { definition, limits, calendar } = log.setting;
  const dates = missedDates(log.state, definition, log.clock(limit), limits, calendar, at(now));
  return dates.flatMap(({ told, heldBy, until }) => [
    `${told.dueOn} passed with ${heldBy === null ? 'nobody' : nameOf(heldBy)}`,
    ...until.map((holder) => `${nameOf(holder)}: ${counted(holder)}`),
  ]);
}

describe('the time of a clock', () => {
  test('is that of each unit while the case was there, and the day of receipt is nobody’s', () => {
    const log = withUnit()
      .step('send-back', '2026-08-13 12:00', { unit: 'dinas-contoh' })
      .step('forward', '2026-08-14 09:00', { unit: 'bidang-dua' });
    expect(held(log, 'answer', '2026-08-14 11:30')).toEqual([
      'bidang-satu unit-officer since 2026-08-11 10:00: 12 h, 16 %', // 7.5 h on the 12th, 4.5 h on the 13th
      'dinas-contoh officer since 2026-08-13 12:00: 4.5 h, 6 %', // 3 h on the 13th, 1.5 h on the 14th
      'bidang-dua unit-officer since 2026-08-14 09:00: 2.5 h, 3.3 %',
    ]);
  });

  test('is summed up by unit and role, whoever had it twice named once', () => {
    const log = withUnit()
      .step('send-back', '2026-08-13 12:00', { unit: 'dinas-contoh' })
      .step('forward', '2026-08-14 09:00', { unit: 'bidang-satu' });
    expect(sums(log, 'answer', '2026-08-14 11:30')).toEqual([
      'bidang-satu unit-officer: 14.5 h, 19.3 %',
      'dinas-contoh officer: 4.5 h, 6 %',
    ]);
  });

  test('is nobody’s while the citizen has to act, also several times', () => {
    const log = withUnit()
      .step('ask', '2026-08-13 12:00')
      .step('tell', '2026-08-18 09:00')
      .step('ask', '2026-08-18 15:00')
      .step('tell', '2026-08-19 15:00');
    // Days at whose close it stood still do not count, the hours worked on them do: 12 h, 5 h, 1 h and eight days, 78 h.
    expect(held(log, 'answer', '2026-08-19 16:00')).toEqual([
      'bidang-satu unit-officer since 2026-08-11 10:00: 12 h, 15.4 %',
      'citizen since 2026-08-13 12:00: 0 h, 0 %',
      'bidang-satu unit-officer since 2026-08-18 09:00: 5 h, 6.4 %',
      'citizen since 2026-08-18 15:00: 0 h, 0 %',
      'bidang-satu unit-officer since 2026-08-19 15:00: 1 h, 1.3 %',
    ]);
  });

  test('stands still with a question that is not answered yet', () => {
    const log = withUnit().step('ask', '2026-08-13 12:00');
    for (const now of ['2026-08-14 12:00', '2026-12-01 09:00'])
      expect(held(log, 'answer', now).map((line) => line.replace(/,.*/, ''))).toEqual([
        'bidang-satu unit-officer since 2026-08-11 10:00: 12 h',
        'citizen since 2026-08-13 12:00: 0 h',
      ]);
  });

  test('is that of a body outside for none of it', () => {
    const log = withUnit().step('refer', '2026-08-12 12:00');
    expect(held(log, 'answer', '2026-08-14 09:00')).toEqual([
      'bidang-satu unit-officer since 2026-08-11 10:00: 4.5 h, 5.8 %',
      'outside since 2026-08-12 12:00: 0 h, 0 %',
    ]);
  });

  test('begins anew for a case that is opened again; the run before keeps its own', () => {
    const log = withUnit()
      .step('answer', '2026-08-12 10:00')
      .step('confirm', '2026-08-13 09:00')
      .step('reopen', '2026-08-18 10:00');
    expect(held(log, 'answer', '2026-08-19 09:00', 1)).toEqual([
      'bidang-satu unit-officer since 2026-08-11 10:00: 2.5 h, 3.3 %',
    ]);
    expect(held(log, 'answer', '2026-08-19 09:00', 2)).toEqual([
      'bidang-satu unit-officer since 2026-08-18 10:00: 1.5 h, 2 %',
    ]);
  });

  test('is measured by the limit of the new class, from the first start on', () => {
    const log = withUnit().step('classify', '2026-08-12 10:00', { class: 'light' });
    // Five days of 7.5 hours.
    expect(held(log, 'answer', '2026-08-12 16:00')).toEqual([
      'bidang-satu unit-officer since 2026-08-11 10:00: 7.5 h, 20 %',
    ]);
  });

  test('has no shares where the limit has no upper bound', () => {
    const log = withUnit().step('answer', '2026-08-12 10:00');
    expect(held(log, 'completion', '2026-08-13 16:00')).toEqual(['citizen since 2026-08-12 10:00: 7.5 h']);
  });
});

describe('who has the case', () => {
  test('is whoever it was handed to, from that very instant', () => {
    const log = withUnit();
    const stretches = heldStretches(log.state, log.setting.definition);
    const holder = (when: number): string => {
      const found = holderAt(stretches, when);
      return found === null ? 'nobody' : nameOf(found);
    };
    expect(holder(at('2026-08-10 09:00') - 1)).toBe('nobody');
    expect(holder(at('2026-08-10 09:00'))).toBe('dinas-contoh officer');
    expect(holder(at('2026-08-11 10:00') - 1)).toBe('dinas-contoh officer');
    expect(holder(at('2026-08-11 10:00'))).toBe('bidang-satu unit-officer');
    expect(holder(at('2030-01-01 00:00'))).toBe('bidang-satu unit-officer');
  });

  test('is no unit that only passed it on within one instant', () => {
    const log = withUnit()
      .step('send-back', '2026-08-11 10:00', { unit: 'dinas-contoh' })
      .step('forward', '2026-08-11 10:00', { unit: 'bidang-dua' });
    const stretches = heldStretches(log.state, log.setting.definition);
    expect(stretches.map((stretch) => `${nameOf(stretch)} ${String(local(stretch.from))}`)).toEqual([
      'dinas-contoh officer 2026-08-10 09:00',
      'dinas-contoh officer 2026-08-10 11:00',
      'bidang-dua unit-officer 2026-08-11 10:00',
    ]);
  });

  test('is the person it was given to, until another unit has it', () => {
    const person = '00000000-0000-4000-8000-000000000001';
    const log = withUnit()
      .event('2026-08-12 09:00', { type: 'assigned', userId: person })
      .step('ask', '2026-08-13 09:00')
      .step('tell', '2026-08-14 09:00')
      .step('send-back', '2026-08-14 10:00', { unit: 'dinas-contoh' });
    const people = heldStretches(log.state, log.setting.definition).map(({ assigneeId }) => assigneeId);
    expect(people).toEqual([null, null, null, person, null, person, null]);
    expect(log.state.assigneeId).toBeNull();
  });

  test('is nobody who was given the case after the step that is recorded next', () => {
    const person = '00000000-0000-4000-8000-000000000001';
    const log = withUnit()
      .event('2026-08-13 09:00', { type: 'assigned', userId: person })
      .step('send-back', '2026-08-12 09:00', { unit: 'dinas-contoh' });
    expect(log.state.holdings.slice(-2)).toEqual([
      {
        state: 'with-unit',
        unit: 'bidang-satu',
        assigneeId: null,
        from: at('2026-08-11 10:00'),
        until: at('2026-08-12 09:00'),
      },
      {
        state: 'verified',
        unit: 'dinas-contoh',
        assigneeId: null,
        from: at('2026-08-12 09:00'),
        until: null,
      },
    ]);
  });
});

describe('a date that was missed', () => {
  /** The light class gives the five days until Wednesday 19 August, 16.00. */
  function light(): LogBuilder {
    return withUnit()
      .step('classify', '2026-08-11 11:00', { class: 'light' })
      .step('send-back', '2026-08-19 08:30', { unit: 'dinas-contoh' });
  }
  const SHARES = ['bidang-satu unit-officer: 31 h, 82.7 %', 'dinas-contoh officer: 6.5 h, 17.3 %'];

  test('passed in the hands of the unit that had it then, with who had it before and how long', () => {
    const log = light().step('forward', '2026-08-19 16:01', { unit: 'bidang-dua' });
    expect(missed(log, 'answer', '2026-08-21 09:00')).toEqual([
      '2026-08-19 passed with dinas-contoh officer',
      ...SHARES,
    ]);
  });

  test('is that of the unit which got it in the last moment on time; who had it before is said all the same', () => {
    const log = light().step('forward', '2026-08-19 16:00', { unit: 'bidang-dua' });
    expect(missed(log, 'answer', '2026-08-21 09:00')).toEqual([
      '2026-08-19 passed with bidang-dua unit-officer',
      ...SHARES,
    ]);
  });

  test('stays with who missed it when a new class gives more time, and an answer changes nothing', () => {
    const log = light()
      .step('forward', '2026-08-21 08:00', { unit: 'bidang-dua' })
      .step('classify', '2026-08-21 10:00', { class: 'heavy' })
      .step('answer', '2026-08-24 10:00');
    expect(missed(log, 'answer', '2026-09-30 09:00')).toEqual([
      '2026-08-19 passed with dinas-contoh officer',
      ...SHARES,
    ]);
  });

  test('there is none while the date has not passed', () => {
    expect(missed(light(), 'answer', '2026-08-19 16:00')).toEqual([]);
  });
});
