import { addLimit, type Due, type Limit, type WorkingTime } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { CaseState } from './case-state';
import type { Clock } from './clock';

/** A limit as it counts for one clock: the amounts to count one after the other, the extension last. */
export function countedLimits(state: CaseState, clock: Clock, limits: readonly TimeLimit[]): Limit[] {
  const limit = limits.find(({ id }) => id === clock.limit);
  if (limit?.max == null) return [];
  const base: Limit = { amount: limit.max, unit: limit.unit };
  const extension = state.extensions.find(
    ({ limit: extended, at }) => clock.limits.includes(extended) && at >= clock.startedAt,
  );
  if (extension === undefined) return [base];
  if (extension.unit === base.unit) return [{ amount: base.amount + extension.amount, unit: base.unit }];
  return [base, { amount: extension.amount, unit: extension.unit }];
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
  let due: Due | null = null;
  for (const limit of countedLimits(state, clock, limits))
    due = addLimit(limit, due?.dueAt ?? clock.startedAt, calendar, clock.stops);
  return due;
}
