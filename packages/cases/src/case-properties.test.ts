import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseState } from './case-state';
import { breachesOf, type Clock } from './clock';
import { clocksOf } from './clocks-of';
import { dueOfClock } from './due-of-clock';
import { explainClock } from './explain-clock';
import { heldTimes } from './held-times';
import { promisesToTell } from './promises-to-tell';
import { replayCase } from './replay-case';
import { sampleCalendar, type LogBuilder } from './testing';
import { moves, walked } from './testing/random-log';

const AS_KNOWN = sampleCalendar();
const AMENDED = sampleCalendar(null, { localHolidays: [] });
const WITHOUT_2027 = sampleCalendar('2026-09-01 09:00');
const CALENDARS = [AS_KNOWN, AS_KNOWN, AMENDED, WITHOUT_2027];

function holds(check: (log: LogBuilder) => void, runs = 60): void {
  fc.assert(
    fc.property(moves, (path) => {
      check(walked(path, {}, CALENDARS));
    }),
    { numRuns: runs },
  );
}

describe('whatever may happen to a case', () => {
  test('no clock ends before it began, and it stands still only between the two', () => {
    holds((log) => {
      for (const { startedAt, endedAt, stops, stoppedSince, status } of log.clocks) {
        expect(endedAt ?? Infinity).toBeGreaterThanOrEqual(startedAt);
        const instants = stops.flatMap(({ from, until }) => [from, until]);
        const whole = [startedAt, ...instants, stoppedSince ?? endedAt ?? Infinity];
        expect(whole).toEqual(whole.toSorted((a, b) => a - b));
        // Each is longer than nothing, and two that touch are one.
        expect(new Set(instants).size).toBe(instants.length);
        expect(stoppedSince !== null).toBe(status === 'stopped');
        expect(endedAt !== null).toBe(status === 'ended' || status === 'cancelled');
      }
    });
  });

  test('no clock is due before it began', () => {
    holds((log) => {
      for (const clock of log.clocks) {
        const { state, setting } = log.under(sampleCalendar());
        if (clock.startedAt > Date.UTC(2027, 6)) continue;
        const due = dueOfClock(state, clock, setting.limits, setting.calendar);
        // What explains the date and what counts it are two pieces of code.
        expect(explainClock(state, clock, setting.limits, setting.calendar).at(-1)?.dueAt).toBe(due?.dueAt);
        expect(due?.dueAt ?? Infinity).toBeGreaterThan(clock.startedAt);
      }
    });
  });

  test('somebody has the case at every instant, and what each has of a clock adds up to it', () => {
    holds((log) => {
      const { state, setting } = log.under(sampleCalendar());
      const { definition, limits, calendar } = setting;
      const ends = state.holdings.map(({ until }) => until);
      expect([state.receivedAt, ...ends.slice(0, -1)]).toEqual(state.holdings.map(({ from }) => from));
      expect(ends.at(-1)).toBeNull();
      const now = state.lastEventAt + 3 * 86_400_000;
      if (now > Date.UTC(2027, 3)) return;
      for (const clock of log.clocks.filter(({ startedAt }) => startedAt < Date.UTC(2027, 3))) {
        const times = heldTimes(state, definition, clock, limits, calendar, now);
        const sum = (list: readonly { countedMs: number }[]): number =>
          list.reduce((total, { countedMs }) => total + countedMs, 0);
        expect([sum(times.stretches), sum(times.holders)]).toEqual([times.countedMs, times.countedMs]);
        for (const { from, countedMs } of times.stretches) {
          expect(countedMs).toBeGreaterThanOrEqual(0);
          if (clock.stops.some((stop) => stop.from <= from && stop.until >= now)) expect(countedMs).toBe(0);
        }
      }
    });
  });

  test('one clock of a limit is open at most, and none of the agency when the case has ended', () => {
    holds(({ clocks, state }) => {
      const open = clocks.filter(({ endedAt }) => endedAt === null);
      const limits = open.map(({ limits: ids }) => ids.join());
      expect(new Set(limits).size).toBe(limits.length);
      if (state.outcome !== null) expect(open).toEqual([]);
    });
  });

  test('a prefix of the log replays to the state of that time', () => {
    fc.assert(
      fc.property(moves, (path) => {
        const seen: CaseState[] = [];
        const log = walked(path, {}, CALENDARS, ({ state }) => seen.push(state));
        for (const state of seen)
          expect(replayCase(log.events.slice(0, state.version), log.setting.definition)).toEqual(state);
      }),
      { numRuns: 50 },
    );
  });

  test('a breach once made is found in every later log', () => {
    fc.assert(
      fc.property(moves, (path) => {
        const broken = new Set<string>();
        const log = walked(path, {}, CALENDARS, (sofar) => {
          for (const line of breaches(sofar.clocks, sofar.state.lastEventAt)) broken.add(line);
        });
        expect(breaches(log.clocks, log.state.lastEventAt)).toEqual(expect.arrayContaining([...broken]));
      }),
      { numRuns: 50 },
    );
  });

  test('what is told is told once', () => {
    holds((log) => {
      const { definition, limits, calendar } = log.setting;
      expect(promisesToTell(log.state, definition, limits, calendar)).toEqual([]);
    });
  });

  test("an amended calendar moves a date in the citizen's favour alone", () => {
    holds((log) => {
      for (const { binds, told, toldBefore } of log.clocks) {
        const dates = told === null ? [] : [...toldBefore, told];
        for (const [index, date] of dates.entries()) {
          const why = log.state.promises.find(({ sequence }) => sequence === date.sequence)?.why;
          const before = dates[index - 1]?.dueAt;
          if (why !== 'calendar-amended' || before === undefined) continue;
          expect(date.dueAt < before).toBe(binds === 'agency');
        }
      }
    });
  });

  test('what is pending comes in order, each once, and nothing after the end', () => {
    holds((log) => {
      const timers = log.timers();
      const instants = timers.map(({ at }) => at);
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      expect(new Set(timers.map(({ key }) => key)).size).toBe(timers.length);
      if (log.state.outcome !== null) expect(timers).toEqual([]);
    });
  });
});

function breaches(clocks: readonly Clock[], now: number): string[] {
  return clocks.flatMap((clock) =>
    breachesOf(clock, now).map(({ dueAt }) => `${clock.limits.join()} ${String(clock.run)} ${String(dueAt)}`),
  );
}

describe('a clock does not depend on', () => {
  test('the zone in which an instant was written', () => {
    holds((log) => {
      const { definition, limits } = log.setting;
      const inTokyo = log.events.map(({ body, occurredAt }) => ({
        body,
        occurredAt: new Date(Date.parse(occurredAt) + 9 * 3_600_000).toISOString().replace('Z', '+09:00'),
      }));
      expect(clocksOf(replayCase(inTokyo, definition), definition, limits)).toEqual(log.clocks);
    }, 50);
  });

  test('the zone of the machine that replays it', () => {
    const { env } = (globalThis as unknown as { process: { env: Record<string, string | undefined> } })
      .process;
    const [path] = fc.sample(moves, { numRuns: 1, seed: 20_260_810 });
    const zoneBefore = env['TZ'];
    const seen = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((zone) => {
      env['TZ'] = zone;
      const log = walked(path ?? [], {}, CALENDARS);
      return { offset: new Date().getTimezoneOffset(), clocks: log.clocks, pending: log.pending() };
    });
    env['TZ'] = zoneBefore;
    expect(new Set(seen.map(({ offset }) => offset)).size).toBe(3);
    expect(seen[1]).toMatchObject({ clocks: seen[0]!.clocks, pending: seen[0]!.pending });
    expect(seen[2]).toMatchObject({ clocks: seen[0]!.clocks, pending: seen[0]!.pending });
  });
});
