import type { Instant, WorkingTime } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import { fitsClass, type WorkflowDefinition } from '@maklumat/workflow';
import { clocksOf } from '../clocks-of';
import { replayCase } from '../replay-case';
import { compareClocks, type ClockChange, type SimulatedClock } from './compare-clocks';
import { refusedAsRecorded, retellAsRecorded, retellCase, type RetoldCase } from './retell-case';
import type { PastEvent, RefusedStep, SimulationRules, StuckCode } from './rules';

/** What is proposed; what is not named stays as it is. */
export type ProposedRules = {
  readonly definition?: WorkflowDefinition;
  readonly limits?: readonly TimeLimit[];
  readonly calendar?: WorkingTime;
};

/** Where a case would have come no further. */
export type Stuck = {
  readonly code: StuckCode;
  /** Id of the recorded step that would not have been possible; null: no step, it is where it stands. */
  readonly step: string | null;
  /** Instant of that step, or the last one looked at. */
  readonly at: Instant;
  /** State it would be in. */
  readonly state: string;
};

/**
 * What a proposal does to a case. `late`: a date would be missed that was kept, or is not missed yet. `rescued`: a
 * date that was missed would not be. `earlier`, `later`: a date moves. `stuck`: it would have come no further.
 * `undetermined`: a date lies in a year the calendar does not cover.
 */
export type Verdict = 'stuck' | ClockChange | 'unchanged';

/** The verdicts, the heaviest first. */
export const VERDICTS = [
  'stuck',
  'late',
  'undetermined',
  'rescued',
  'earlier',
  'later',
  'unchanged',
] as const satisfies readonly Verdict[];

/** One case under proposed rules. */
export type SimulatedCase = {
  /** In the order of VERDICTS, each once; `unchanged` stands alone. */
  readonly verdicts: readonly Verdict[];
  readonly clocks: readonly SimulatedClock[];
  readonly stuck: Stuck | null;
  /** Years that the calendar would have to cover. */
  readonly missingYears: readonly number[];
};

/**
 * What would have become of a case under proposed rules: the steps that were taken are taken again, at the same
 * instants by the same roles, and the dates are told as they would have been. Same input, same answer; writes nothing.
 *
 * A stuck case is compared up to the step that stops it, and both sides of the comparison end there.
 *
 * @param log   events in order, beginning with `filed`
 * @param own   the rules the case is bound to, with the calendar as it is now
 * @param now   instant up to which clocks that still run are judged
 * @throws {CaseLogError} when the log cannot be replayed under its own rules
 */
export function simulateCase(
  log: readonly PastEvent[],
  own: SimulationRules,
  proposed: ProposedRules,
  now: Instant,
): SimulatedCase {
  const rules = { ...own, ...proposed };
  const { start, states } = rules.definition;
  if (!states.some(({ id }) => id === start.state)) return withoutStart(log, start.state);
  const asRecorded = retellAsRecorded(log, own);
  const retold = retellFairly(log, own, rules);
  const { refused } = retold;
  const until = refused === null ? log : log.slice(0, refused.index);
  const stuck = refused === null ? stuckAtTheEnd(asRecorded, own, retold, rules, now) : stuckAt(refused);
  const clocks = compareClocks(
    {
      recorded: clocksOf(replayCase(until, own.definition), own.definition, own.limits),
      own: refused === null ? asRecorded.clocks : retellAsRecorded(until, own).clocks,
      proposed: retold.clocks,
    },
    Math.min(now, stuck?.at ?? now),
  );
  return { verdicts: verdictsOf(clocks, stuck), clocks, stuck, missingYears: missingYears(clocks) };
}

/** What its own rules refuse as well is not held against the proposal. */
function retellFairly(log: readonly PastEvent[], own: SimulationRules, rules: SimulationRules): RetoldCase {
  const retold = retellCase(log, rules);
  return retold.refused === null ? retold : retellCase(log, rules, refusedAsRecorded(log, own));
}

function withoutStart(log: readonly PastEvent[], state: string): SimulatedCase {
  const at = Date.parse(log[0]?.occurredAt ?? '');
  const stuck: Stuck = { code: 'state-unknown', step: null, at, state };
  return { verdicts: ['stuck'], clocks: [], stuck, missingYears: [] };
}

function stuckAt({ code, step, at, state }: RefusedStep): Stuck {
  return { code, step, at, state };
}

/** Every step was possible, and yet the case has not come where it is, or stands where nobody may move it. */
function stuckAtTheEnd(
  asRecorded: RetoldCase,
  own: SimulationRules,
  { state }: RetoldCase,
  { definition }: SimulationRules,
  now: Instant,
): Stuck | null {
  if (state.outcome !== null) return null;
  const { closedAt } = asRecorded.state;
  if (closedAt !== null) return { code: 'would-not-end', step: null, at: closedAt, state: state.state };
  if (hasWayOn(definition, state) || !hasWayOn(own.definition, asRecorded.state)) return null;
  return { code: 'no-way-on', step: null, at: now, state: state.state };
}

function hasWayOn(
  { transitions }: WorkflowDefinition,
  { state, class: classId }: RetoldCase['state'],
): boolean {
  return transitions.some(
    (one) => one.from.includes(state) && one.to !== null && one.to !== state && fitsClass(one, classId),
  );
}

function verdictsOf(clocks: readonly SimulatedClock[], stuck: Stuck | null): Verdict[] {
  const found = new Set<Verdict>(clocks.flatMap(({ changes }) => changes));
  if (stuck !== null) found.add('stuck');
  return found.size === 0 ? ['unchanged'] : VERDICTS.filter((verdict) => found.has(verdict));
}

function missingYears(clocks: readonly SimulatedClock[]): number[] {
  const years = clocks.flatMap(({ would }) => would?.undetermined ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}
