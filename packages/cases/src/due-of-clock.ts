import { addLimit, countingIn, type Due, type Limit, type WorkingTime } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { CaseState } from './case-state';
import type { Clock } from './clock';

/** The extension of a clock: it lengthens the run in which it was granted, and no earlier or later one. */
export function extensionOfClock(
  extensions: CaseState['extensions'],
  clock: Clock,
): CaseState['extensions'][number] | undefined {
  return extensions.find(
    ({ limit, at }) =>
      clock.limits.includes(limit) && at >= clock.startedAt && at <= (clock.endedAt ?? Infinity),
  );
}

/** A limit as it counts for one clock: the amounts to count one after the other, the extension last. */
export function countedLimits(state: CaseState, clock: Clock, limits: readonly TimeLimit[]): Limit[] {
  const limit = limits.find(({ id }) => id === clock.limit);
  if (limit?.max == null) return [];
  const base: Limit = { amount: limit.max, unit: limit.unit };
  const extension = extensionOfClock(state.extensions, clock);
  if (extension === undefined) return [base];
  if (extension.unit === base.unit) return [{ amount: base.amount + extension.amount, unit: base.unit }];
  return [base, { amount: extension.amount, unit: extension.unit }];
}

/** The calendar that a clock is counted by: the one its limit names, else the office's. */
export function calendarOf(
  { limit: id }: Pick<Clock, 'limit'>,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
): WorkingTime {
  return countingIn(calendar, limits.find((limit) => limit.id === id)?.calendar);
}

/**
 * When a clock is due: a pure function of the case's events, the limits of its standard version and the
 * calendar as known. Nothing while it stands still, and for a limit without an upper bound (R7).
 *
 * @throws {CalendarGapError} when the count leaves the years the calendar covers
 */
export function dueOfClock(
  state: CaseState,
  clock: Clock,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
): Due | null {
  if (clock.status === 'stopped') return null;
  const [base, extension] = countedLimits(state, clock, limits);
  if (base === undefined) return null;
  const own = calendarOf(clock, limits, calendar);
  const due = addLimit(base, clock.startedAt, own, clock.stops);
  if (extension === undefined) return due;
  return addLimit(extension, due.dueAt, fromTheDayItself(own), clock.stops);
}

/**
 * The calendar for counting on from a due instant: that day is day zero also where what is *received* at
 * closing time counts from the next opening.
 */
export function fromTheDayItself(calendar: WorkingTime): WorkingTime {
  return { ...calendar, startsNextWorkingDay: false };
}
