import { firstValue, type FactMaterial, type FactValue } from '@maklumat/cases';
import type { TenantTx } from '@maklumat/db';
import {
  factNames,
  parseCaseFact,
  placeholdersIn,
  type DocumentBlock,
  type PaperSignature,
} from '@maklumat/workflow';
import { oneLine } from '../cases/answer-shape';
import { readLetterhead, readSignatory, type PaperSignatory } from './letterhead';
import type { MakeableDocument } from './makeable-documents';
import type { Paper, PaperBlock } from './paper';

/** How facts are put into words; passed in, since words belong to the pages. */
export type PaperWording = {
  /** A fact in Indonesian: a day as `17 November 2026`, one that is a limit with its weekday, a channel by its name. */
  readonly value: (value: FactValue) => string;
  /** A day, `17 November 2026`. */
  readonly day: (on: string) => string;
  /** What stands where there is nothing. */
  readonly missing: string;
};

/**
 * Puts a document into its final words, as it is made in a role.
 *
 * @param material of the case; its `own` number and day are those of the document
 */
export async function composePaper(
  tx: TenantTx,
  { document, role: { role: maker } }: MakeableDocument,
  material: FactMaterial,
  on: string,
  wording: PaperWording,
): Promise<Paper> {
  const words = writerOf(material, wording);
  const { letter } = document;
  const letterhead = await readLetterhead(tx);
  const blocks: PaperBlock[] = [];
  for (const block of document.blocks) {
    const written = await composeBlock(tx, block, words, maker);
    if (written !== null) blocks.push(written);
  }
  return {
    ...{ version: 1, document: document.slug, name: document.name, title: document.title ?? null },
    ...(material.state.identity === 'confidential' ? { secret: true } : {}),
    letterhead: { ...letterhead, contacts: [...letterhead.contacts] },
    number: material.own?.number ?? null,
    ...{ on, date: wording.day(on) },
    letter:
      letter === undefined
        ? null
        : {
            ...{ nature: letter.nature ?? null, attachments: letter.attachments ?? null },
            subject: words.text(letter.subject) ?? wording.missing,
            // Each is one line of the letter, whatever somebody typed into it.
            to: letter.to.flatMap((line) => oneLine(words.text(line) ?? '', ', ') || []),
          },
    blocks,
    signatory:
      document.signature === undefined ? null : await signatoryOf(tx, document.signature, words, maker),
    copies: document.copies,
  };
}

type Writer = {
  /** A template filled in, without lines that stand for facts of which there is none; null where nothing is left. */
  readonly text: (template: string) => string | null;
  /** A fact in words; null where there is none. */
  readonly fact: (names: string) => string | null;
  /** The one of these transitions that was made last; null where none was. */
  readonly lastOf: (transitions: readonly string[]) => string | null;
};

function writerOf(material: FactMaterial, wording: PaperWording): Writer {
  const valueOf = (names: string): string | null => {
    const value = firstValue(
      factNames(names).flatMap((name) => parseCaseFact(name) ?? []),
      material,
    );
    return value === null ? null : wording.value(value);
  };
  return {
    fact: valueOf,
    lastOf: (transitions) => {
      const made = material.events.flatMap(({ body }) =>
        body.type === 'transitioned' ? body.transition : [],
      );
      return made.findLast((id) => transitions.includes(id)) ?? null;
    },
    text: (template) => {
      const lines = template.split('\n').flatMap((line) => writtenLine(line, valueOf, wording.missing) ?? []);
      return lines.length === 0 ? null : lines.join('\n');
    },
  };
}

/** One line of a template; null where it stands for facts and there is none of them. */
function writtenLine(
  line: string,
  valueOf: (names: string) => string | null,
  missing: string,
): string | null {
  const parts = placeholdersIn(line).map((part) =>
    'words' in part ? part : { value: valueOf(part.placeholder) },
  );
  const values = parts.flatMap((part) => ('value' in part ? [part.value] : []));
  if (values.length > 0 && values.every((value) => value === null)) return null;
  return parts.map((part) => ('words' in part ? part.words : (part.value ?? missing))).join('');
}

async function composeBlock(
  tx: TenantTx,
  { text, heading, facts, blank, boxes, signatures }: DocumentBlock,
  words: Writer,
  maker: string,
): Promise<PaperBlock | null> {
  if (text !== undefined) {
    const written = words.text(text);
    return written === null ? null : { text: written };
  }
  if (facts !== undefined) {
    // What was not asked or not answered is no line of its own; what is filled in by hand is there, and empty.
    const rows = facts.flatMap(({ label, shows }) => {
      const value = words.fact(shows);
      return value === null ? [] : [{ label, value }];
    });
    return rows.length === 0 ? null : { facts: rows };
  }
  if (blank !== undefined) return { blank: { label: blank.label ?? null, lines: blank.lines } };
  if (boxes !== undefined) {
    const options = boxes.options.map((option) => (typeof option === 'string' ? option : option.words));
    return { boxes: { label: boxes.label ?? null, options, ticked: tickedOf(boxes, words) } };
  }
  if (signatures !== undefined) return { signatures: await signatoriesOf(tx, signatures, words, maker) };
  return { heading: heading ?? '' };
}

/** The words of the option that is ticked: those of a fact, or of the option whose act was made last. */
function tickedOf({ ticked, options }: NonNullable<DocumentBlock['boxes']>, words: Writer): string | null {
  const said = ticked === undefined ? null : words.fact(ticked);
  const acts = options.flatMap((option) => (typeof option === 'string' ? [] : [option]));
  const last = words.lastOf(acts.flatMap(({ after }) => after));
  return said ?? acts.find(({ after }) => last !== null && after.includes(last))?.words ?? null;
}

async function signatoriesOf(
  tx: TenantTx,
  signatures: readonly PaperSignature[],
  words: Writer,
  maker: string,
): Promise<PaperSignatory[]> {
  const read: PaperSignatory[] = [];
  for (const signature of signatures) read.push(await signatoryOf(tx, signature, words, maker));
  return read;
}

/** Who signs, by the name an act wrote down where the document asks for it. */
async function signatoryOf(
  tx: TenantTx,
  signature: PaperSignature,
  words: Writer,
  maker: string,
): Promise<PaperSignatory> {
  const read = await readSignatory(tx, signature, maker);
  const named = signature.named === undefined ? null : words.fact(signature.named);
  return { ...read, name: named === null ? read.name : oneLine(named, ', ') };
}
