import { z } from 'zod';
import { UnitContact } from './contact';
import { LocalisedText, Slug, Words } from './text';

/** Zones of Indonesian regional governments: WIB (two), WITA, WIT. */
export const Zone = z.enum(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']);
export type Zone = z.infer<typeof Zone>;

/** Room for files of an agency that says nothing of it: 20 GB, some 60,000 photos as they are kept. */
export const DEFAULT_FILE_QUOTA_MB = 20_480;

/** A regional government (pemerintah daerah), the tenant: tenants/<slug>/agency.yaml. */
export const AgencyProfile = z.strictObject({
  slug: Slug,
  /** Three capital letters that begin the public number of every case; no two governments share them. */
  casePrefix: z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters'),
  kind: z.enum(['city', 'regency', 'province']),
  /** Region code of Kepmendagri, e.g. `33.75`. */
  region: z.string().regex(/^\d{2}(\.\d{2})?$/),
  name: LocalisedText,
  officialName: LocalisedText,
  zone: Zone,
  /** Base colour of the pages; the readable shades are computed from it. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** Unit whose standards are published here, shown in the header. */
  publisher: Slug,
  /** Slug of the working calendar of its offices. */
  officeCalendar: Slug,
  /** Who shows a code of an authenticator at sign-in beside the administrators, who always do; left out: nobody else. */
  secondFactor: z.enum(['administrators', 'everyone']).optional(),
  /** Most that uploaded and published files may take together, in MB of 1,048,576 bytes; left out: {@link DEFAULT_FILE_QUOTA_MB}. */
  fileQuotaMb: z.number().int().min(100).max(100_000_000).optional(),
  /** The service pledge (maklumat pelayanan) as signed; null: the agency has not given one. */
  pledge: z.strictObject({ words: z.array(Words).min(1), signatory: Slug.nullable() }).nullable(),
});
export type AgencyProfile = z.infer<typeof AgencyProfile>;

/** OPD, UPTD or bidang: an entry of tenants/<slug>/units.yaml. */
export const ServiceUnit = z.strictObject({
  slug: Slug,
  name: LocalisedText,
  /** Short name for narrow screens, e.g. "Diskominfo". */
  shortName: LocalisedText,
  parent: Slug.nullable(),
  /** Address line exactly as printed. */
  address: z.strictObject({ words: Words, note: LocalisedText.optional() }).nullable(),
  /** In the order a citizen should try them: what can be used first. */
  contacts: z.array(UnitContact).default([]),
  vision: Words.nullable(),
  mission: z.array(Words).default([]),
  motto: Words.nullable(),
  /** Post that heads the unit. */
  head: Slug.nullable(),
});
export type ServiceUnit = z.infer<typeof ServiceUnit>;

/** What an agency publishes entry by entry, outside its standards: questions with answers, the public information list. */
export const Collection = z.enum(['question-answers', 'public-information']);
export type Collection = z.infer<typeof Collection>;

/** A role the texts name (Admin Pengaduan Publik, Pejabat Penghubung …), or one of ours that says so: roles.yaml. */
export const Role = z
  .strictObject({
    slug: Slug,
    name: LocalisedText,
    /** The texts' own spellings; empty for a role that no text names. */
    words: z.array(Words),
    /** A person outside the agency: citizen-side roles act without an account. */
    outside: z.boolean().default(false),
    /** Runs the agency's settings here, and is told when something needs somebody who can change them. */
    administers: z.boolean().default(false),
    /** Collections this role writes entries of; nothing of it is public before somebody approves. */
    writes: z.array(Collection).default([]),
    /** Collections this role publishes entries of, and takes them back. */
    approves: z.array(Collection).default([]),
    /** Decides what people ask about their own data, and keeps the record of breaches (UU 27/2022 Pasal 53). */
    protectsData: z.boolean().optional(),
    note: LocalisedText.optional(),
  })
  .refine(({ words, note }) => words.length > 0 || note !== undefined, {
    path: ['note'],
    message: 'a role that no text names says here where it comes from',
  })
  .refine(({ outside, administers }) => !(outside && administers), {
    path: ['administers'],
    message: 'nobody outside the agency administers it',
  })
  .refine(({ outside, writes, approves }) => !outside || writes.length + approves.length === 0, {
    path: ['writes'],
    message: 'nobody outside the agency writes or approves what it publishes',
  })
  .refine(({ outside, protectsData }) => !(outside && protectsData === true), {
    path: ['protectsData'],
    message: 'nobody outside the agency decides about personal data',
  });
export type Role = z.infer<typeof Role>;

/** A post (jabatan) the texts name: posts.yaml. */
export const Post = z.strictObject({
  slug: Slug,
  name: LocalisedText,
  words: z.array(Words).min(1),
  serviceUnit: Slug,
  roles: z.array(Slug).default([]),
});
export type Post = z.infer<typeof Post>;

/** A person the texts name: officials.yaml. The NIP is kept and never published. */
export const Official = z.strictObject({
  slug: Slug,
  /** As printed, titles included. */
  name: Words,
  post: Slug,
  rank: Words.nullable(),
  nip: Words.nullable(),
  note: LocalisedText.optional(),
});
export type Official = z.infer<typeof Official>;
