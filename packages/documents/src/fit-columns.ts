import type { PaperTable } from './official-paper';

/** Columns as they fit beside each other, in points. */
export type FittedColumns = {
  readonly fontSize: number;
  readonly widths: readonly number[];
  /** Whether every word fits its column. */
  readonly isWhole: boolean;
  /** Signs of a word that fit into each column; longer ones must be broken. */
  readonly longest: readonly number[];
};

/** Sizes that are tried, from the one for tables of few columns down to the smallest that is read without effort. */
const SMALLEST = 6;
const SIZES = [9.5, 8.5, 7.5, 7, 6.5, SMALLEST];
/** Of a font's size, the width of a letter in a long word: capitals and figures among them. */
const LETTER = 0.59;
/** Longer runs are no words: an address of the web, a row of signs. */
const LONGEST_WORD = 22;
/** Room a cell takes beside its text, in points. */
const BORDER = 0.6;

/**
 * Gives each column room for its longest word, and shares out what is left. A size too large for that gives way to the
 * next; words are broken only where the smallest is too large.
 *
 * @param room points between the margins
 * @param padding points a cell takes beside its text
 */
export function fitColumns(
  { head, rows, widths }: Pick<PaperTable, 'head' | 'rows' | 'widths'>,
  room: number,
  padding: number,
): FittedColumns {
  const shares = widths ?? head.map(() => 1);
  const words = head.map((label, at) => longestWord([label, ...rows.map((row) => String(row[at] ?? ''))]));
  const free = room - head.length * (padding + BORDER);
  const needed = (size: number): number[] => words.map((signs) => signs * size * LETTER);
  const first = head.length > 8 ? 2 : head.length > 5 ? 1 : 0;
  const fontSize = SIZES.slice(first).find((size) => sumOf(needed(size)) <= free) ?? SMALLEST;
  const least = needed(fontSize);
  const rest = free - sumOf(least);
  const fitted =
    rest >= 0
      ? least.map((width, at) => width + (rest * (shares[at] ?? 1)) / sumOf(shares))
      : least.map((width) => (width * free) / sumOf(least));
  return {
    fontSize,
    widths: fitted,
    isWhole: rest >= 0,
    longest: fitted.map((width) => Math.max(4, Math.floor(width / (fontSize * LETTER) + 0.01) + 1)),
  };
}

function longestWord(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/[\s-]+/u)).map((word) => word.length + 1);
  return Math.min(LONGEST_WORD, Math.max(3, ...words));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
