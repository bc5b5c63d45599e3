import type { Instant } from '@maklumat/calendar';
import type { BodyOf, CasePosition, Channel, Holder, Identity, Outcome, Stage } from '@maklumat/workflow';

/** A name a transition emitted; limits start and end by these. */
export type Emission = { readonly name: string; readonly at: Instant; readonly sequence: number };

/** A stretch of time in one state; the last one of an open case has no end. */
export type Stay = {
  readonly state: string;
  readonly clocks: 'running' | 'stopped';
  /** Sequence of the event that began it. */
  readonly sequence: number;
  readonly from: Instant;
  readonly until: Instant | null;
};

/** A stretch in which one unit, and in it one person or nobody in particular, had the case in one state. */
export type Holding = {
  readonly state: string;
  readonly unit: string;
  readonly assigneeId: string | null;
  readonly from: Instant;
  readonly until: Instant | null;
};

/** Something dated in the log, with what the event says. */
export type Recorded<T> = T & { readonly at: Instant; readonly sequence: number };

/** Everything the log of a case says, as replayCase() reads it. Holds no text of a person. */
export type CaseState = CasePosition & {
  /** Sequence of the last event: what the next writer must expect. */
  readonly version: number;
  readonly workflow: string;
  /** The case it was opened in, when it belongs to one. */
  readonly parentId: string | null;
  readonly service: string;
  readonly channel: Channel;
  readonly identity: Identity;
  readonly label: { readonly id: string; readonly en?: string | undefined };
  readonly stage: Stage;
  readonly holder: Holder;
  readonly outcome: Outcome | null;
  /** Day zero: the instant the report reached the agency. */
  readonly receivedAt: Instant;
  /** The instant it was written down, which may be days later. */
  readonly recordedAt: Instant;
  readonly lastEventAt: Instant;
  readonly closedAt: Instant | null;
  readonly assigneeId: string | null;
  readonly score: number | null;
  readonly firstAnswerAt: Instant | null;
  readonly lastAnswerAt: Instant | null;
  readonly answers: number;
  /** Every unit that held the case, in order, without repetition. */
  readonly units: readonly string[];
  readonly stays: readonly Stay[];
  /** Whose it was when, from receipt on without a gap. */
  readonly holdings: readonly Holding[];
  readonly emissions: readonly Emission[];
  readonly classes: readonly Recorded<{ readonly class: string }>[];
  readonly extensions: readonly Recorded<NonNullable<BodyOf<'transitioned'>['extend']>>[];
  readonly resumptions: readonly Recorded<{ readonly limit: string }>[];
  readonly promises: readonly Recorded<
    Omit<BodyOf<'promise-told'>, 'type' | 'dueAt'> & { readonly dueAt: Instant }
  >[];
  readonly amendments: readonly Recorded<Omit<BodyOf<'calendar-amended'>, 'type'>>[];
  readonly undetermined: readonly Recorded<Omit<BodyOf<'promise-undetermined'>, 'type'>>[];
  /** What of it was erased, and by which rule. */
  readonly erasures: readonly Recorded<Omit<BodyOf<'erased'>, 'type'>>[];
  readonly timers: readonly Recorded<
    Omit<BodyOf<'timer-ran'>, 'type' | 'dueAt'> & { readonly dueAt: Instant }
  >[];
};
