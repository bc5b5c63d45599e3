import { readWords, type SourceText } from './source-text';

/** A stretch of a source line that no words of the configuration hold. */
export interface UncoveredText {
  line: number;
  text: string;
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const SHOWN = 100;
/** A longer line holds a whole list, as copied tables do. */
const LONG_LINE = 200;

/** Whether a source says these words, as whole words, layout aside. */
export function holdsWords(source: SourceText, words: string): boolean {
  return placesOf(source, readWords(words)).length > 0;
}

/** Offset at which a source first says these words; where it does not, the end. Tells the printed order. */
export function firstPlace(source: SourceText, words: string): number {
  return placesOf(source, readWords(words))[0] ?? source.text.length;
}

/** The source's own text most like the words, with its line, for a message; null when nothing is like it. */
export function nearestSourceText(source: SourceText, words: string): UncoveredText | null {
  const wanted = trigrams(readWords(words));
  let best: { at: UncoveredText; score: number } | null = null;
  for (const sentence of sentencesOf(source)) {
    const score = similarity(wanted, trigrams(sentence.text));
    if (score > 0.2 && (best === null || score > best.score)) best = { at: sentence, score };
  }
  if (best === null) return null;
  const { line, text } = best.at;
  return { line, text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text };
}

/**
 * What a source says and none of the given words hold: text somebody forgot to enter, or furniture of the
 * page. List numbers (`1.`, `a.`, `-`) and punctuation alone do not count.
 */
export function uncoveredText(source: SourceText, words: readonly string[]): UncoveredText[] {
  const covered = new Uint8Array(source.text.length);
  for (const one of new Set(words.map(readWords))) {
    for (const place of placesOf(source, one)) covered.fill(1, place, place + one.length);
  }
  const found: UncoveredText[] = [];
  let start = 0;
  for (let at = 0; at <= source.text.length; at += 1) {
    const isBreak =
      at === source.text.length || covered[at] === 1 || source.lineAt[at] !== source.lineAt[start];
    if (!isBreak) continue;
    const text = withoutNumbers(source.text.slice(start, at));
    if (text !== '') found.push({ line: source.lineAt[start] ?? 1, text });
    start = covered[at] === 1 ? at + 1 : at;
  }
  return found;
}

/** Offsets at which the words stand, not inside a longer word. */
function placesOf({ text }: SourceText, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (isEdge(text, at) && isEdge(text, at + words.length)) places.push(at);
  }
  return places;
}

function isEdge(text: string, at: number): boolean {
  return !WORD_CHARACTER.test(text[at - 1] ?? ' ') || !WORD_CHARACTER.test(text[at] ?? ' ');
}

function withoutNumbers(text: string): string {
  const plain = text.replace(/(^|\s)(\(?(\d{1,2}|[a-z])[.)]|[-–•]+)(?=\s|$)/g, ' ').trim();
  return WORD_CHARACTER.test(plain) ? plain.replace(/\s+/g, ' ') : '';
}

/** The text in pieces a person would compare: its lines, long ones cut at list numbers and full stops. */
function sentencesOf({ text, lineAt }: SourceText): UncoveredText[] {
  const sentences: UncoveredText[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (lineAt[at] === lineAt[start]) continue;
    const line = text.slice(start, at);
    const pieces =
      line.length > LONG_LINE ? line.split(/(?<=[.;:,]) (?=\d{1,2}[.)] |[a-z][.)] |[A-Z(-])/) : [line];
    const named = pieces.map((piece) => ({ line: lineAt[start] ?? 1, text: withoutNumbers(piece) }));
    sentences.push(...named.filter((piece) => piece.text !== ''));
    start = at;
  }
  return sentences;
}

function trigrams(text: string): Set<string> {
  const padded = `  ${text.toLowerCase()} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return found;
}

/** 1 for the same text, 0 for nothing in common (Dice). */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
