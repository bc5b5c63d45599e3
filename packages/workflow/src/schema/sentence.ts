import { LocalisedText, Slug, Words } from '@maklumat/standards';
import { z } from 'zod';

/** Parts of a workflow, and rooms beside it, in which something that is printed is carried out. */
export const SENTENCE_PLACES = [
  'start',
  'question',
  'transition',
  'timer',
  'limit',
  'state',
  'document',
  'register',
  'recap',
  'collection',
] as const;

/** Where a sentence is carried out: a part of this workflow, or what is made of its cases. */
export const SentencePlace = z
  .strictObject({
    kind: z.enum(SENTENCE_PLACES),
    /** Id of the part; the filing (`start`) has none. */
    id: Slug.optional(),
  })
  .refine(({ kind, id }) => (kind === 'start') === (id === undefined), {
    path: ['id'],
    message: 'names the part; the filing (start) alone has none',
  });
export type SentencePlace = z.infer<typeof SentencePlace>;

/** One sentence of a printed step, for steps that say several things, and where it is carried out. */
export const CarriedSentence = z
  .strictObject({
    /** Id of the printed step. */
    step: Slug,
    /** As printed. The sentences of a step, one after the other, are all of its words. */
    words: Words,
    by: z.array(SentencePlace).min(1).optional(),
    /** Why nothing carries it out, or what happens outside the agency. */
    note: LocalisedText.optional(),
  })
  .refine(({ by, note }) => by !== undefined || note !== undefined, {
    path: ['by'],
    message: 'says where it is carried out, or in a note why nowhere',
  });
export type CarriedSentence = z.infer<typeof CarriedSentence>;
