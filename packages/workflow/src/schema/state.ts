import { LocalisedText, Slug, Words } from '@maklumat/standards';
import { z } from 'zod';

/** Who must act next: the agency's own officials, the citizen, a body outside the agency, or nobody (ended). */
export const Holder = z.enum(['agency', 'citizen', 'outside', 'nobody']);
export type Holder = z.infer<typeof Holder>;

/** How an ended case ended. `finished` alone counts as done by the agency. */
export const Outcome = z.enum(['finished', 'sent-back', 'rejected', 'withdrawn', 'closed-on-silence']);
export type Outcome = z.infer<typeof Outcome>;

/** The four stages every citizen sees, in this order (diterima, diverifikasi, ditindaklanjuti, selesai). */
export const STAGES = ['received', 'verified', 'in-progress', 'finished'] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** One state a case of this workflow can be in. */
export const WorkflowState = z
  .strictObject({
    id: Slug,
    /** The agency's literal status words, e.g. "Terverifikasi (Belum Ditindaklanjuti)". */
    label: LocalisedText,
    /** The words as the published text prints them; null: the text names no status here and the label is ours. */
    words: Words.nullable().default(null),
    stage: Stage,
    holder: Holder,
    /** Roles that answer for the case in this state; the first is shown as the responsible one. */
    responsible: z.array(Slug).default([]),
    /**
     * Whether the agency's limits run in this state. `stopped` only while somebody outside must act (R8: a
     * loop inside the agency does not stop the clock).
     */
    clocks: z.enum(['running', 'stopped']),
    /** How the case ended; null for a state that goes on. */
    outcome: Outcome.nullable().default(null),
    /** What the citizen is told in one sentence. Placeholders: {unit}, {date}. */
    sentence: LocalisedText,
  })
  .superRefine((state, context) => {
    const ended = state.outcome !== null;
    if (ended !== (state.holder === 'nobody'))
      context.addIssue({
        code: 'custom',
        path: ['holder'],
        message: 'nobody holds the case exactly when it has ended (outcome is set)',
      });
    if (state.clocks === 'stopped' && state.holder === 'agency')
      context.addIssue({
        code: 'custom',
        path: ['clocks'],
        message: 'must be running while the agency holds the case (R8)',
      });
  });
export type WorkflowState = z.infer<typeof WorkflowState>;
