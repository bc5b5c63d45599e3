import {
  CalendarGapError,
  localDateOf,
  type ChangedDay,
  type Due,
  type Instant,
  type PlainDate,
  type WorkingTime,
} from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { BodyOf, WorkflowDefinition } from '@maklumat/workflow';
import type { CaseState } from './case-state';
import type { Clock } from './clock';
import { clocksOf } from './clocks-of';
import { dueOfClock } from './due-of-clock';
import { promisesToTell } from './promises-to-tell';

/** One amendment of the calendar a case is counted by. */
export type Amendment = {
  /** Of the recount; what it has recorded in a clock it does not record again. */
  readonly id: string;
  /** When it was made: a date told since, by the amended calendar, needs no recounting. */
  readonly madeAt: Instant;
  readonly before: WorkingTime;
  readonly after: WorkingTime;
  readonly days: readonly ChangedDay[];
};

const MOST_DAYS = 12;

/**
 * What is to be recorded in a case because its calendar was amended: one event for each running clock that would now
 * end at another instant, and nothing for any other. Whether the date told moves is the agency's rule
 * (`promisesToTell`), which tells the new one next.
 *
 * @param now when it will be recorded
 */
export function amendDates(
  state: CaseState,
  definition: WorkflowDefinition,
  limits: readonly TimeLimit[],
  amendment: Amendment,
  now: Instant,
): BodyOf<'calendar-amended'>[] {
  const told = promisesToTell(state, definition, limits, amendment.after, now);
  return clocksOf(state, definition, limits).flatMap((clock) => {
    if (clock.status !== 'running' || isRecorded(state, clock, amendment)) return [];
    const due = newDue(state, clock, limits, amendment);
    if (due === null || isToldSince(clock, due, amendment)) return [];
    const days = daysWithin(amendment, clock, due);
    const { limit, run } = clock;
    return [
      {
        type: 'calendar-amended',
        amendment: amendment.id,
        ...{ limit, run, dueAt: new Date(due.dueAt).toISOString(), dueOn: due.dueOn },
        told: toldBefore(clock),
        moves: told.some((one) => one.type === 'promise-told' && one.limit === limit && one.run === run),
        days: days.slice(0, MOST_DAYS).map((day) => ({ ...day })),
        changed: days.length,
      },
    ];
  });
}

function toldBefore({ told, undetermined }: Clock): BodyOf<'calendar-amended'>['told'] {
  if (told === null || undetermined !== null) return null;
  return { dueAt: new Date(told.dueAt).toISOString(), dueOn: told.dueOn };
}

function isRecorded({ amendments }: CaseState, { limit, run }: Clock, { id }: Amendment): boolean {
  return amendments.some((one) => one.amendment === id && one.limit === limit && one.run === run);
}

function isToldSince({ told, undetermined }: Clock, due: Due, { madeAt }: Amendment): boolean {
  return undetermined === null && told !== null && told.toldAt >= madeAt && told.dueAt === due.dueAt;
}

/** The end by the amended calendar where it is another than before; null where nothing changed or nothing is counted. */
function newDue(
  state: CaseState,
  clock: Clock,
  limits: readonly TimeLimit[],
  { before, after }: Amendment,
): Due | null {
  const is = counted(() => dueOfClock(state, clock, limits, after));
  const was = counted(() => dueOfClock(state, clock, limits, before));
  return is === null || is.dueAt === was?.dueAt ? null : is;
}

function counted(count: () => Due | null): Due | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarGapError) return null;
    throw error;
  }
}

/** The days that made the difference: between the start of the clock and the later of its two ends. */
function daysWithin({ days, after }: Amendment, clock: Clock, due: Due): readonly ChangedDay[] {
  const from: PlainDate = localDateOf(clock.startedAt, after);
  const until = [due.dueOn, clock.told?.dueOn ?? due.dueOn].toSorted().at(-1) ?? due.dueOn;
  return days.filter(({ date }) => date >= from && date <= until);
}

/**
 * Whether a case of this workflow may have a clock that runs after its end: a window in which the citizen acts, begun by
 * what ended it.
 */
export function hasWindowAfterEnd(definition: WorkflowDefinition, limits: readonly TimeLimit[]): boolean {
  const ended = new Set(definition.states.flatMap(({ id, outcome }) => (outcome === null ? [] : [id])));
  const atEnd = definition.transitions.flatMap(({ from, to, emits }) =>
    (to === null ? from.some((state) => ended.has(state)) : ended.has(to)) ? emits : [],
  );
  return limits.some(({ binds, from }) => binds === 'citizen' && atEnd.includes(from));
}
