import type { Instant, Stop } from '@maklumat/calendar';
import { endsAtTimeOfDay, type TimeLimit, type TimeUnit } from '@maklumat/standards';
import type { WorkflowDefinition } from '@maklumat/workflow';
import type { CaseState } from './case-state';
import type { Clock, ToldDate } from './clock';
import { endedStays, groupsOf, runsOf, type ClockGroup, type ClockRun } from './clock-runs';

/**
 * Every clock of a case, in the order in which the workflow binds them and they started.
 *
 * @param limits time limits of the standard version the case is pinned to
 */
export function clocksOf(
  state: CaseState,
  definition: WorkflowDefinition,
  limits: readonly TimeLimit[],
): Clock[] {
  const over = endedStays(state, definition);
  return groupsOf(definition, limits).flatMap((group) =>
    runsOf(state, over, group).map((run, index) => clockOf(state, group, run, index + 1)),
  );
}

/** The limit of a group that is for this class: its own, else the general one. */
export function limitForClass(limits: readonly TimeLimit[], classId: string | null): TimeLimit | undefined {
  return (
    limits.find(({ appliesTo }) => appliesTo !== null && appliesTo === classId) ??
    limits.find(({ appliesTo }) => appliesTo === null)
  );
}

/** Rough length of a unit, only good for telling which of two limits is the shorter. */
const ROUGH_MINUTES: Record<TimeUnit, number> = {
  minutes: 1,
  'clock-hours': 60,
  'working-hours': 3 * 60,
  'calendar-days': 24 * 60,
  'working-days': 34 * 60,
};

/**
 * Where the text has a limit for some classes only and the case is of none of them (yet): what binds the
 * agency is read the shorter way, what binds the citizen the longer way (R5).
 */
function limitOfNoClass(limits: readonly TimeLimit[]): TimeLimit | undefined {
  const length = ({ max, unit }: TimeLimit): number => (max === null ? Infinity : max * ROUGH_MINUTES[unit]);
  const ordered = limits.toSorted((a, b) => (length(a) < length(b) ? -1 : Number(length(a) > length(b))));
  return limits[0]?.binds === 'citizen' ? ordered.at(-1) : ordered[0];
}

function clockOf(state: CaseState, { limits }: ClockGroup, run: ClockRun, number: number): Clock {
  const until = run.endedBy ?? Infinity;
  const classAtEnd = state.classes.findLast(({ sequence }) => sequence <= until)?.class ?? null;
  const limit = limitForClass(limits, classAtEnd) ?? limitOfNoClass(limits);
  if (limit === undefined) throw new RangeError('A clock has at least one limit.');
  const ids = limits.map(({ id }) => id);
  const { stops, stoppedSince } = stopsOf(state, run, limit.binds);
  const told = toldDates(state, ids, number);
  return {
    limit: limit.id,
    limits: ids,
    run: number,
    binds: limit.binds,
    unit: limit.unit,
    atTimeOfDay: endsAtTimeOfDay(limit.unit),
    startedAt: run.startedAt,
    stops,
    stoppedSince,
    status: statusOf(run, stoppedSince),
    endedAt: run.endedAt,
    told: told.at(-1) ?? null,
    toldBefore: told.slice(0, -1),
    ...undeterminedYear(state, ids, number, told.at(-1)),
  };
}

function statusOf(run: ClockRun, stoppedSince: Instant | null): Clock['status'] {
  if (run.endedAt !== null) return run.met ? 'ended' : 'cancelled';
  return stoppedSince === null ? 'running' : 'stopped';
}

/**
 * When the clock stood still: between being met by a return and going on, and what binds the agency in
 * states that stop it. A window of the citizen runs while the citizen holds the case: that is what it is for.
 */
function stopsOf(
  state: CaseState,
  run: ClockRun,
  binds: Clock['binds'],
): { stops: Stop[]; stoppedSince: Instant | null } {
  const end = run.endedAt ?? Infinity;
  const stays = binds === 'citizen' ? [] : state.stays.filter(({ clocks }) => clocks === 'stopped');
  const still = stays.map(({ from, until }) => ({
    from: Math.max(from, run.startedAt),
    until: Math.min(until ?? Infinity, end),
  }));
  const merged = mergeStops([...still, ...run.gaps].filter(({ from, until }) => from < until));
  return {
    stops: merged.filter(({ until }) => until !== Infinity),
    stoppedSince: merged.find(({ until }) => until === Infinity)?.from ?? null,
  };
}

function mergeStops(stops: Stop[]): Stop[] {
  const merged: Stop[] = [];
  for (const stop of stops.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && stop.from <= last.until)
      merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, stop.until) };
    else merged.push(stop);
  }
  return merged;
}

function toldDates(state: CaseState, ids: readonly string[], run: number): ToldDate[] {
  return state.promises
    .filter((promise) => ids.includes(promise.limit) && promise.run === run)
    .map(({ limit, dueAt, dueOn, at, sequence }) => ({ limit, dueAt, dueOn, toldAt: at, sequence }));
}

function undeterminedYear(
  state: CaseState,
  ids: readonly string[],
  run: number,
  told: ToldDate | undefined,
): Pick<Clock, 'undetermined' | 'undeterminedSince'> {
  const entries = state.undetermined.filter(
    (entry) => ids.includes(entry.limit) && entry.run === run && entry.sequence > (told?.sequence ?? 0),
  );
  return {
    undetermined: entries.at(-1)?.year ?? null,
    undeterminedSince: entries[0]?.at ?? null,
  };
}
