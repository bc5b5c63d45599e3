import { LocalisedText, Slug } from '@maklumat/standards';
import { z } from 'zod';

/**
 * Who signs (blok tanda tangan): a post with the name of who holds it, where the agency's texts name somebody, or a
 * role. The space for the hand is always left; a NIP is never printed.
 */
export const Signature = z
  .strictObject({
    post: Slug.optional(),
    role: Slug.optional(),
    /** Somebody who is no official, e.g. "Penerima informasi": the name comes from the case. */
    other: LocalisedText.optional(),
    /** The town written before the date. */
    place: z.string().min(1).max(80).optional(),
  })
  .refine(({ post, role, other }) => [post, role, other].filter((one) => one !== undefined).length === 1, {
    path: ['post'],
    message: 'says who signs by exactly one of post, role and other',
  });
export type Signature = z.infer<typeof Signature>;
