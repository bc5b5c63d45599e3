import {
  CalendarGapError,
  addLimit,
  addWorkingDays,
  countingIn,
  instantOfFraction,
  startOfDay,
  type Due,
  type Instant,
  type WorkingTime,
} from '@maklumat/calendar';
import type { LocalisedText, TimeLimit } from '@maklumat/standards';
import {
  ESCALATE_AT,
  type ClockBinding,
  type WorkflowDefinition,
  type WorkflowTimer,
} from '@maklumat/workflow';
import type { CaseState } from './case-state';
import type { Clock, ToldDate } from './clock';
import { clocksOf } from './clocks-of';
import { calendarOf, countedLimits } from './due-of-clock';

/** Something that is to happen by itself. It is checked again against the log when its time has come. */
export type PendingTimer = {
  /** Same for the same thing of the same run: what ran once does not run again. */
  readonly key: string;
  readonly at: Instant;
} & (
  | { readonly does: 'reminds' | 'escalates'; readonly to: readonly string[] }
  | { readonly does: 'gives-notice'; readonly tells: LocalisedText; readonly dueOn: string }
  | { readonly does: 'transition'; readonly transition: string }
);

/** Notices go out in the morning, local time; nobody is woken by one at midnight. */
const MORNING_MS = 8 * 3_600_000;

/**
 * Everything that time will bring to this case if nobody acts, earliest first. What has run is left out, so
 * the first one whose instant has passed is the next to do.
 */
export function pendingTimers(
  state: CaseState,
  definition: WorkflowDefinition,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
): PendingTimer[] {
  if (state.outcome !== null) return [];
  const clocks = clocksOf(state, definition, limits);
  const ofClocks = clocks.flatMap((clock) => clockTimers(state, clock, definition, limits, calendar));
  const own = definition.timers.flatMap((timer) =>
    isMade(state, timer, definition) ? [] : withoutGap(() => timerOf(state, timer, clocks, limits, calendar)),
  );
  return [...ofClocks, ...own].sort(
    (a, b) => a.at - b.at || rankOf(a) - rankOf(b) || (a.key < b.key ? -1 : 1),
  );
}

/** In one moment the holder is reminded before anybody above is told. */
function rankOf({ does }: PendingTimer): number {
  return does === 'reminds' ? 0 : 1;
}

function clockTimers(
  state: CaseState,
  clock: Clock,
  definition: WorkflowDefinition,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
): PendingTimer[] {
  const binding = definition.clocks.find(({ limit }) => limit === clock.limit);
  const told = dateThatCounts(clock);
  if (binding === undefined || told === null) return [];
  const responsible = definition.states.find(({ id }) => id === state.state)?.responsible ?? [];
  const [limit] = countedLimits(state, clock, limits);
  const id = `${clock.limit}:${String(clock.run)}`;
  const reached = marksOf(binding, id, responsible).flatMap((mark) => {
    if (mark.percent === 100) return [{ ...mark, at: told.dueAt + 1 }];
    if (limit === undefined) return [];
    return withoutGap(() => {
      const own = calendarOf(clock, limits, calendar);
      const share = instantOfFraction(limit, clock.startedAt, mark.percent / 100, own, clock.stops);
      // A date told may be earlier than the calendar now gives: what is ahead of it still comes before it.
      return { ...mark, at: Math.min(told.dueAt, share) };
    });
  });
  return sinceRecorded(reached, state.recordedAt)
    .filter(({ key, percent }) => !hasRun(state, key, percent === 100 ? told.dueAt : -Infinity))
    .map(({ key, at, does, to }) => ({ key, at, does, to }));
}

/**
 * What was reached before the case was written down comes no more: whoever wrote it down knows, and everything at once tells
 * nobody anything. Those above are told the last of it, since to them it is news.
 */
function sinceRecorded(marks: readonly ReachedMark[], recordedAt: Instant): ReachedMark[] {
  const past = marks.filter(({ does, at }) => does === 'escalates' && at < recordedAt);
  const last = past.toSorted((a, b) => b.at - a.at)[0];
  return marks.filter((mark) => mark.at >= recordedAt || mark === last);
}

type ReachedMark = Mark & { readonly at: Instant };

type Mark = {
  readonly key: string;
  readonly percent: number;
  readonly does: 'reminds' | 'escalates';
  readonly to: readonly string[];
};

/** Whom a clock tells at which percentages: the holder, and the roles above. */
function marksOf(
  { remindAt, escalateTo, escalateAt }: ClockBinding,
  id: string,
  responsible: readonly string[],
): Mark[] {
  const reminders = remindAt.map((percent): Mark => ({
    key: `remind:${id}:${String(percent)}`,
    percent,
    does: 'reminds',
    to: responsible,
  }));
  if (escalateTo.length === 0) return reminders;
  const escalations = (escalateAt ?? ESCALATE_AT).map((percent): Mark => ({
    key: percent === 100 ? `escalate:${id}` : `escalate:${id}:${String(percent)}`,
    percent,
    does: 'escalates',
    to: escalateTo,
  }));
  return [...reminders, ...escalations];
}

/** The clock, and the percentage of its time, that a timer's key speaks of; null for a timer of the workflow's own. */
export function markOfKey(key: string): { limit: string; run: number; percent: number } | null {
  const [, limit, run, percent = '100'] = /^(?:remind|escalate):([^:]+):(\d+)(?::(\d+))?$/.exec(key) ?? [];
  return limit === undefined ? null : { limit, run: Number(run), percent: Number(percent) };
}

function timerOf(
  state: CaseState,
  timer: WorkflowTimer,
  clocks: readonly Clock[],
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
): PendingTimer | null {
  const begun = state.emissions.findLast(({ name }) => name === timer.from);
  if (!timer.in.includes(state.state) || begun === undefined) return null;
  const due = dueOfTimer(timer, begun.at, clocks, limits, calendar);
  if (due === null) return null;
  const key = `${timer.id}:${String(begun.sequence)}`;
  if (timer.transition === null) {
    return hasRun(state, key) ? null : { key, at: due.dueAt + 1, does: 'reminds', to: timer.reminds };
  }
  const closing = { key, at: due.dueAt + 1, does: 'transition', transition: timer.transition } as const;
  return timer.notice === null ? closing : withNotice(state, closing, due, timer.notice, calendar);
}

/** A transition that moves nothing leaves the case where its timer lives: what it emits says that it was made. */
function isMade(
  state: CaseState,
  { transition, from }: WorkflowTimer,
  definition: WorkflowDefinition,
): boolean {
  const made = definition.transitions.find(({ id }) => id === transition);
  if (made?.to !== null) return false;
  const begun = state.emissions.findLast(({ name }) => name === from);
  return state.emissions.some(
    ({ name, sequence }) => made.emits.includes(name) && sequence > (begun?.sequence ?? 0),
  );
}

/** A closing that is announced: first the notice, then, when the days it names have passed, the closing. */
function withNotice(
  state: CaseState,
  closing: PendingTimer & { does: 'transition' },
  due: Due,
  notice: NonNullable<WorkflowTimer['notice']>,
  calendar: WorkingTime,
): PendingTimer {
  const key = `notice:${closing.key}`;
  const given = state.timers.find(({ timer }) => timer === key);
  if (given === undefined) {
    return {
      key,
      at: noticeAt(due, notice, calendar),
      does: 'gives-notice',
      tells: notice.tells,
      dueOn: due.dueOn,
    };
  }
  // A notice that went out late moves the closing: the person has the full days that it promised.
  const earliest = addLimit(notice.before, given.at, calendar);
  return { ...closing, at: Math.max(closing.at, earliest.dueAt + 1) };
}

function noticeAt(due: Due, notice: NonNullable<WorkflowTimer['notice']>, calendar: WorkingTime): Instant {
  const { amount, unit } = notice.before;
  if (unit === 'working-days')
    return startOfDay(addWorkingDays(due.dueOn, -amount, calendar), calendar) + MORNING_MS;
  if (unit === 'calendar-days') return startOfDay(due.dueOn, calendar) - amount * 86_400_000 + MORNING_MS;
  return due.dueAt - amount * (unit === 'minutes' ? 60_000 : 3_600_000);
}

/** The clock's own date where the timer waits for one of its limits: the date that was told. */
function dueOfTimer(
  timer: WorkflowTimer,
  from: Instant,
  clocks: readonly Clock[],
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
): Due | null {
  if (!('limit' in timer.after)) return addLimit(timer.after, from, calendar);
  const { limit: id } = timer.after;
  const clock = clocks.findLast(({ limits: ids }) => ids.includes(id));
  if (clock !== undefined) return dateThatCounts(clock);
  const limit = limits.find((candidate) => candidate.id === id);
  if (limit?.max == null) return null;
  return addLimit({ amount: limit.max, unit: limit.unit }, from, countingIn(calendar, limit.calendar));
}

/** The date a running clock is to keep; none while it stands still or the date is undetermined. */
function dateThatCounts(clock: Clock): ToldDate | null {
  return clock.status === 'running' && clock.undetermined === null ? clock.told : null;
}

/** A date that is told anew passes anew; a share of the time is reached once in a run. @param dueAt told date; what ran for an earlier one runs again for it */
function hasRun(state: CaseState, key: string, dueAt = -Infinity): boolean {
  return state.timers.some((entry) => entry.timer === key && entry.dueAt >= dueAt);
}

/** A year the calendar does not cover stops no case: the timer waits until the calendar comes. */
function withoutGap<T>(make: () => T | null): T[] {
  try {
    const timer = make();
    return timer === null ? [] : [timer];
  } catch (error) {
    if (error instanceof CalendarGapError) return [];
    throw error;
  }
}
