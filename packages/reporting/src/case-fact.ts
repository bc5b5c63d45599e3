import {
  CalendarGapError,
  elapsedWithin,
  localDateOf,
  type Instant,
  type PlainDate,
  type Stop,
  type WorkingTime,
} from '@maklumat/calendar';
import { breachesOf, clocksOf, nearestClock, type CaseState, type Clock } from '@maklumat/cases';
import type { TimeLimit } from '@maklumat/standards';
import type { Outcome, WorkflowDefinition } from '@maklumat/workflow';

/**
 * Whether a case that has ended kept every date the citizen was told, whatever its way of ending.
 *
 * `kept`: at least one date was told, and none passed while it counted; of a case that the agency did not finish (it was
 * closed on silence, withdrawn, rejected, sent back) at least one such date was also met, for a clock that only stopped
 * with the case proves nothing. `broken`: one did pass, at any stage, even if a later date was met. `undetermined`: none
 * did, but one date could not be worked out because the calendar lacked its year. `none`: there is nothing to judge.
 */
export type PromiseKept = 'kept' | 'broken' | 'undetermined' | 'none';

/** What is counted of one case. Holds nothing of a person: no text, number, class or place. */
export type CaseFact = {
  /** Slugs of the service and of the workflow the case runs on. */
  readonly service: string;
  readonly workflow: string;
  /** Day zero in the agency's own zone. */
  readonly receivedOn: PlainDate;
  /** Day it ended; null while it is open, also when it ended once and was opened again. */
  readonly endedOn: PlainDate | null;
  readonly outcome: Outcome | null;
  /**
   * The told date of the agency that comes first and counts now: with it, "late" is a question of the moment of
   * asking. Null once ended, while the citizen holds the case, and where there is no date.
   */
  readonly dueAt: Instant | null;
  /** The case is open and a limit runs whose date needs a year the calendar does not have. */
  readonly undetermined: boolean;
  /** Set exactly for a finished case. */
  readonly promise: PromiseKept | null;
  /** Working days from receipt to the end of a finished case; see workingDaysOf(). Null where the calendar has a gap. */
  readonly workingDays: number | null;
};

/**
 * What is counted of a case, from its log alone and the agency's calendar.
 *
 * @param limits limits of the standard version the case is pinned to, of the workflow's kind
 */
export function caseFact(
  state: CaseState,
  definition: WorkflowDefinition,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
): CaseFact {
  const clocks = clocksOf(state, definition, limits).filter(({ binds }) => binds === 'agency');
  const isOpen = state.outcome === null;
  return {
    service: state.service,
    workflow: state.workflow,
    receivedOn: localDateOf(state.receivedAt, calendar),
    endedOn: state.closedAt === null ? null : localDateOf(state.closedAt, calendar),
    outcome: state.outcome,
    dueAt: isOpen ? (nearestClock(clocks)?.told?.dueAt ?? null) : null,
    undetermined: isOpen && clocks.some(isWaitingForCalendar),
    promise: state.outcome === 'finished' ? promiseOf(clocks, state.outcome, state.lastEventAt) : null,
    workingDays: state.outcome === 'finished' ? workingDaysOf(state, definition, calendar) : null,
  };
}

/**
 * Whether a case kept what the citizen was told, in whatever way it ended: what a monthly recap counts. Null while it is open.
 *
 * @param limits as for caseFact()
 */
export function promiseKept(
  state: CaseState,
  definition: WorkflowDefinition,
  limits: readonly TimeLimit[],
): PromiseKept | null {
  if (state.outcome === null) return null;
  const clocks = clocksOf(state, definition, limits).filter(({ binds }) => binds === 'agency');
  return promiseOf(clocks, state.outcome, state.lastEventAt);
}

function isWaitingForCalendar({ status, undetermined }: Clock): boolean {
  return status === 'running' && undetermined !== null;
}

function promiseOf(clocks: readonly Clock[], outcome: Outcome, now: Instant): PromiseKept {
  if (clocks.some((clock) => breachesOf(clock, now).length > 0)) return 'broken';
  if (clocks.some(({ undetermined }) => undetermined !== null)) return 'undetermined';
  const counts = ({ told, status }: Clock): boolean =>
    told !== null && (outcome === 'finished' || status === 'ended');
  return clocks.some(counts) ? 'kept' : 'none';
}

/**
 * Working days on which a finished case was with the agency, by the agency's own calendar: those that closed between
 * receipt and end, the day of receipt not counted, so that 0 is the same working day. Left out are the days of states in
 * which it is the citizen's turn, the limits stand still, or the case had ended before it was opened again.
 *
 * @returns null when the count leaves the years the calendar covers
 */
function workingDaysOf(
  state: CaseState,
  definition: WorkflowDefinition,
  calendar: WorkingTime,
): number | null {
  const end = state.closedAt;
  if (end === null) return null;
  const others = new Set(definition.states.filter(isNotTheAgencys).map(({ id }) => id));
  const stops = state.stays.flatMap(({ state: id, from, until }): Stop[] =>
    others.has(id) && from < end ? [{ from, until: Math.min(until ?? end, end) }] : [],
  );
  try {
    return elapsedWithin('working-days', state.receivedAt, end, calendar, joined(stops));
  } catch (error) {
    if (error instanceof CalendarGapError) return null;
    throw error;
  }
}

function isNotTheAgencys({ holder, clocks }: WorkflowDefinition['states'][number]): boolean {
  return holder === 'citizen' || holder === 'nobody' || clocks === 'stopped';
}

/** Stretches that touch make one: between an answer and its confirmation no moment was the agency's. */
function joined(stops: readonly Stop[]): Stop[] {
  const joint: Stop[] = [];
  for (const stop of stops) {
    const last = joint.at(-1);
    if (last !== undefined && stop.from <= last.until)
      joint[joint.length - 1] = { from: last.from, until: Math.max(last.until, stop.until) };
    else if (stop.from < stop.until) joint.push(stop);
  }
  return joint;
}
