import { LocalisedText, Slug } from '@maklumat/standards';
import { z } from 'zod';
import { CaseFactNames } from './case-fact';

const WHO = {
  post: Slug.optional(),
  role: Slug.optional(),
  /** Somebody who is no official, e.g. "Penerima informasi": the name comes from the case. */
  other: LocalisedText.optional(),
  /** The town written before the date. */
  place: z.string().min(1).max(80).optional(),
};

/**
 * Who signs (blok tanda tangan): a post with the name of who holds it, where the agency's texts name somebody, or a
 * role. The space for the hand is always left; a NIP is never printed.
 */
export const Signature = z
  .strictObject(WHO)
  .refine(({ post, role, other }) => [post, role, other].filter((one) => one !== undefined).length === 1, {
    path: ['post'],
    message: 'says who signs by exactly one of post, role and other',
  });
export type Signature = z.infer<typeof Signature>;

/** Who signs a paper of a case; with `maker` whoever makes it, in the role in which it is made. */
export const PaperSignature = z
  .strictObject({
    ...WHO,
    maker: z.literal(true).optional(),
    /** Who signs by name, as an act wrote it down; without it, or while there is none, as the agency's texts say. */
    named: CaseFactNames.optional(),
  })
  .refine(
    ({ post, role, other, maker }) =>
      [post, role, other, maker].filter((one) => one !== undefined).length === 1,
    { path: ['post'], message: 'says who signs by exactly one of post, role, other and maker' },
  );
export type PaperSignature = z.infer<typeof PaperSignature>;
