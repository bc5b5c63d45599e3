import { LocalisedText, Slug } from '@maklumat/standards';
import { z } from 'zod';
import { CaseFactNames, factNames, placeholdersIn } from './case-fact';
import { PaperSignature } from './signature';

/** Words of a template, in Indonesian as official papers are; `{…}` stands for a fact of the case. */
const Template = z.string().min(1).max(3000);

const BoxWords = z.string().min(1).max(120);

/** A part of a document, from top to bottom: exactly one of these. */
export const DocumentBlock = z
  .strictObject({
    text: Template.optional(),
    heading: z.string().min(1).max(120).optional(),
    /** A table of facts, one a row; a row whose fact is missing is left out. */
    facts: z
      .array(z.strictObject({ label: z.string().min(1).max(120), shows: CaseFactNames }))
      .min(1)
      .max(30)
      .optional(),
    /** Lines to write on by hand. */
    blank: z
      .strictObject({ label: z.string().max(120).optional(), lines: z.int().min(1).max(20) })
      .optional(),
    /**
     * Boxes to tick by hand; `ticked` names the fact whose words are ticked already, e.g. a choice of an official's. An
     * option with `after` is ticked when one of those transitions was the latest of all that the options name.
     */
    boxes: z
      .strictObject({
        label: z.string().max(120).optional(),
        options: z
          .array(z.union([BoxWords, z.strictObject({ words: BoxWords, after: z.array(Slug).min(1) })]))
          .min(1)
          .max(20),
        ticked: CaseFactNames.optional(),
      })
      .optional(),
    /** Signatures beside each other, e.g. who gave and who received. */
    signatures: z.array(PaperSignature).min(1).max(3).optional(),
  })
  .refine((block) => Object.values<unknown>(block).filter((part) => part !== undefined).length === 1, {
    message: 'is exactly one of text, heading, facts, blank, boxes and signatures',
  });
export type DocumentBlock = z.infer<typeof DocumentBlock>;

/**
 * A paper made from a case: a letter (surat), a notice, a sheet (lembar). With a `series` it is issued: it takes a number, is
 * kept as it was, and stands in the case's history. Without one it can be printed at any time and leaves no trace.
 */
export const CaseDocument = z
  .strictObject({
    slug: Slug,
    name: LocalisedText,
    /** Title as printed, e.g. "LEMBAR DISPOSISI"; left out of a letter, which has a subject. */
    title: z.string().min(1).max(120).optional(),
    workflows: z.array(Slug).min(1),
    /** States in which it can be made; every one when left out. */
    in: z.array(Slug).min(1).optional(),
    /** One of these transitions must have been made. */
    after: z.array(Slug).min(1).optional(),
    /** Only for cases that came this way, e.g. by telephone. */
    channels: z.array(Slug).min(1).optional(),
    /** Roles that make it. */
    by: z.array(Slug).min(1),
    series: Slug.optional(),
    /** `citizen`: whoever opened the case with its code may have what was issued. */
    visibleTo: z.enum(['citizen', 'agency']).default('agency'),
    letter: z
      .strictObject({
        /** Nature of the letter (sifat), e.g. "Biasa". */
        nature: z.string().min(1).max(60).optional(),
        attachments: z.string().min(1).max(60).optional(),
        subject: Template,
        /** Lines of the addressee; one whose facts are all missing is left out. */
        to: z.array(Template).min(1).max(6),
      })
      .optional(),
    blocks: z.array(DocumentBlock).min(1).max(40),
    signature: PaperSignature.optional(),
    /** Who gets a copy (tembusan). */
    copies: z.array(z.string().min(1).max(160)).default([]),
    note: LocalisedText.optional(),
  })
  .refine(({ series, visibleTo }) => visibleTo === 'agency' || series !== undefined, {
    path: ['visibleTo'],
    message: 'only a document that takes a number from a series is kept, and can be had by the citizen',
  })
  .refine(({ title, letter }) => (title === undefined) === (letter !== undefined), {
    path: ['title'],
    message: 'a letter has a subject, every other document a title',
  });
export type CaseDocument = z.infer<typeof CaseDocument>;

/** documents.yaml */
export const DocumentsFile = z.strictObject({ documents: z.array(CaseDocument) });
export type DocumentsFile = z.infer<typeof DocumentsFile>;

/** Every fact a document names, with where it stands in it. */
export function factsInDocument(document: CaseDocument): { name: string; path: (string | number)[] }[] {
  const found: { name: string; path: (string | number)[] }[] = [];
  const inText = (text: string, path: (string | number)[]): void => {
    for (const part of placeholdersIn(text))
      if ('placeholder' in part) found.push(...factNames(part.placeholder).map((name) => ({ name, path })));
  };
  const inSignature = (one: PaperSignature | undefined, path: (string | number)[]): void => {
    if (one?.named !== undefined) found.push(...factNames(one.named).map((name) => ({ name, path })));
  };
  const { letter, signature } = document;
  inSignature(signature, ['signature', 'named']);
  if (letter !== undefined) {
    inText(letter.subject, ['letter', 'subject']);
    letter.to.forEach((line, at) => inText(line, ['letter', 'to', at]));
  }
  document.blocks.forEach((block, at) => {
    if (block.text !== undefined) inText(block.text, ['blocks', at, 'text']);
    (block.facts ?? []).forEach(({ shows }, row) => {
      const path = ['blocks', at, 'facts', row, 'shows'];
      found.push(...factNames(shows).map((name) => ({ name, path })));
    });
    block.signatures?.forEach((one, who) => {
      inSignature(one, ['blocks', at, 'signatures', who, 'named']);
    });
    if (block.boxes?.ticked !== undefined)
      found.push(
        ...factNames(block.boxes.ticked).map((name) => ({ name, path: ['blocks', at, 'boxes', 'ticked'] })),
      );
  });
  return found;
}
