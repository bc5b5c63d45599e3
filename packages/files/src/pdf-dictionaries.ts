/** A document that is being read; what may be read of it in all ends, whatever begins in what. */
export type PdfText = { readonly text: string; left: number };

/** A stream of a document: the tokens of its dictionary, names without escapes, and where the keyword `stream` ends. */
export type PdfStream = { readonly tokens: readonly string[]; readonly after: number };

/** A document in which more has to be read than this many times its length, since objects begin in each other. */
export class TooTangledError extends Error {
  override readonly name = 'TooTangledError';
}

const MOST_READ = 4;
/** Dictionaries in dictionaries; readers do not follow much deeper, and programs write a few. */
const DEEPEST = 100;
const BLANKS = /[\0\t\n\f\r ]*/y;
const COMMENT = /%[^\r\n]*/y;
const TOKEN = /<<|>>|[[\]{}()<>]|\/?[^\0\t\n\f\r ()<>[\]{}/%]+|\//y;
const IN_STRING = /\\[^]|[()]/g;

/** @internal */
export function pdfText(text: string): PdfText {
  return { text, left: text.length * MOST_READ };
}

/**
 * The streams of a document. Whatever a reader takes for one begins behind a word `obj`; each of these is read from its
 * begin, as a reader does, since a string or a comment in a dictionary may pretend that the object ended there.
 *
 * @throws {TooTangledError}
 */
export function pdfStreams(pdf: PdfText): PdfStream[] {
  const found: PdfStream[] = [];
  for (const { index } of pdf.text.matchAll(/obj/g)) {
    const from = behindBlanks(pdf, index + 3);
    if (!pdf.text.startsWith('<<', from)) continue;
    const { tokens, end } = dictionaryAt(pdf, from);
    const keyword = behindBlanks(pdf, end);
    if (pdf.text.startsWith('stream', keyword)) found.push({ tokens, after: keyword + 6 });
  }
  return found;
}

/** Where the next token begins: behind blanks and comments. @throws {TooTangledError} @internal */
export function behindBlanks(pdf: PdfText, from: number): number {
  let at = from;
  for (let before = -1; before !== at;) {
    before = at;
    at = endOf(BLANKS, pdf.text, at);
    at = endOf(COMMENT, pdf.text, at);
  }
  return spent(pdf, from, at);
}

/** A name without its escapes: `J#61vaScript` is `JavaScript`. @internal */
export function plainName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function dictionaryAt(pdf: PdfText, from: number): { tokens: string[]; end: number } {
  const tokens: string[] = [];
  let [depth, at] = [0, from];
  do {
    const begin = behindBlanks(pdf, at);
    const end = endOf(TOKEN, pdf.text, begin);
    if (end === begin) return { tokens, end };
    const token = pdf.text.slice(begin, end);
    if (token === '<<') depth += 1;
    if (depth > DEEPEST) throw new TooTangledError();
    if (token === '>>') depth -= 1;
    at = spent(pdf, begin, behindText(pdf.text, token, end));
    tokens.push(token.startsWith('/') ? plainName(token) : token);
  } while (depth > 0);
  return { tokens, end: at };
}

/** Behind the bracket that ends a string; of round ones those in pairs belong to it. */
function behindText(text: string, token: string, from: number): number {
  if (token === '<') return text.indexOf('>', from) + 1 || text.length;
  if (token !== '(') return from;
  let depth = 1;
  IN_STRING.lastIndex = from;
  for (let found = IN_STRING.exec(text); found !== null; found = IN_STRING.exec(text)) {
    if (found[0] === '(') depth += 1;
    if (found[0] === ')') depth -= 1;
    if (depth === 0) return IN_STRING.lastIndex;
  }
  return text.length;
}

function endOf(what: RegExp, text: string, from: number): number {
  what.lastIndex = from;
  return what.test(text) ? what.lastIndex : from;
}

function spent(pdf: PdfText, from: number, to: number): number {
  pdf.left -= to - from;
  if (pdf.left < 0) throw new TooTangledError();
  return to;
}
