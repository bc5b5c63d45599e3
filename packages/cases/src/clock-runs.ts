import type { Instant, Stop } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { ClockBinding, WorkflowDefinition } from '@maklumat/workflow';
import type { CaseState } from './case-state';

/** Limits that take each other's place by class: one clock of the case. */
export type ClockGroup = { readonly binding: ClockBinding; readonly limits: readonly TimeLimit[] };

/** One run of a clock, from its start to its end; `gaps` lie between an end and going on again. */
export type ClockRun = {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** Sequence of the event that ended it. */
  readonly endedBy: number | null;
  /** Whether one of the limit's ends occurred, and not merely the end of its use. */
  readonly met: boolean;
  readonly gaps: readonly Stop[];
};

/** The clocks a workflow binds, in its order; limits of one span that differ by class share one. */
export function groupsOf(definition: WorkflowDefinition, limits: readonly TimeLimit[]): ClockGroup[] {
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

/** Every run of a clock in one case, in order. */
export function runsOf(state: CaseState, definition: WorkflowDefinition, group: ClockGroup): ClockRun[] {
  const runs: ClockRun[] = [];
  for (const mark of marksOf(state, definition, group)) applyMark(runs, mark, group.binding);
  return runs;
}

/** What one event does to a clock, in the order in which one event does it: an end comes before a start. */
const MARKS = ['end', 'cancel', 'start', 'resume'] as const;
type Mark = {
  readonly what: (typeof MARKS)[number];
  readonly at: Instant;
  readonly sequence: number;
};

function marksOf(state: CaseState, definition: WorkflowDefinition, { binding, limits }: ClockGroup): Mark[] {
  const ids = new Set(limits.map(({ id }) => id));
  const starts = new Set(limits.map(({ from }) => from));
  const ends = new Set(limits.flatMap(({ until }) => until));
  const over = endedStays(state, definition);
  // The agency has nothing left to do in an ended case; a window of the citizen may begin with the end.
  const mayStart = (sequence: number): boolean =>
    limits[0]?.binds === 'citizen' || !over.some((stay) => stay.first <= sequence && sequence < stay.next);
  const marks = state.emissions.flatMap(({ name, at, sequence }): Mark[] => [
    ...(ends.has(name) ? [{ what: 'end', at, sequence } as const] : []),
    ...(binding.cancelledBy.includes(name) ? [{ what: 'cancel', at, sequence } as const] : []),
    ...(starts.has(name) && mayStart(sequence) ? [{ what: 'start', at, sequence } as const] : []),
  ]);
  const resumed = state.resumptions
    .filter(({ limit }) => ids.has(limit))
    .map(({ at, sequence }): Mark => ({ what: 'resume', at, sequence }));
  const closed = over.map(({ first, at }): Mark => ({ what: 'cancel', at, sequence: first }));
  return [...marks, ...resumed, ...closed].sort(
    (a, b) => a.sequence - b.sequence || MARKS.indexOf(a.what) - MARKS.indexOf(b.what),
  );
}

/** Stretches in which the case had ended, by sequence; each closing cancels what was open, also if it is reopened. */
function endedStays(
  state: CaseState,
  definition: WorkflowDefinition,
): { first: number; next: number; at: Instant }[] {
  const ended = new Set(definition.states.flatMap(({ id, outcome }) => (outcome === null ? [] : [id])));
  return state.stays.flatMap(({ state: id, sequence, from }, index) =>
    ended.has(id) ? [{ first: sequence, next: state.stays[index + 1]?.sequence ?? Infinity, at: from }] : [],
  );
}

function applyMark(runs: ClockRun[], { what, at, sequence }: Mark, binding: ClockBinding): void {
  const last = runs.at(-1);
  const open = last !== undefined && last.endedAt === null;
  switch (what) {
    case 'start':
      if (open && binding.again === 'continue') return;
      if (open) runs[runs.length - 1] = { ...last, endedAt: at, endedBy: sequence };
      runs.push({ startedAt: at, endedAt: null, endedBy: null, met: false, gaps: [] });
      return;
    case 'end':
    case 'cancel':
      if (open) runs[runs.length - 1] = { ...last, endedAt: at, endedBy: sequence, met: what === 'end' };
      return;
    case 'resume': {
      if (last === undefined || last.endedAt === null) return;
      const gaps = [...last.gaps, { from: last.endedAt, until: at }];
      runs[runs.length - 1] = { ...last, endedAt: null, endedBy: null, met: false, gaps };
    }
  }
}
