import {
  elapsedWithin,
  workingMinutes,
  type Instant,
  type PlainDate,
  type WorkingTime,
} from '@maklumat/calendar';
import type { LocalisedText } from '@maklumat/standards';
import type { Holder, WorkflowDefinition } from '@maklumat/workflow';
import type { CaseState } from './case-state';
import type { Clock } from './clock';
import { distanceIn, withinCalendar, type Distance } from './distance';
import { fromTheDayItself } from './due-of-clock';

/** What the citizen's status sentence says; the words around it are the app's. */
export type StatusLine = {
  readonly kind: 'waiting-agency' | 'late' | 'very-late' | 'your-turn' | 'outside' | 'ended';
  /** The agency's sentence for the state, with its placeholders. */
  readonly sentence: LocalisedText;
  /**
   * The date the sentence is about: the agency's, or the end of the citizen's window when it is the citizen's turn or
   * nothing else is counted.
   */
  readonly dueOn: PlainDate | null;
  readonly dueAt: Instant | null;
  /** Whether the date is told with the time of day `dueAt`. */
  readonly atTimeOfDay: boolean;
  /** By how much the agency is late, in the unit of its limit; null when it is not. */
  readonly lateBy: Distance | null;
  /** Limit the date belongs to; null when none runs. */
  readonly limit: string | null;
  /** Year the calendar does not cover yet, for which reason there is no date. */
  readonly undetermined: number | null;
  readonly holder: Holder;
  /** Whether the agency's time stands still. */
  readonly stopped: boolean;
  /** Since when the case is in this state. */
  readonly since: Instant;
};

/** Working days after which the agency is very late, however long its limit was. */
const VERY_LATE_WORKING_DAYS = 10;
const VERY_LATE_MS = 14 * 86_400_000;

/**
 * The agency's open deadline that comes first, by the dates told: what a queue is sorted by. A clock that
 * stands still, has no date or waits for the calendar is none.
 */
export function nearestClock(clocks: readonly Clock[]): Clock | null {
  return earliest(clocks, 'agency');
}

/**
 * The status of a case in one sentence, for the citizen who tracks it.
 *
 * A case is late by the date that counts now; breaches made before it was told are in breachesOf(). It is
 * very late after twice the time that was promised (as Alaveteli has it), or ten working days after the date,
 * whichever comes first. That rule is ours: the law knows only late.
 *
 * @param calendar counts by how much it is late; without it `lateBy` is null, and ten working days are 14 days
 */
export function statusLine(
  state: CaseState,
  clocks: readonly Clock[],
  definition: WorkflowDefinition,
  now: Instant,
  calendar?: WorkingTime,
): StatusLine {
  const clock = clockOfSentence(state, clocks);
  const kind = kindOf(state, clock, now, calendar);
  const late = (kind === 'late' || kind === 'very-late') && clock?.told != null;
  const told = clock ?? windowAlone(state, clocks);
  const date = told?.undetermined === null ? told.told : null;
  return {
    kind,
    sentence: definition.states.find(({ id }) => id === state.state)?.sentence ?? state.label,
    dueOn: date?.dueOn ?? null,
    dueAt: date?.dueAt ?? null,
    atTimeOfDay: told?.atTimeOfDay ?? false,
    lateBy: late && calendar !== undefined ? distanceIn(clock.unit, clock.told.dueAt, now, calendar) : null,
    limit: told?.limit ?? null,
    undetermined: told?.undetermined ?? null,
    holder: state.holder,
    stopped: state.outcome === null && state.stays.at(-1)?.clocks === 'stopped',
    since: state.stays.at(-1)?.from ?? state.receivedAt,
  };
}

function clockOfSentence(state: CaseState, clocks: readonly Clock[]): Clock | null {
  if (state.outcome !== null) return null;
  const binds = state.holder === 'citizen' ? 'citizen' : 'agency';
  const running = clocks.filter((clock) => clock.binds === binds && clock.status === 'running');
  return (
    earliest(clocks, binds) ?? running.find(({ undetermined }) => undetermined !== null) ?? running[0] ?? null
  );
}

/** The citizen's window where no time of the agency's is counted, as in a dispute: it runs whoever acts. */
function windowAlone({ outcome }: Pick<CaseState, 'outcome'>, clocks: readonly Clock[]): Clock | null {
  if (outcome !== null || clocks.some(({ binds }) => binds === 'agency')) return null;
  return earliest(clocks, 'citizen');
}

function earliest(clocks: readonly Clock[], binds: Clock['binds']): Clock | null {
  const dated = clocks.flatMap((clock) =>
    clock.binds === binds && clock.status === 'running' && clock.undetermined === null && clock.told !== null
      ? [{ clock, dueAt: clock.told.dueAt }]
      : [],
  );
  return dated.toSorted((a, b) => a.dueAt - b.dueAt)[0]?.clock ?? null;
}

function kindOf(
  state: CaseState,
  clock: Clock | null,
  now: Instant,
  calendar: WorkingTime | undefined,
): StatusLine['kind'] {
  if (state.outcome !== null) return 'ended';
  if (state.holder === 'citizen') return 'your-turn';
  if (clock?.told != null && clock.undetermined === null && clock.told.dueAt < now)
    return isVeryLate(clock, clock.told.dueAt, now, calendar) ? 'very-late' : 'late';
  return state.holder === 'outside' ? 'outside' : 'waiting-agency';
}

function isVeryLate(clock: Clock, dueAt: Instant, now: Instant, calendar: WorkingTime | undefined): boolean {
  const workingDays = calendar === undefined ? null : workingDaysLate(dueAt, now, calendar);
  const tenDays = workingDays === null ? now - dueAt > VERY_LATE_MS : workingDays > VERY_LATE_WORKING_DAYS;
  return tenDays || isTwice(clock, dueAt, now, calendar);
}

/** Twice by the wall clock and, where a calendar can tell, by working time: a weekend alone makes nobody very late. */
function isTwice(
  { startedAt, stops }: Clock,
  dueAt: Instant,
  now: Instant,
  calendar: WorkingTime | undefined,
): boolean {
  const ran = (at: Instant): number =>
    stops.reduce((ms, { from, until }) => ms - Math.max(0, Math.min(until, at) - from), at - startedAt);
  if (ran(now) <= 2 * ran(dueAt)) return false;
  if (calendar === undefined) return true;
  const worked = (at: Instant): number => workingMinutes(startedAt, at, calendar, stops);
  return withinCalendar(() => worked(now) > 2 * worked(dueAt)) ?? true;
}

/** Working days closed since the date; null beyond the years the calendar covers. */
function workingDaysLate(dueAt: Instant, now: Instant, calendar: WorkingTime): number | null {
  return withinCalendar(() => elapsedWithin('working-days', dueAt, now, fromTheDayItself(calendar)));
}
