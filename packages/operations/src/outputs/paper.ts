import { LocalisedText } from '@maklumat/standards';
import { z } from 'zod';

const Line = z.string();
const Signatory = z.strictObject({
  place: z.string().nullable(),
  post: z.string(),
  name: z.string().nullable(),
});

/** A part of a paper in its final words; exactly one of these. */
const PaperBlock = z.strictObject({
  text: Line.optional(),
  heading: Line.optional(),
  facts: z.array(z.strictObject({ label: Line, value: Line })).optional(),
  blank: z.strictObject({ label: Line.nullable(), lines: z.int() }).optional(),
  boxes: z
    .strictObject({ label: Line.nullable(), options: z.array(Line), ticked: Line.nullable().optional() })
    .optional(),
  signatures: z.array(Signatory).optional(),
});
export type PaperBlock = z.infer<typeof PaperBlock>;

/**
 * A document in its final words, as it is printed and, once issued, kept sealed in the case. Only layout is left to
 * whoever prints it: no fact, no template and no date format is asked for again.
 */
export const Paper = z.strictObject({
  version: z.literal(1),
  document: z.string(),
  name: LocalisedText,
  letterhead: z.strictObject({
    government: z.string(),
    unit: z.string(),
    address: z.string().nullable(),
    contacts: z.array(z.strictObject({ kind: z.string(), value: z.string() })),
  }),
  title: z.string().nullable(),
  /** The person of the case asked to be kept secret: the paper is marked. */
  secret: z.literal(true).optional(),
  /** Null while it is not issued. */
  number: z.string().nullable(),
  /** Day in the agency's zone, and in words. */
  on: z.iso.date(),
  date: z.string(),
  letter: z
    .strictObject({
      nature: z.string().nullable(),
      attachments: z.string().nullable(),
      subject: z.string(),
      to: z.array(Line),
    })
    .nullable(),
  blocks: z.array(PaperBlock),
  signatory: Signatory.nullable(),
  copies: z.array(Line),
});
export type Paper = z.infer<typeof Paper>;

/** Field and kind of the content that holds an issued paper. */
export const PAPER_FIELD = 'document';

/** A kept paper, read from its sealed text; null for a text that is none. */
export function paperOf(text: string | null | undefined): Paper | null {
  if (text == null) return null;
  try {
    return Paper.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
