import type { Instant, WorkingTime } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { BodyOf, CaseEvent, StepRefusal, WorkflowDefinition } from '@maklumat/workflow';

/** What a simulation reads of a recorded event: no text of a person is in it. */
export type PastEvent = Pick<CaseEvent, 'body' | 'occurredAt' | 'recordedAt' | 'actor'>;

/** What a case is carried out and counted by. */
export type SimulationRules = {
  readonly definition: WorkflowDefinition;
  readonly limits: readonly TimeLimit[];
  readonly calendar: WorkingTime;
};

/** A recorded step and where it stands in its log. */
export type RecordedStep = {
  readonly index: number;
  readonly event: PastEvent;
  readonly body: BodyOf<'transitioned'>;
};

/** A recorded step that would not have been possible. */
export type RefusedStep = {
  readonly code: StuckCode;
  /** Index of the recorded event. */
  readonly index: number;
  readonly step: string;
  readonly at: Instant;
  /** State the case would have been in. */
  readonly state: string;
};

/** Why a case would have come no further. Permanent; the sentence of each is in app/locales. */
export type StuckCode =
  | StepRefusal
  /** The class it was given is none. */
  | 'class-unknown'
  /** A timer would have ended what the step goes on with. */
  | 'closed-by-then'
  /** The step leads to a state that is none. */
  | 'state-unknown'
  /** It would stand in a state that nobody may take it out of. */
  | 'no-way-on'
  /** It has ended, and would not have. */
  | 'would-not-end';
