import type { Instant, Stop } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { ClockBinding, WorkflowDefinition } from '@maklumat/workflow';
import type { CaseState } from './case-state';
import type { Clock, ToldDate } from './clock';

/** Limits that take each other's place by class: one clock of the case. */
type ClockGroup = { readonly binding: ClockBinding; readonly limits: readonly TimeLimit[] };

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
  return groupsOf(definition, limits).flatMap((group) => runsOf(state, group));
}

/** The limit of a group that is for this class: its own, else the general one. */
export function limitForClass(limits: readonly TimeLimit[], classId: string | null): TimeLimit | undefined {
  return (
    limits.find(({ appliesTo }) => appliesTo !== null && appliesTo === classId) ??
    limits.find(({ appliesTo }) => appliesTo === null)
  );
}

function groupsOf(definition: WorkflowDefinition, limits: readonly TimeLimit[]): ClockGroup[] {
  const groups = new Map<string, { binding: ClockBinding; limits: TimeLimit[] }>();
  for (const binding of definition.clocks) {
    const limit = limits.find(({ id }) => id === binding.limit);
    if (limit === undefined || limit.extends !== null) continue;
    const span = `${limit.binds} ${limit.from} ${limit.until.toSorted().join(' ')}`;
    const group = groups.get(span);
    // Two general limits of one span are two clocks; a class's own limit shares the clock of its span.
    const shares =
      group !== undefined && !group.limits.some(({ appliesTo }) => appliesTo === limit.appliesTo);
    if (shares) group.limits.push(limit);
    else groups.set(group === undefined ? span : `${span} ${limit.id}`, { binding, limits: [limit] });
  }
  return [...groups.values()];
}

/** A run while it is being put together. */
type OpenRun = { startedAt: Instant; endedAt: Instant | null; ended: boolean; gaps: Stop[] };

function runsOf(state: CaseState, group: ClockGroup): Clock[] {
  const runs: OpenRun[] = [];
  for (const mark of marksOf(state, group)) applyMark(runs, mark, group.binding);
  return runs.map((run, index) => clockOf(state, group, run, index + 1));
}

type Mark = {
  readonly what: 'start' | 'end' | 'cancel' | 'resume';
  readonly at: Instant;
  readonly sequence: number;
};

function marksOf(state: CaseState, { binding, limits }: ClockGroup): Mark[] {
  const ids = new Set(limits.map(({ id }) => id));
  const starts = new Set(limits.map(({ from }) => from));
  const ends = new Set(limits.flatMap(({ until }) => until));
  const marks = state.emissions.flatMap(({ name, at, sequence }): Mark[] => [
    // An end comes before a start of the same event, so that answering again begins a new window.
    ...(ends.has(name) ? [{ what: 'end', at, sequence } as const] : []),
    ...(binding.cancelledBy.includes(name) ? [{ what: 'cancel', at, sequence } as const] : []),
    ...(starts.has(name) ? [{ what: 'start', at, sequence } as const] : []),
  ]);
  const resumed = state.resumptions
    .filter(({ limit }) => ids.has(limit))
    .map(({ at, sequence }): Mark => ({ what: 'resume', at, sequence }));
  const closed: Mark[] =
    state.closedAt === null ? [] : [{ what: 'cancel', at: state.closedAt, sequence: Infinity }];
  return [...marks, ...resumed, ...closed].sort((a, b) => a.sequence - b.sequence);
}

function applyMark(runs: OpenRun[], { what, at }: Mark, binding: ClockBinding): void {
  const last = runs.at(-1);
  const open = last?.endedAt === null ? last : undefined;
  switch (what) {
    case 'start':
      if (open !== undefined && binding.again === 'continue') return;
      if (open !== undefined) open.endedAt = at;
      runs.push({ startedAt: at, endedAt: null, ended: false, gaps: [] });
      return;
    case 'end':
    case 'cancel':
      if (open === undefined) return;
      open.endedAt = at;
      open.ended = what === 'end';
      return;
    case 'resume':
      if (last === undefined || last.endedAt === null) return;
      if (at > last.endedAt) last.gaps.push({ from: last.endedAt, until: at });
      last.endedAt = null;
      last.ended = false;
  }
}

function clockOf(state: CaseState, { limits }: ClockGroup, run: OpenRun, number: number): Clock {
  const until = run.endedAt ?? Infinity;
  const classAtEnd = state.classes.findLast(({ at }) => at <= until)?.class ?? null;
  const limit = limitForClass(limits, classAtEnd) ?? limits[0];
  if (limit === undefined) throw new RangeError('A clock has at least one limit.');
  const ids = limits.map(({ id }) => id);
  const { stops, stoppedSince } = limit.binds === 'agency' ? stopsOf(state, run) : NO_STOPS;
  const told = toldDates(state, ids, number);
  return {
    limit: limit.id,
    limits: ids,
    run: number,
    binds: limit.binds,
    startedAt: run.startedAt,
    stops,
    stoppedSince,
    status: statusOf(run, stoppedSince),
    endedAt: run.endedAt,
    told: told.at(-1) ?? null,
    toldBefore: told.slice(0, -1),
    undetermined: undeterminedYear(state, ids, number, told.at(-1)),
  };
}

const NO_STOPS = { stops: [] as Stop[], stoppedSince: null };

function statusOf(run: OpenRun, stoppedSince: Instant | null): Clock['status'] {
  if (run.endedAt !== null) return run.ended ? 'ended' : 'cancelled';
  return stoppedSince === null ? 'running' : 'stopped';
}

/** When the clock stood still: in states that stop it, and between being met by a return and going on. */
function stopsOf(state: CaseState, run: OpenRun): { stops: Stop[]; stoppedSince: Instant | null } {
  const end = run.endedAt ?? Infinity;
  const still = state.stays
    .filter(
      ({ clocks, from, until }) => clocks === 'stopped' && (until ?? Infinity) > run.startedAt && from < end,
    )
    .map(({ from, until }) => ({
      from: Math.max(from, run.startedAt),
      until: Math.min(until ?? Infinity, end),
    }));
  const merged = mergeStops([...still, ...run.gaps]);
  const open = merged.find(({ until }) => until === Infinity);
  return {
    stops: merged.filter(({ from, until }) => until !== Infinity && until > from),
    stoppedSince: open?.from ?? null,
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
): number | null {
  const last = state.undetermined.findLast((entry) => ids.includes(entry.limit) && entry.run === run);
  if (last === undefined || (told !== undefined && told.sequence > last.sequence)) return null;
  return last.year;
}
