import { z } from 'zod';

/** What somebody may ask of an agency about their own data (hak subjek data pribadi, UU 27/2022 Pasal 6–11). */
export const REQUEST_KINDS = ['access', 'correction', 'restriction', 'withdrawal', 'deletion'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** How a request reached the agency; `web` is written by the person themself, the others by an official. */
export const REQUEST_CHANNELS = ['web', 'desk', 'letter', 'email', 'telephone'] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

/** `granted` and `refused` are both answers. */
export const REQUEST_STATES = ['open', 'granted', 'refused'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What is stored of a person beside the words of a case, and may be corrected. */
export const CONTACT_FIELDS = ['name', 'phone', 'email', 'address'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** By what it was seen that whoever asks is the person; `access-code` is number and code of the receipt. */
export const IDENTITY_CHECKS = [
  'access-code',
  'identity-card',
  'known-contact',
  'power-of-attorney',
] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

/** Longest text of a request and of its answer, in characters. */
export const LONGEST_WORDS = 3000;

const Words = z.string().max(LONGEST_WORDS);

/** The words of a request; personal, so they are stored sealed. */
export const AskedWords = z.strictObject({
  /** Why, or what exactly; empty where nothing was written. */
  words: Words,
  /** Of a correction: which field, and what is to stand there. */
  correction: z.strictObject({ field: z.enum(CONTACT_FIELDS), to: z.string().min(1).max(500) }).nullable(),
  /** Of a request that did not come through the page of the case: who asked, and where the answer goes. */
  requester: z.strictObject({ name: z.string().max(200), reach: z.string().max(500) }).nullable(),
  identityCheck: z.enum(IDENTITY_CHECKS),
});
export type AskedWords = z.infer<typeof AskedWords>;
