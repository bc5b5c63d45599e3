import { medianOf, type Frequency } from './median';
import type { EndedTally, Tally } from './tally';

/**
 * The figures about cases of one agency, one workflow or the nation. Each case is counted by what its log says now:
 * one that was opened again is open, and no longer among the finished.
 */
export type Figures = {
  /** Received in the period. */
  readonly received: number;
  /** Open now: received at any time and not ended. */
  readonly open: number;
  /** Of those, the ones whose told date that counts now has passed. Who waits for the citizen is not late. */
  readonly late: number;
  /** Of the open ones, those with a limit whose date the calendar cannot give yet. Not late: nothing was told. */
  readonly openUndetermined: number;
  /** Ended in the period as finished by the agency. */
  readonly finished: number;
  /** Ended in the period in another way: sent back, rejected, withdrawn, closed on silence. */
  readonly endedOtherwise: number;
  /** Of the finished, those with a promise that can be judged: kept or broken. */
  readonly judged: number;
  /** Of the judged, those in which every told date was kept. */
  readonly kept: number;
  /** Of the finished, those whose working days could be counted. */
  readonly measured: number;
  /** Median of their working days; null when there is none. */
  readonly medianDays: number | null;
  /** Whether cases made up for a demonstration are among those counted. */
  readonly examples: 'none' | 'some' | 'all';
};

/** The figures of what these tallies count, whosever they are. */
export function figuresOf(tallies: readonly Tally[]): Figures {
  const received = tallies.filter((tally) => tally.of === 'received');
  const open = tallies.filter((tally) => tally.of === 'open');
  const ended = tallies.filter((tally) => tally.of === 'ended');
  const finished = ended.filter(({ outcome }) => outcome === 'finished');
  const kept = sum(finished.filter(({ promise }) => promise === 'kept'));
  const days = frequenciesOf(finished);
  return {
    received: sum(received),
    open: sum(open),
    late: sum(open.filter(({ late }) => late)),
    openUndetermined: sum(open.filter(({ undetermined }) => undetermined)),
    finished: sum(finished),
    endedOtherwise: sum(ended) - sum(finished),
    judged: kept + sum(finished.filter(({ promise }) => promise === 'broken')),
    kept,
    measured: sum(days),
    medianDays: medianOf(days),
    examples: examplesOf(tallies),
  };
}

function frequenciesOf(finished: readonly EndedTally[]): Frequency[] {
  return finished.flatMap(({ workingDays, count }) =>
    workingDays === null ? [] : [{ value: workingDays, count }],
  );
}

function examplesOf(tallies: readonly Tally[]): Figures['examples'] {
  const made = sum(tallies.filter(({ example }) => example));
  if (made === 0) return 'none';
  return made === sum(tallies) ? 'all' : 'some';
}

function sum(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((total, { count }) => total + count, 0);
}
