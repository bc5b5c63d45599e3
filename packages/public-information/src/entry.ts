import { hostFaults, LocalisedText, parseWebAddress, PlainDate, Slug } from '@maklumat/standards';
import { z } from 'zod';

/**
 * How an agency must make information known: berkala (periodic), serta-merta (immediate), setiap saat (any-time), or
 * not at all: dikecualikan (excluded).
 *
 * @see UU 14/2008 Pasal 9, 10, 11 and 17
 */
export const InformationClass = z.enum(['periodic', 'immediate', 'any-time', 'excluded']);
export type InformationClass = z.infer<typeof InformationClass>;

/** Form in which the information is to be had: cetak (printed), rekaman (recorded). */
export const InformationForm = z.enum(['printed', 'recorded']);
export type InformationForm = z.infer<typeof InformationForm>;

/** A year, a month or a day: `2026`, `2026-03`, `2026-03-14`; as much as the agency knows. */
export const MadeOn = z.string().refine(isMadeOn, 'must be a year, month or day such as 2026-03-14');

/** A file of an entry as it is kept: by content, under a name that is safe to download. */
export const InformationFile = z.strictObject({
  /** Address in the file store: SHA-256 of the bytes. Never public. */
  storedAs: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(120),
  mediaType: z.string().min(1).max(100),
  bytes: z.int().min(1),
});
export type InformationFile = z.infer<typeof InformationFile>;

const Line = z.string().trim().max(200);
const Paragraph = z.string().trim().max(3000);

/**
 * Why something is not public: the ground, and the consequence test (uji konsekuensi) that found it. Each part may be
 * empty while it is a draft.
 *
 * @see UU 14/2008 Pasal 17 (grounds), Pasal 19 (consequence test), Pasal 20 (until when)
 */
export const Exclusion = z.strictObject({
  /** Id of an information rule of kind `ground`, e.g. `uu-14-2008-17-h`. */
  ground: Slug.nullable(),
  /** Number and day of the decision that the test led to. */
  decisionNumber: Line,
  decidedOn: PlainDate.nullable(),
  /** What would follow if it were opened. */
  consequence: Paragraph,
  /** What the public would gain, and why it weighs less. */
  publicInterest: Paragraph,
  /** Last day on which it is excluded; null without an end, which then has a reason. */
  until: PlainDate.nullable(),
  noEndReason: Paragraph,
  /** All of the information, or a part that is blacked out. */
  scope: z.enum(['whole', 'part']),
});
export type Exclusion = z.infer<typeof Exclusion>;

/**
 * One entry of an agency's public information list (Daftar Informasi Publik), with the columns that the list must
 * have. What is missing is empty or null; whether it may be published so says `publishFaults`.
 *
 * @see Perki 1/2021 (Standar Layanan Informasi Publik) on the content of the list
 */
export const InformationEntry = z.strictObject({
  /** What the information is called. */
  title: z.string().trim().min(3).max(300),
  /** What it holds (ringkasan isi informasi). */
  summary: Paragraph,
  class: InformationClass,
  /** Slug of the unit that holds it (pejabat/unit yang menguasai). */
  unit: Slug,
  /** Who answers for its making (penanggung jawab pembuatan). */
  responsible: Line,
  madeOn: MadeOn.nullable(),
  madeAt: Line,
  forms: z.array(InformationForm),
  /** What carries it (jenis media), e.g. "Dokumen PDF". */
  media: Line,
  /** How long it is kept (jangka waktu penyimpanan), in the words of the agency's retention schedule. */
  retention: Line,
  /** Where the agency itself publishes it. */
  link: z.string().refine(isOwnAddress, 'must be an https address of a government site').nullable(),
  file: InformationFile.nullable(),
  /** Given exactly with the class `excluded`. */
  exclusion: Exclusion.nullable(),
});
export type InformationEntry = z.infer<typeof InformationEntry>;

/** A sentence of the law that the list rests on: tenants/national/public-information.yaml. */
export const InformationRule = z
  .strictObject({
    id: Slug,
    kind: z.enum(['class', 'ground', 'duty']),
    /** Of a rule of kind `class`: the class it founds. */
    class: InformationClass.optional(),
    /** Always in the original, e.g. `UU 14/2008`. */
    citation: z.string().trim().min(1),
    article: z.string().trim().min(1),
    name: LocalisedText,
    summary: LocalisedText,
    /** Whether somebody has compared it with the official text, and when. */
    verified: z.boolean(),
    checkedOn: PlainDate.nullable(),
  })
  .refine((rule) => rule.verified === (rule.checkedOn !== null), {
    path: ['checkedOn'],
    message: 'a verified rule has the day it was checked, and one that is not has none',
  })
  .refine((rule) => (rule.kind === 'class') === (rule.class !== undefined), {
    path: ['class'],
    message: 'a rule of kind class names its class, and no other does',
  });
export type InformationRule = z.infer<typeof InformationRule>;

/** Rules with ids of their own. */
export const InformationRules = z.strictObject({
  rules: z
    .array(InformationRule)
    .min(1)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'each id stands once'),
});
export type InformationRules = z.infer<typeof InformationRules>;

/** The year an entry is found under; null when nobody said. */
export function yearOfEntry({ madeOn }: Pick<InformationEntry, 'madeOn'>): number | null {
  return madeOn === null ? null : Number(madeOn.slice(0, 4));
}

/** Everything of an entry that is searched: what the public may read of it, and nothing else. */
export function searchedText({ title, summary, media, responsible }: InformationEntry): string {
  return [title, summary, media, responsible].filter((text) => text !== '').join('\n');
}

function isMadeOn(text: string): boolean {
  if (!/^(19|20)\d\d(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(text)) return false;
  return text.length < 10 || PlainDate.safeParse(text).success;
}

/** Government sites alone: an entry never leads to somebody else's domain. */
function isOwnAddress(text: string): boolean {
  const parsed = parseWebAddress(text);
  if (parsed === null || parsed.scheme !== 'https') return false;
  return hostFaults(parsed.host).length === 0 && /\.(go|desa)\.id$/i.test(parsed.host);
}
