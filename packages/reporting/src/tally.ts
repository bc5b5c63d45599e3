import type { Outcome } from '@maklumat/workflow';
import type { PromiseKept } from './case-fact';

/** Cases that are alike in everything that is counted, and how many they are. */
type Counted = {
  /** Made up for a demonstration. */
  readonly example: boolean;
  readonly count: number;
};

/** Cases received in the period, whatever has become of them. */
export type ReceivedTally = Counted & { readonly of: 'received' };

/** Cases that are open now, of any period; `late`: the told date that counts now has passed. */
export type OpenTally = Counted & {
  readonly of: 'open';
  readonly late: boolean;
  readonly undetermined: boolean;
};

/** Cases that ended in the period and have not been opened again. */
export type EndedTally = Counted & {
  readonly of: 'ended';
  readonly outcome: Outcome;
  readonly promise: PromiseKept | null;
  readonly workingDays: number | null;
};

/** Facts as a database groups them: the figures are made of these, so that nobody reads cases one by one. */
export type Tally = ReceivedTally | OpenTally | EndedTally;
