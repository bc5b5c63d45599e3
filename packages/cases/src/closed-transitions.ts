import { CalendarGapError, addLimit, countingIn, type Instant, type WorkingTime } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { TransitionWindow, WorkflowDefinition } from '@maklumat/workflow';
import type { CaseState } from './case-state';
import { clocksOf } from './clocks-of';

/**
 * Ids of transitions that are not open by `now`: their window has passed, what they come after has not happened, or what
 * they come before has. A window that cannot be counted, because the calendar
 * does not cover its year, stays open: what binds the citizen is read the longer way (R5).
 */
export function closedTransitions(
  state: CaseState,
  definition: WorkflowDefinition,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
  now: Instant,
): Set<string> {
  const closed = definition.transitions.filter(
    ({ within, after, before = [] }) =>
      (after !== undefined && !state.emissions.some(({ name }) => name === after)) ||
      state.emissions.some(({ name }) => before.includes(name)) ||
      (within !== null && hasPassed(state, within, definition, limits, calendar, now)),
  );
  return new Set(closed.map(({ id }) => id));
}

function hasPassed(
  state: CaseState,
  window: TransitionWindow,
  definition: WorkflowDefinition,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
  now: Instant,
): boolean {
  const limit = 'limit' in window ? limits.find(({ id }) => id === window.limit) : undefined;
  const span = 'limit' in window ? { amount: limit?.max ?? null, unit: limit?.unit } : window;
  const from = 'limit' in window ? limit?.from : window.from;
  const binding = definition.clocks.find((clock) => clock.limit === limit?.id);
  const begun = state.emissions.findLast(
    ({ name }) => name === from || binding?.startedBy?.includes(name) === true,
  );
  if (begun === undefined || span.amount === null || span.unit === undefined) return false;
  const own = countingIn(calendar, limit?.calendar);
  try {
    const { dueAt } = addLimit({ amount: span.amount, unit: span.unit }, begun.at, own);
    // A date the citizen was told is kept, also when the calendar would close the window earlier now.
    const clocks = limit === undefined ? [] : clocksOf(state, definition, limits);
    const told = clocks.findLast(({ limits: ids }) => limit !== undefined && ids.includes(limit.id))?.told;
    return now > Math.max(dueAt, told?.dueAt ?? -Infinity);
  } catch (error) {
    if (error instanceof CalendarGapError) return false;
    throw error;
  }
}
