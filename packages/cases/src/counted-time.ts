import { countedMs, type Instant, type WorkingTime } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { CaseState } from './case-state';
import { isLate, type Clock } from './clock';
import { calendarOf, dueOfClock } from './due-of-clock';

/** The time a clock counts: working time for working units, time itself for the others. */
export type CountedTime = {
  /** Counted from the clock's start until an instant; none while it stood still. Whole milliseconds. */
  readonly until: (at: Instant) => number;
  /** What the limit gives in all; null for one without an upper bound (R7). */
  readonly wholeMs: number | null;
};

/**
 * How a clock counts, as known at an instant. A clock that stands still is measured as if it went on then.
 *
 * @throws {CalendarGapError} when a count leaves the years the calendar covers
 */
export function countedTime(
  state: CaseState,
  clock: Clock,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
  now: Instant,
): CountedTime {
  const goingOn = asGoingOn(clock, now);
  const unit = limits.find(({ id }) => id === clock.limit)?.unit ?? 'working-days';
  const last = Math.min(clock.endedAt ?? Infinity, now);
  const own = calendarOf(clock, limits, calendar);
  const count = (at: Instant): number => countedMs(unit, clock.startedAt, at, own, goingOn.stops);
  const due = dueOfClock(state, goingOn, limits, calendar);
  return {
    until: (at) => count(Math.min(at, last)),
    wholeMs: due === null ? null : count(due.dueAt),
  };
}

function asGoingOn(clock: Clock, now: Instant): Clock {
  if (clock.stoppedSince === null) return clock;
  const stop = { from: clock.stoppedSince, until: Math.max(now, clock.stoppedSince) };
  return { ...clock, status: 'running', stops: [...clock.stops, stop], stoppedSince: null };
}

/**
 * Percentages of the counted time at which a clock warns: half of it, most of it, and all of it with the date passed.
 * One place for all: what a workflow sets for its own reminders stands in its `remindAt`.
 */
export const WARNING_LEVELS = [50, 80, 100] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

/** How much of a clock's time is used up. */
export type UsedTime = {
  /** Whole percent, rounded down; more than 100 some time after the date. */
  readonly percent: number;
  /** The last mark that was reached; 100 only once a date that was told has passed. Null before the first. */
  readonly level: WarningLevel | null;
};

/**
 * How much of its time an open clock has used up. Null for one that has ended, whose date is undetermined, or whose
 * limit has no upper bound.
 *
 * @throws {CalendarGapError} when a count leaves the years the calendar covers
 */
export function usedTime(
  state: CaseState,
  clock: Clock,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
  now: Instant,
): UsedTime | null {
  if (clock.endedAt !== null || clock.undetermined !== null) return null;
  const { until, wholeMs } = countedTime(state, clock, limits, calendar, now);
  if (wholeMs === null) return null;
  const used = wholeMs === 0 ? 0 : Math.floor((100 * until(now)) / wholeMs);
  if (isLate(clock, now)) return { percent: Math.max(used, 100), level: 100 };
  // A date that stands may be later than the calendar now gives: its time is not over before it is.
  const percent = Math.min(used, 100);
  const level = WARNING_LEVELS.findLast((mark) => mark < 100 && percent >= mark);
  return { percent, level: level ?? null };
}
