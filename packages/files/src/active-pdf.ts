import { inflateSync } from 'node:zlib';
import {
  behindBlanks,
  pdfStreams,
  pdfText,
  plainName,
  TooTangledError,
  type PdfStream,
  type PdfText,
} from './pdf-dictionaries';

/** What a document holds beside pages: nothing, something that acts or hides a file, or places that cannot be looked into. */
export type PdfActivity = 'none' | 'active' | 'unreadable';

/**
 * Names by which a PDF runs a program, starts one, sends a form, plays what it brings, reaches for a file elsewhere, or
 * carries another file. A script is named `JavaScript` (ISO 32000-2, 12.6.4.17), belongs to a rendition (12.6.4.14) or to
 * something in three dimensions (13.6).
 */
const ACTIVE = new Set([
  ...['JavaScript', 'Rendition', 'Launch', 'SubmitForm', 'ImportData'],
  ...['GoToE', 'GoToR', 'RichMedia', '3DD', 'OnInstantiate', 'XFA'],
  ...['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment'],
]);
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]{1,120})/g;
/** Keys of an action's kind, and of the file that a specification carries; `#53` is S. */
const KEY = /\/(?:(?:S|#53)|((?:E|#45)(?:F|#46)))(?=[\0\t\n\f\r ()<>[\]{}/%\d])/g;
/**
 * A link: its address may have any name as a part. No object with entries fits in one, since these need blanks and
 * brackets; a name alone does, and an action that is led to it by a reference counts.
 */
const LINK = /\/URI[\t\n\f\r ]*\((?:https?:|mailto:)[^\0\s()<>\\]{0,2000}\)/g;
/** Objects in one compressed stream; documents of 10 MB stay far below it. */
const MOST_INFLATED_BYTES = 32 * 1024 * 1024;
const MOST_INFLATED_IN_ALL = 128 * 1024 * 1024;

/**
 * Looks for what acts in a PDF: by its names, wherever they stand, also written with `#4A` for a letter, and in the
 * streams of objects that are compressed. Where a cross-reference leads is not asked, since readers repair it: a name
 * anywhere counts. A stream of objects that is locked, or written in another way than all programs do, is unreadable.
 *
 * @param bytes the whole file
 */
export function pdfActivity(bytes: Uint8Array): PdfActivity {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  try {
    if (isActive(text)) return 'active';
    return activityOfPacked(bytes, text);
  } catch (error) {
    if (error instanceof TooTangledError) return 'unreadable';
    throw error;
  }
}

function activityOfPacked(bytes: Uint8Array, text: string): PdfActivity {
  let left = MOST_INFLATED_IN_ALL;
  for (const { tokens, after } of pdfStreams(pdfText(text))) {
    if (!holdsObjects(tokens)) continue;
    const objects = isPlainFlate(tokens) ? inflated(bytes, text, after, left) : null;
    if (objects === null) return 'unreadable';
    if (isActive(objects)) return 'active';
    left -= objects.length;
  }
  return 'none';
}

function isActive(text: string): boolean {
  for (const [, name = ''] of text.replace(LINK, '').matchAll(NAME))
    if (ACTIVE.has(plainName(name))) return true;
  return hasActiveEntry(text);
}

/** An action whose kind stands elsewhere, which no program writes; a file inside whose stream does not say so. */
function hasActiveEntry(text: string): boolean {
  const pdf = pdfText(text);
  for (const { index, 0: key, 1: carries } of text.matchAll(KEY)) {
    const at = behindBlanks(pdf, index + key.length);
    if (isReference(pdf, at)) return true;
    if (carries !== undefined && text.startsWith('<<', at)) {
      // UF, F, DOS, Mac or Unix; whatever else stands there is a picture that happens to say so.
      if (/[UFDM#]/.test(text[behindBlanks(pdf, at + 2) + 1] ?? '')) return true;
    }
  }
  return false;
}

/** `12 0 R` */
function isReference(pdf: PdfText, from: number): boolean {
  let at = from;
  for (const part of [/\d{1,10}/y, /\d{1,5}/y]) {
    part.lastIndex = at;
    if (!part.test(pdf.text)) return false;
    at = behindBlanks(pdf, part.lastIndex);
  }
  return pdf.text[at] === 'R';
}

/** Readers ask for the first object alone, not for the type; no other stream has one. */
function holdsObjects(tokens: PdfStream['tokens']): boolean {
  return tokens.includes('/ObjStm') || tokens.includes('/First');
}

/** Whether a stream says, once and in its own place, that it is compressed as all programs compress objects. */
function isPlainFlate(tokens: PdfStream['tokens']): boolean {
  const keys = tokens.flatMap((token, at) => (token === '/Filter' || token === '/F' ? [at] : []));
  const [key, ...others] = keys;
  if (key === undefined || others.length > 0) return false;
  if (tokens.includes('/DecodeParms') || tokens.includes('/DP')) return false;
  const said = tokens.slice(key + 1, key + 4);
  const [filter, ...rest] = said[0] === '[' ? said.slice(1) : [said[0]];
  return FLATE.has(filter ?? '') && rest.every((token) => token === ']');
}

/** The objects of a stream; null when they cannot be read. What follows the compressed bytes is left aside. */
function inflated(bytes: Uint8Array, text: string, after: number, left: number): string | null {
  const [line] = /^\r?\n/.exec(text.slice(after, after + 2)) ?? [];
  if (line === undefined) return null;
  const most = Math.max(Math.min(left, MOST_INFLATED_BYTES), 1);
  try {
    const read = inflateSync(bytes.subarray(after + line.length), { maxOutputLength: most });
    return Buffer.from(read.buffer, read.byteOffset, read.length).toString('latin1');
  } catch {
    return null;
  }
}

const FLATE: ReadonlySet<string> = new Set(['/FlateDecode', '/Fl']);
