import { LocalisedText, Slug } from '@maklumat/standards';
import { z } from 'zod';
import { lastsAsLong, RetentionPeriod } from './retention-period';

/** A sentence of law, or of the agency's own schedule of records (jadwal retensi arsip), that a rule rests on. */
export const RetentionSource = z
  .strictObject({
    slug: Slug,
    /** Always in the original, e.g. `UU 27/2022 Pasal 44 ayat (1) huruf a`. */
    citation: z.string().trim().min(1).max(200),
    /** What it says, in our words. */
    says: LocalisedText,
    /** Whether somebody has compared it with the text, and when. */
    verified: z.boolean(),
    checkedOn: z.iso.date().nullable(),
  })
  .refine((source) => source.verified === (source.checkedOn !== null), {
    path: ['checkedOn'],
    message: 'a verified source has the day it was checked, and one that is not has none',
  });
export type RetentionSource = z.infer<typeof RetentionSource>;

/**
 * How long what is known of a case is kept once it has ended in one of these states (jadwal retensi): who reported, and
 * what was written. The log without words, its dates and the figures stay.
 *
 * @see UU 27/2022 Pasal 16 ayat (2) huruf g, Pasal 42 to 44
 */
export const RetentionRule = z
  .strictObject({
    slug: Slug,
    workflow: Slug,
    /** States it ends in; left out: every end of the workflow that no other rule names. */
    ends: z.array(Slug).min(1).optional(),
    /** Name, contacts, letters that name the person, and what is listed in `identity`. */
    person: RetentionPeriod,
    /** Everything that was written or sent in the case. Never shorter than `person`: words often name people. */
    words: RetentionPeriod,
    /** Questions and inputs whose answers show who somebody is, and `files` for all that came with the form; erased with the person. */
    identity: z.array(Slug).default([]),
    /** Slugs of sources. */
    sources: z.array(Slug).min(1),
    /** Whether the periods are our proposal, until the agency says otherwise. */
    assumed: z.boolean(),
    /** Why this long. */
    note: LocalisedText,
  })
  .refine(({ person, words }) => lastsAsLong(words, person), {
    path: ['words'],
    message: 'must not be shorter than person: words often name people',
  });
export type RetentionRule = z.infer<typeof RetentionRule>;

/** retention.yaml: how long the agency keeps what its cases hold, and what that rests on. */
export const RetentionFile = z.strictObject({
  sources: z.array(RetentionSource).min(1),
  rules: z.array(RetentionRule).min(1),
});
export type RetentionFile = z.infer<typeof RetentionFile>;
