import { z } from 'zod';

/** Our own text: Indonesian is binding, English is a courtesy translation. */
export const LocalisedText = z.strictObject({
  id: z.string().trim().min(1),
  en: z.string().trim().min(1).optional(),
});
export type LocalisedText = z.infer<typeof LocalisedText>;

/** The agency's own words, letter by letter, misprints included. Never translated, never repaired. */
export const Words = z.string().min(1).max(4000);

/** Permanent lower-case identifier: letters, digits and single hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
  .max(60);

/** Calendar day written `2026-11-22`, in the tenant's zone. */
export const PlainDate = z.iso.date();
