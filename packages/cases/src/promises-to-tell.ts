import { CalendarGapError, type Due, type Instant, type WorkingTime } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { BodyOf, WorkflowDefinition } from '@maklumat/workflow';
import type { CaseState } from './case-state';
import type { Clock, ToldDate } from './clock';
import { clocksOf } from './clocks-of';
import { dueOfClock } from './due-of-clock';

type Telling = BodyOf<'promise-told'> | BodyOf<'promise-undetermined'>;
type Why = BodyOf<'promise-told'>['why'];

/**
 * The dates that must be told after the last event: of clocks that began, go on after a stop, were extended,
 * begin anew or count by another class; whoever waits is told then, also when the date is the same. A date
 * once told moves for no other reason, except in the citizen's favour: earlier for what binds the agency,
 * later for a window that binds the citizen.
 *
 * A year the calendar does not cover never stops the case: the date is then said to be undetermined.
 *
 * @param now when they will be told; an amended calendar moves no date into the past
 */
export function promisesToTell(
  state: CaseState,
  definition: WorkflowDefinition,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
  now: Instant = state.lastEventAt,
): Telling[] {
  return clocksOf(state, definition, limits).flatMap((clock) => {
    if (clock.status !== 'running') return [];
    const why = reasonOf(state, clock);
    try {
      return promiseFor(state, clock, why, limits, calendar, now);
    } catch (error) {
      if (!(error instanceof CalendarGapError)) throw error;
      // A date that was told stands, whatever the calendar has lost since.
      if (clock.undetermined === error.year || why === 'calendar-amended') return [];
      return [{ type: 'promise-undetermined', limit: clock.limit, run: clock.run, year: error.year }];
    }
  });
}

function promiseFor(
  state: CaseState,
  clock: Clock,
  why: Why,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
  now: Instant,
): Telling[] {
  const due = dueOfClock(state, clock, limits, calendar);
  if (due === null) return [];
  const unmoved = (told: ToldDate): boolean =>
    why === 'calendar-amended' ||
    (why === 'resumed' && dueAsOfTelling(state, clock, told, limits, calendar) === due.dueAt);
  const tell =
    clock.told !== null && unmoved(clock.told)
      ? ofTwoDates(clock, clock.told, due, { why, now, follows: calendar.movesToldDates })
      : due;
  if (tell === null) return [];
  const { limit, run } = clock;
  const dueAt = new Date(tell.dueAt).toISOString();
  return [{ type: 'promise-told', limit, run, dueAt, dueOn: tell.dueOn, why }];
}

/** When the clock would be due had it not stood still since the date was told. */
function dueAsOfTelling(
  state: CaseState,
  clock: Clock,
  told: ToldDate,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
): Instant | undefined {
  const stops = clock.stops.filter(({ until }) => until <= told.toldAt);
  return dueOfClock(state, { ...clock, stops }, limits, calendar)?.dueAt;
}

/**
 * Nothing in the log moved the date, so that at most the calendar did: whichever serves the citizen, unless the agency
 * follows its calendar. No date moves into the past.
 */
function ofTwoDates(
  clock: Clock,
  told: ToldDate,
  due: Due,
  { why, now, follows }: { readonly why: Why; readonly now: Instant; readonly follows: boolean },
): Due | null {
  const inFavour =
    clock.binds === 'agency' ? due.dueAt < told.dueAt && due.dueAt >= now : due.dueAt > told.dueAt;
  const followed = follows && due.dueAt !== told.dueAt && due.dueAt >= now;
  if (inFavour || followed) return due;
  if (why === 'calendar-amended') return null;
  // After a stop that cost nothing the date is told again, unless it had passed before.
  return told.dueAt < (clock.stops.at(-1)?.from ?? -Infinity) ? null : told;
}

/** Why a date is told now: what has happened in this clock since the last telling. */
function reasonOf(state: CaseState, clock: Clock): Why {
  const { told } = clock;
  if (told === null) return clock.run === 1 ? 'first' : 'restarted';
  const since = ({ sequence }: { readonly sequence: number }): boolean => sequence > told.sequence;
  const ofClock = ({ limit }: { readonly limit: string }): boolean => clock.limits.includes(limit);
  if (state.extensions.filter(ofClock).some(since)) return 'extended';
  if (told.limit !== clock.limit) return 'reclassified';
  if (state.resumptions.filter(ofClock).some(since)) return 'resumed';
  const wentOn = state.stays.filter((_, index) => state.stays[index - 1]?.clocks === 'stopped');
  return clock.binds === 'agency' && wentOn.some(since) ? 'resumed' : 'calendar-amended';
}
