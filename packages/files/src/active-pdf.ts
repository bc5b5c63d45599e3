import { inflateSync } from 'node:zlib';

/** What a document holds beside pages: nothing, something that acts or hides a file, or places that cannot be looked into. */
export type PdfActivity = 'none' | 'active' | 'unreadable';

/**
 * Names by which a PDF runs a program, starts one, sends a form, plays what it brings, or carries another file. A script
 * is always named `JavaScript` (ISO 32000-2, 12.6.4.17) or belongs to a rendition (12.6.4.14).
 */
const ACTIVE = new Set([
  ...['JavaScript', 'Rendition', 'Launch', 'SubmitForm', 'ImportData'],
  ...['GoToE', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'XFA'],
]);
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]{1,120})/g;
/** A link: its address may have any name as a part. No object fits in one, since objects need blanks and brackets. */
const LINK = /\/URI[\t\n\f\r ]*\((?:https?:|mailto:)[^\0\s()<>\\]{0,2000}\)/g;
const STREAM = /stream\r?\n/g;
/** Ends of what stands before a stream's own dictionary. */
const BEFORE_OBJECT = ['endobj', 'endstream'];
/** Objects in one compressed stream; documents of 10 MB stay far below it. */
const MOST_INFLATED_BYTES = 32 * 1024 * 1024;
const MOST_INFLATED_IN_ALL = 128 * 1024 * 1024;

/**
 * Looks for what acts in a PDF: by its names, wherever they stand, also written with `#4A` for a letter, and in the
 * streams of objects that are compressed. Where a cross-reference leads is not asked, since readers repair it: a name
 * anywhere counts. A stream of objects that is locked, or compressed in another way than all programs do, is unreadable.
 *
 * @param bytes the whole file
 */
export function pdfActivity(bytes: Uint8Array): PdfActivity {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (namesSomethingActive(text)) return 'active';
  let left = MOST_INFLATED_IN_ALL;
  for (const { index, 0: keyword } of text.matchAll(STREAM)) {
    const names = namesIn(dictionaryBefore(text, index));
    if (!names.includes('ObjStm')) continue;
    const objects = inflated(
      bytes.subarray(index + keyword.length),
      names,
      Math.min(left, MOST_INFLATED_BYTES),
    );
    if (objects === null) return 'unreadable';
    if (namesSomethingActive(objects)) return 'active';
    left -= objects.length;
  }
  return 'none';
}

function namesSomethingActive(text: string): boolean {
  for (const [, name = ''] of text.replace(LINK, '').matchAll(NAME))
    if (ACTIVE.has(plainName(name))) return true;
  return false;
}

function namesIn(text: string): string[] {
  return [...text.matchAll(NAME)].map(([, name = '']) => plainName(name));
}

/** A name without its escapes: `J#61vaScript` is `JavaScript`. */
function plainName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function dictionaryBefore(text: string, stream: number): string {
  const from = Math.max(...BEFORE_OBJECT.map((end) => text.lastIndexOf(end, stream - 1)));
  return text.slice(Math.max(from, 0), stream);
}

/** The objects of a stream; null when they cannot be read. What follows the compressed bytes is left aside. */
function inflated(bytes: Uint8Array, names: readonly string[], most: number): string | null {
  const filters = names.filter((name) => name.endsWith('Decode') || FILTER_SHORT.includes(name));
  const isPlainFlate = filters.every((name) => name === 'FlateDecode' || name === 'Fl');
  if (!isPlainFlate || filters.length > 1 || names.includes('DecodeParms') || names.includes('DP'))
    return null;
  try {
    const read = filters.length === 0 ? bytes : inflateSync(bytes, { maxOutputLength: Math.max(most, 1) });
    return Buffer.from(read).toString('latin1');
  } catch {
    return null;
  }
}

const FILTER_SHORT: readonly string[] = ['AHx', 'A85', 'LZW', 'Fl', 'RL'];
