import { compileCalendar, type WorkingTime } from '@maklumat/calendar';
import { pendingTimers, replayCase, type CaseState } from '@maklumat/cases';
import { actorsOf, moves, walked, type LogBuilder } from '@maklumat/cases/testing';
import type { TimeLimit } from '@maklumat/standards';
import { allowedTransitions, type WorkflowDefinition } from '@maklumat/workflow';
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readTenantFolder } from './read-tenants';
import type { AgencyConfig } from './tenants-config';

const TENANTS = fileURLToPath(new URL('../../../tenants', import.meta.url));
const { agencies, national } = readTenantFolder(TENANTS);
const SHIPPED = agencies.flatMap((agency) =>
  agency.workflows.flatMap(({ versions }) =>
    versions.map((definition) => ({
      name: `${agency.slug} ${definition.slug}`,
      definition,
      limits: limitsOf(agency, definition),
      calendar: calendarOf(agency),
    })),
  ),
);

/** The limits that count for cases of this definition, of the newest version of its service's standard. */
function limitsOf({ services }: AgencyConfig, { service, kind }: WorkflowDefinition): readonly TimeLimit[] {
  const standard = services.find(({ slug }) => slug === service)?.versions.at(-1);
  return (kind === 'complaint' ? standard?.complaintHandling?.limits : standard?.time?.limits) ?? [];
}

function calendarOf({ calendars, profile }: AgencyConfig): WorkingTime {
  const calendar = calendars.find(({ slug }) => slug === profile.officeCalendar);
  if (calendar === undefined || national === null) throw new Error(`no calendar ${profile.officeCalendar}`);
  return compileCalendar({ calendar, national: national.holidays, ramadan: national.ramadan.periods });
}

test('every shipped definition is walked', () => {
  expect(SHIPPED.length).toBeGreaterThanOrEqual(agencies.length);
});

describe.each(SHIPPED)('whatever happens to a case of $name', ({ definition, limits, calendar }) => {
  /** Checks the case after each move of sixty ways through it. */
  function holds(check: (log: LogBuilder) => void): void {
    fc.assert(
      fc.property(moves, (path) => {
        walked(path, { definition, limits, calendar }, [calendar], check);
      }),
      { numRuns: 60 },
    );
  }

  test('the ways walked here take every step there is, sooner or later', () => {
    const left = new Set(definition.transitions.map(({ id }) => id));
    for (const path of fc.sample(moves, { numRuns: 8000, seed: 20_261_122 })) {
      for (const { body } of walked(path, { definition, limits, calendar }, [calendar]).events)
        if (body.type === 'transitioned') left.delete(body.transition);
      if (left.size === 0) break;
    }
    expect([...left]).toEqual([]);
  });

  test('one side has the ball, one unit holds it, and somebody there can act', () => {
    holds(({ state }) => {
      expect(state.unit).not.toBe('');
      const now = definition.states.find(({ id }) => id === state.state);
      expect(state.holder).toBe(now?.holder);
      expect(state.holder === 'nobody').toBe(state.outcome !== null);
      if (state.holder !== 'agency') return;
      const responsible = new Set(now?.responsible);
      const able = actorsOf(definition, state.unit).filter(
        (actor) => actor.kind === 'official' && allowedTransitions(definition, state, actor).length > 0,
      );
      const roles = able.flatMap((actor) => (actor.kind === 'official' ? actor.roles : []));
      expect(roles.map(({ role }) => role).some((role) => responsible.has(role))).toBe(true);
    });
  });

  test('no clock runs backwards, and one of a limit runs at most; none of the agency after the end', () => {
    holds(({ clocks, state }) => {
      for (const { startedAt, endedAt, stops, stoppedSince, told } of clocks) {
        const instants = stops.flatMap(({ from, until }) => [from, until]);
        const whole = [startedAt, ...instants, stoppedSince ?? endedAt ?? Infinity];
        expect(whole).toEqual(whole.toSorted((a, b) => a - b));
        expect(told?.dueAt ?? Infinity).toBeGreaterThan(startedAt);
      }
      const open = clocks.filter(({ endedAt }) => endedAt === null).map(({ limits: ids }) => ids.join());
      expect(new Set(open).size).toBe(open.length);
      const ofAgency = limits.flatMap(({ id, binds }) => (binds === 'agency' ? [id] : []));
      if (state.outcome !== null) expect(open.filter((id) => ofAgency.includes(id))).toEqual([]);
    });
  });

  test('what is pending comes in order, each once, and nothing after the end', () => {
    holds(({ state }) => {
      const timers = pendingTimers(state, definition, limits, calendar);
      const instants = timers.map(({ at }) => at);
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      expect(new Set(timers.map(({ key }) => key)).size).toBe(timers.length);
      if (state.outcome !== null) expect(timers).toEqual([]);
    });
  });

  test('a prefix of the log replays to the state of that time', () => {
    fc.assert(
      fc.property(moves, (path) => {
        const seen: CaseState[] = [];
        const log = walked(path, { definition, limits, calendar }, [calendar], ({ state }) =>
          seen.push(state),
        );
        for (const state of seen)
          expect(replayCase(log.events.slice(0, state.version), definition)).toEqual(state);
      }),
      { numRuns: 40 },
    );
  });
});
