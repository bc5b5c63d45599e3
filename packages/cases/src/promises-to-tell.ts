import { CalendarGapError, type WorkingTime } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { BodyOf, WorkflowDefinition } from '@maklumat/workflow';
import type { CaseState } from './case-state';
import type { Clock } from './clock';
import { clocksOf } from './clocks-of';
import { dueOfClock } from './due-of-clock';

type Promise = BodyOf<'promise-told'> | BodyOf<'promise-undetermined'>;

/**
 * The dates that must be told after the last event: of clocks that began, go on after a stop, were extended,
 * begin anew or count by another class. A date once told moves for no other reason, except in the citizen's
 * favour: earlier for what binds the agency, later for a window that binds the citizen.
 *
 * A year the calendar does not cover never stops the case: the date is then said to be undetermined.
 */
export function promisesToTell(
  state: CaseState,
  definition: WorkflowDefinition,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
): Promise[] {
  return clocksOf(state, definition, limits).flatMap((clock) => {
    if (clock.status !== 'running') return [];
    try {
      return promiseFor(state, clock, limits, calendar);
    } catch (error) {
      if (!(error instanceof CalendarGapError)) throw error;
      if (clock.undetermined === error.year) return [];
      return [{ type: 'promise-undetermined', limit: clock.limit, run: clock.run, year: error.year }];
    }
  });
}

function promiseFor(
  state: CaseState,
  clock: Clock,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
): Promise[] {
  const due = dueOfClock(state, clock, limits, calendar);
  if (due === null || due.dueAt === clock.told?.dueAt) return [];
  const why = reasonOf(state, clock);
  if (why === 'calendar-amended' && clock.told !== null) {
    const earlier = due.dueAt < clock.told.dueAt;
    if (earlier !== (clock.binds === 'agency')) return [];
  }
  const { limit, run } = clock;
  return [
    { type: 'promise-told', limit, run, dueAt: new Date(due.dueAt).toISOString(), dueOn: due.dueOn, why },
  ];
}

/** Why a date is told now: what has happened in this clock since the last telling. */
function reasonOf(state: CaseState, clock: Clock): BodyOf<'promise-told'>['why'] {
  const { told } = clock;
  if (told === null) return clock.run === 1 ? 'first' : 'restarted';
  const after = <T extends { sequence: number }>(entries: readonly T[]): boolean =>
    entries.some(({ sequence }) => sequence > told.sequence);
  if (after(state.extensions.filter(({ limit }) => clock.limits.includes(limit)))) return 'extended';
  if (told.limit !== clock.limit) return 'reclassified';
  return clock.stops.some(({ until }) => until > told.toldAt) ? 'resumed' : 'calendar-amended';
}
