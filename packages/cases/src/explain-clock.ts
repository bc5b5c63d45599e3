import { explainLimit, type Explanation, type WorkingTime } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { CaseState } from './case-state';
import type { Clock } from './clock';
import { calendarOf, countedLimits, fromTheDayItself } from './due-of-clock';

/**
 * How the due instant of dueOfClock() comes about: the limit itself and, where an extension counts in another unit,
 * the extension from there on. Empty while the clock stands still and for a limit without an upper bound (R7).
 *
 * @throws {CalendarGapError} when the count leaves the years the calendar covers
 */
export function explainClock(
  state: CaseState,
  clock: Clock,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
): Explanation[] {
  if (clock.status === 'stopped') return [];
  const [base, extension] = countedLimits(state, clock, limits);
  if (base === undefined) return [];
  const own = calendarOf(clock, limits, calendar);
  const first = explainLimit(base, clock.startedAt, own, clock.stops);
  if (extension === undefined) return [first];
  return [first, explainLimit(extension, first.dueAt, fromTheDayItself(own), clock.stops)];
}
