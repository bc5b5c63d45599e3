import { z } from 'zod';
import { LocalisedText, Slug, Words } from './text';

/** How a person reaches somebody: decides the label, and which link may be made. */
export const ContactKind = z.enum([
  'telephone',
  'mobile',
  'whatsapp',
  'sms',
  'e-mail',
  'website',
  'facebook',
  'instagram',
  'twitter',
  'android-app',
  'postal-address',
  'counter',
  'suggestion-box',
]);
export type ContactKind = z.infer<typeof ContactKind>;

/**
 * Whether a printed contact can be used. Only `usable` may be linked: a mistyped domain may belong to
 * somebody else, so `broken` and `doubtful` are shown as printed, flagged, and never made a link.
 */
export const ContactCondition = z.enum(['usable', 'doubtful', 'broken']);
export type ContactCondition = z.infer<typeof ContactCondition>;

const contactShape = {
  kind: ContactKind,
  /** As printed, also when it is wrong. */
  value: Words,
  condition: ContactCondition,
  /** What is wrong; required unless `usable`. */
  note: LocalisedText.optional(),
};

const NOTE_IS_MISSING = {
  path: ['note'],
  message: 'a doubtful or broken contact needs a note that says what is wrong',
};

/** One reachable address inside the agency's words, exactly as printed. */
export const Contact = z
  .strictObject(contactShape)
  .refine((contact) => contact.condition === 'usable' || contact.note !== undefined, NOTE_IS_MISSING);
export type Contact = z.infer<typeof Contact>;

/** A contact of a unit as a whole. */
export const UnitContact = z
  .strictObject({
    ...contactShape,
    /** Which standard or decree prints it; left out where it stands at the head of the agency's own page. */
    source: LocalisedText.optional(),
  })
  .refine((contact) => contact.condition === 'usable' || contact.note !== undefined, NOTE_IS_MISSING);
export type UnitContact = z.infer<typeof UnitContact>;

/** One printed way to complain (sarana pengaduan), in the printed order. */
export const ComplaintChannel = z.strictObject({
  id: Slug,
  words: Words,
  /** Continuation paragraphs printed below the item. */
  details: z.array(Words).default([]),
  contacts: z.array(Contact).default([]),
});
export type ComplaintChannel = z.infer<typeof ComplaintChannel>;
