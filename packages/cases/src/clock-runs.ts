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

/** A stretch in which the case had ended, by sequence; it cancels what was open, also if the case is opened again. */
export type EndedStay = { readonly first: number; readonly next: number; readonly at: Instant };

/** The stretches in which a case had ended, for the runs of each of its clocks. */
export function endedStays(state: CaseState, definition: WorkflowDefinition): EndedStay[] {
  const ended = new Set(definition.states.filter(({ outcome }) => outcome !== null).map(({ id }) => id));
  const stays: EndedStay[] = [];
  for (const [index, { state: id, sequence, from }] of state.stays.entries()) {
    if (!ended.has(id)) continue;
    stays.push({ first: sequence, next: state.stays[index + 1]?.sequence ?? Infinity, at: from });
  }
  return stays;
}

/** Every run of a clock in one case, in order. @param over when the case had ended */
export function runsOf(state: CaseState, over: readonly EndedStay[], group: ClockGroup): ClockRun[] {
  const runs: ClockRun[] = [];
  for (const mark of marksOf(state, over, group)) applyMark(runs, mark, group.binding);
  return runs;
}

/** What one event does to a clock, in the order in which one event does it: an end comes before a start. */
const MARKS = ['end', 'cancel', 'start', 'resume'] as const;
type Mark = {
  readonly what: (typeof MARKS)[number];
  readonly at: Instant;
  readonly sequence: number;
};

function marksOf(state: CaseState, over: readonly EndedStay[], { binding, limits }: ClockGroup): Mark[] {
  const marks: Mark[] = [];
  for (const { name, at, sequence } of state.emissions) {
    if (limits.some(({ until }) => until.includes(name))) marks.push({ what: 'end', at, sequence });
    if (binding.cancelledBy.includes(name)) marks.push({ what: 'cancel', at, sequence });
    if (startsBy(binding, limits, name) && mayStart(limits, over, sequence))
      marks.push({ what: 'start', at, sequence });
  }
  for (const { limit, at, sequence } of state.resumptions)
    if (limits.some(({ id }) => id === limit)) marks.push({ what: 'resume', at, sequence });
  for (const { first, at } of over) marks.push({ what: 'cancel', at, sequence: first });
  return marks.sort((a, b) => a.sequence - b.sequence || MARKS.indexOf(a.what) - MARKS.indexOf(b.what));
}

/** The limit's own start, or a name that the workflow lets start it too. */
function startsBy({ startedBy = [] }: ClockBinding, limits: readonly TimeLimit[], name: string): boolean {
  return startedBy.includes(name) || limits.some(({ from }) => from === name);
}

/** The agency has nothing left to do in an ended case; a window of the citizen may begin with the end. */
function mayStart(limits: readonly TimeLimit[], over: readonly EndedStay[], sequence: number): boolean {
  return (
    limits[0]?.binds === 'citizen' || !over.some(({ first, next }) => first <= sequence && sequence < next)
  );
}

function applyMark(runs: ClockRun[], { what, at, sequence }: Mark, binding: ClockBinding): void {
  const last = runs.at(-1);
  const open = last !== undefined && last.endedAt === null;
  switch (what) {
    case 'start':
      if (open && binding.again === 'continue') return;
      if (open) runs[runs.length - 1] = endedRun(last, at, sequence, false);
      runs.push({ startedAt: at, endedAt: null, endedBy: null, met: false, gaps: [] });
      return;
    case 'end':
    case 'cancel':
      if (open) runs[runs.length - 1] = endedRun(last, at, sequence, what === 'end');
      return;
    case 'resume': {
      if (last === undefined || last.endedAt === null) return;
      const gaps = [...last.gaps, { from: last.endedAt, until: at }];
      runs[runs.length - 1] = { ...last, endedAt: null, endedBy: null, met: false, gaps };
    }
  }
}

function endedRun({ startedAt, gaps }: ClockRun, endedAt: Instant, endedBy: number, met: boolean): ClockRun {
  return { startedAt, endedAt, endedBy, met, gaps };
}
