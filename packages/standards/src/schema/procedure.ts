import { z } from 'zod';
import { LocalisedText, Slug, Words } from './text';

/** Target of the last edge of a procedure. */
export const END = 'end';

/** An arrow of the flow. `when` is required as soon as a step has more than one. */
export const ProcedureEdge = z.strictObject({ to: Slug, when: LocalisedText.optional() });
export type ProcedureEdge = z.infer<typeof ProcedureEdge>;

/** One printed step (prosedur): the agency's words, and what our flow drawing needs to know about it. */
export const ProcedureStep = z.strictObject({
  id: Slug,
  /** As printed, without the list number. */
  words: Words,
  /** Short sentence of ours for headings and boxes of the drawing. */
  title: LocalisedText,
  /** Slug of a role of this tenant, or `citizen`. Several act together. */
  actors: z.array(Slug).min(1),
  /** Asked when the step branches, e.g. "Sudah lengkap?". */
  question: LocalisedText.optional(),
  /** Where it goes on; left out: the next step of the list (the last one ends). */
  next: z.array(ProcedureEdge).min(1).optional(),
});
export type ProcedureStep = z.infer<typeof ProcedureStep>;

/** A variant of the procedure (online, at the desk, objection …); most standards have just one. */
export const ProcedureTrack = z.strictObject({
  id: Slug,
  /** Printed headings above the steps, outermost first; empty when there is none. */
  headings: z.array(Words).default([]),
  name: LocalisedText,
  numbering: z.enum(['decimal', 'lower-alpha', 'none']).default('decimal'),
  steps: z.array(ProcedureStep).min(1),
});
export type ProcedureTrack = z.infer<typeof ProcedureTrack>;

/** A drawing on the source page: its box texts, or the words printed where the image is missing. */
export const SourceFigure = z.strictObject({
  kind: z.enum(['flowchart', 'missing-image']),
  words: z.array(Words).min(1),
  note: LocalisedText,
});
export type SourceFigure = z.infer<typeof SourceFigure>;
