import { LocalisedText, Slug, Words } from '@maklumat/standards';
import { z } from 'zod';
import { Channel } from './channel';
import { ClockBinding, WorkflowTimer } from './clock';
import { CaseForm } from './form';
import { CarriedSentence } from './sentence';
import { WorkflowState } from './state';
import { Transition } from './transition';

/** How the person stands behind the case: by name; by name for the handling officials only; without a name. */
export const Identity = z.enum(['named', 'confidential', 'anonymous']);
export type Identity = z.infer<typeof Identity>;

/** What a role of the tenant may see and do beside the transitions that name it. */
export const WorkflowRole = z.strictObject({
  role: Slug,
  /** `all`: every case of this workflow. `own-unit`: those its unit holds or held. */
  sees: z.enum(['all', 'own-unit']),
  /** May record a report that came in another way. */
  records: z.boolean().default(false),
  /** May read confidential cases and the reporter's contact details (each reading is logged). */
  handles: z.boolean().default(true),
});
export type WorkflowRole = z.infer<typeof WorkflowRole>;

/**
 * What the console's telephone page does in one go with a call it records: a transition from the first state each,
 * made by whoever records. And what the list of questions with answers writes into the case they come from.
 */
export const CallActs = z.strictObject({
  /** The caller is answered during the call. */
  answer: Slug,
  /** The caller is promised an answer at a day and time. */
  promise: Slug,
  /** Made right after the promise where a unit is named: the unit confirms the answer. */
  confirm: Slug.optional(),
  /** Noted in the case, without anything to fill in, when a question with its answer is proposed from it. */
  entry: Slug.optional(),
});
export type CallActs = z.infer<typeof CallActs>;

/**
 * A workflow as data: tenants/<slug>/workflows/<service>/vN.yaml. One engine runs every one of them; what
 * differs between agencies is written here. A running case stays on the version it began with.
 */
export const WorkflowDefinition = z.strictObject({
  slug: Slug,
  version: z.int().min(1),
  name: LocalisedText,
  /** The published service whose standard it carries out. Several workflows may serve one (a service and the complaints about it). */
  service: Slug,
  /** `service`: the service itself. `complaint`: a complaint about the service. */
  kind: z.enum(['service', 'complaint']),
  /** Where the words of this workflow come from in the agency's text, and what is our reading. */
  basis: z.strictObject({ words: z.array(Words).default([]), note: LocalisedText.optional() }),
  doors: z.strictObject({
    web: z.boolean(),
    /** The visitor fills the form in on a device at the desk; the case's channel is `desk`. */
    tablet: z.boolean().default(false),
    identities: z.array(Identity).min(1),
    /** Channels an official may record from; empty: none. */
    recorded: z.array(Channel.exclude(['web'])).default([]),
    /** Of these: where the person is there to be asked, so that all the form requires, but files, is written down. */
    asked: z.array(Channel).min(1).optional(),
    /** Of these: where each report bears a number of its own, which is written down. */
    numbered: z.array(Channel).min(1).optional(),
    /** Opened by a transition of another workflow (`opens`), as a case that belongs to the one it was opened in. */
    linked: z.boolean().optional(),
  }),
  call: CallActs.optional(),
  /**
   * Steps that may be written down together with a case which is recorded after they were made (a visit copied from a
   * book), in this order, each with its own time: by whoever records, asking for words and choices alone.
   */
  afterwards: z.array(Slug).min(1).optional(),
  roles: z.array(WorkflowRole).min(1),
  classes: z.array(z.strictObject({ id: Slug, label: LocalisedText, words: Words.nullable() })).default([]),
  form: CaseForm,
  /** State and emitted names of the moment a case is filed, and the published steps that filing carries out. */
  start: z.strictObject({
    state: Slug,
    emits: z.array(Slug).min(1),
    tells: LocalisedText,
    steps: z.array(Slug).default([]),
    /**
     * Names of the case it was opened in that count here from the instant they had there: a window that the superior's
     * answer began goes on in the dispute.
     */
    carried: z.array(Slug).min(1).optional(),
  }),
  states: z.array(WorkflowState).min(2),
  transitions: z.array(Transition).min(1),
  clocks: z.array(ClockBinding).default([]),
  timers: z.array(WorkflowTimer).default([]),
  /** What happens here, by itself, when a case that was opened in this one emits a name. */
  follows: z
    .array(z.strictObject({ workflow: Slug, on: Slug, transition: Slug }))
    .min(1)
    .optional(),
  /** Limits and published steps that this workflow deliberately leaves out, each with why. */
  leftOut: z
    .array(
      z.strictObject({
        kind: z.enum(['limit', 'step']),
        id: Slug,
        why: LocalisedText,
        /** The workflow of the agency that carries it out instead. */
        by: Slug.optional(),
      }),
    )
    .default([]),
  /** For printed steps that say several things: each sentence, and where it is carried out. */
  sentences: z.array(CarriedSentence).min(1).optional(),
});
export type WorkflowDefinition = z.infer<typeof WorkflowDefinition>;
