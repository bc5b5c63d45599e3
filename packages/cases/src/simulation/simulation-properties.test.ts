import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clock } from '../clock';
import {
  LIMITS,
  at,
  moves,
  pastLog,
  sampleCalendar,
  sampleWorkflow,
  walked,
  type LogBuilder,
} from '../testing';
import { refusedAsRecorded, retellAsRecorded, retellCase } from './retell-case';
import { simulateCase } from './simulate-case';

const CALENDAR = sampleCalendar();
const AMENDED = sampleCalendar(null, { localHolidays: [] });
const NOW = at('2027-06-01 09:00');

function holds(check: (log: LogBuilder) => void, calendars = [CALENDAR]): void {
  fc.assert(
    fc.property(moves, (path) => {
      check(walked(path, {}, calendars).under(CALENDAR));
    }),
    { numRuns: 60 },
  );
}

/** A clock without the places of its events in the log: a retold log holds no messages and reminders. */
function bare({ told, toldBefore, ...clock }: Clock): unknown {
  const dates = [...toldBefore, ...(told === null ? [] : [told])];
  return {
    ...clock,
    dates: dates.map(({ limit, dueAt, dueOn, toldAt }) => ({ limit, dueAt, dueOn, toldAt })),
  };
}

describe('whatever may happen to a case', () => {
  test('told again under its own rules it has the very same clocks', () => {
    holds((log) => {
      const past = pastLog(log);
      const asRecorded = retellAsRecorded(past, log.setting);
      const retold = retellCase(past, log.setting, refusedAsRecorded(past, log.setting));
      expect(retold.refused).toBeNull();
      expect(retold.state.state).toBe(log.state.state);
      expect(retold.clocks.map(bare)).toEqual(log.clocks.map(bare));
      expect(asRecorded.clocks.map(bare)).toEqual(log.clocks.map(bare));
    });
  });

  test('its own rules change nothing, also where its dates were told by a calendar that was amended since', () => {
    holds(
      (log) => {
        const { verdicts, clocks, stuck } = simulateCase(pastLog(log), log.setting, {}, NOW);
        expect(stuck).toBeNull();
        expect(verdicts.filter((verdict) => verdict !== 'undetermined' && verdict !== 'unchanged')).toEqual(
          [],
        );
        for (const { told, would } of clocks) expect(would).toEqual(told);
      },
      [CALENDAR, AMENDED],
    );
  });

  test('a longer limit makes nothing late and no date earlier', () => {
    const limits = LIMITS.map((limit) =>
      limit.binds === 'citizen' || limit.max === null ? limit : { ...limit, max: limit.max + 2 },
    );
    holds((log) => {
      const { verdicts } = simulateCase(pastLog(log), log.setting, { limits }, NOW);
      expect(verdicts).not.toContain('late');
      expect(verdicts).not.toContain('earlier');
      expect(verdicts).not.toContain('stuck');
    });
  });

  test('without one of its steps it is stuck at the first time the step was taken', () => {
    fc.assert(
      fc.property(moves, fc.nat(30), (path, pick) => {
        const log = walked(path, {}, [CALENDAR]);
        const { transitions } = log.setting.definition;
        const gone = transitions[pick % transitions.length]?.id ?? '';
        const definition = sampleWorkflow({ transitions: transitions.filter(({ id }) => id !== gone) });
        const first = log.events.find(({ body }) => body.type === 'transitioned' && body.transition === gone);
        const { stuck } = simulateCase(pastLog(log), log.setting, { definition }, NOW);
        // Where it was never taken, the case may still stand where it was the only way on.
        if (first === undefined) expect(stuck?.code ?? 'no-way-on').toBe('no-way-on');
        else
          expect(stuck).toMatchObject({
            ...{ code: 'transition-unknown', step: gone, at: Date.parse(first.occurredAt) },
          });
      }),
      { numRuns: 60 },
    );
  });

  test('whatever is left out of a workflow, there is an answer, and only its own steps stop a case', () => {
    fc.assert(
      fc.property(moves, fc.func(fc.integer({ min: 0, max: 9 })), (path, dice) => {
        const log = walked(path, {}, [CALENDAR]);
        const { definition: own } = log.setting;
        const kept = <T extends object>(list: readonly T[], name: string): readonly T[] =>
          list.filter((_, index) => dice(name, index) > 0);
        const definition = {
          ...own,
          states: [...kept(own.states, 'states')],
          transitions: [...kept(own.transitions, 'transitions')],
          clocks: [...kept(own.clocks, 'clocks')],
          timers: [...kept(own.timers, 'timers')],
        };
        const limits = kept(LIMITS, 'limits');
        const { stuck } = simulateCase(pastLog(log), log.setting, { definition, limits }, NOW);
        const taken = log.events.flatMap(({ body }) =>
          body.type === 'transitioned' ? [body.transition] : [],
        );
        if (stuck !== null && stuck.step !== null) expect(taken).toContain(stuck.step);
      }),
      { numRuns: 60 },
    );
  });

  test('simulated twice it is the same', () => {
    holds((log) => {
      const proposed = { limits: LIMITS.map((limit) => ({ ...limit, unit: 'calendar-days' as const })) };
      const once = JSON.stringify(simulateCase(pastLog(log), log.setting, proposed, NOW));
      expect(JSON.stringify(simulateCase(pastLog(log), log.setting, proposed, NOW))).toBe(once);
    });
  });
});
