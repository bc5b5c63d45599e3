import { assertInstant } from './limit';
import type { Instant } from './plain-date';
import type { WorkingTime } from './working-time';

/**
 * A stretch during which the clock stood still, because the citizen had to act. Half open: at `from` the
 * clock stands, at `until` it runs again. A stop that lasts still is passed with the instant of asking.
 */
export interface Stop {
  readonly from: Instant;
  readonly until: Instant;
}

const NONE: readonly Stop[] = [];

/**
 * Stops in order, without empty ones, overlapping or touching ones made one.
 *
 * @throws {RangeError} for a stop without an end: it would never let a count end
 * @internal
 */
export function orderStops(stops: readonly Stop[] | undefined): readonly Stop[] {
  if (stops === undefined || stops.length === 0) return NONE;
  const ordered: { from: Instant; until: Instant }[] = [];
  for (const { from, until } of stops.toSorted((one, other) => one.from - other.from)) {
    assertInstant(from);
    assertInstant(until);
    if (from >= until) continue;
    const last = ordered.at(-1);
    if (last === undefined || from > last.until) ordered.push({ from, until });
    else if (until > last.until) last.until = until;
  }
  return ordered;
}

/** Whether the clock stands at an instant. @param stops in order @internal */
export function isStopped(at: Instant, stops: readonly Stop[]): boolean {
  for (const { from, until } of stops) {
    if (from > at) return false;
    if (at < until) return true;
  }
  return false;
}

/** How a clock goes through time that is no day: how much of a stretch counts, and where an amount ends. @internal */
export interface Course {
  /** Counted milliseconds between two instants, the first not after the second. */
  readonly between: (from: Instant, until: Instant, calendar: WorkingTime) => number;
  /** The first instant at which `ms` (more than none) have been counted from `from` on. */
  readonly reach: (from: Instant, ms: number, calendar: WorkingTime) => Instant;
}

/** Where an amount of counted time ends when the clock stands during the stops. @internal */
export function reachPastStops(
  course: Course,
  from: Instant,
  ms: number,
  calendar: WorkingTime,
  stops: readonly Stop[],
): Instant {
  let cursor = from;
  let left = ms;
  for (const stop of stops) {
    if (stop.until <= cursor) continue;
    const run = stop.from > cursor ? course.between(cursor, stop.from, calendar) : 0;
    if (left <= run) break;
    left -= run;
    cursor = stop.until;
  }
  return course.reach(cursor, left, calendar);
}

/** Counted time between two instants, less what the stops take; none when the second is not later. @internal */
export function runBetween(
  course: Course,
  from: Instant,
  until: Instant,
  calendar: WorkingTime,
  stops: readonly Stop[],
): number {
  if (until <= from) return 0;
  let ms = course.between(from, until, calendar);
  for (const stop of stops) {
    const start = Math.max(stop.from, from);
    const end = Math.min(stop.until, until);
    if (start < end) ms -= course.between(start, end, calendar);
  }
  return ms;
}

/** Minutes and clock hours: time itself. @internal */
export const CLOCK_COURSE: Course = {
  between: (from, until) => until - from,
  reach: (from, ms) => from + ms,
};
