/** A piece of printed words: a whole number, a run of letters, or one sign. */
export type Token = {
  text: string;
  /** White space between the piece before and this one. */
  before: string;
  /** Value of a whole number; null for letters, signs, and numbers too long or with a fraction. */
  number: number | null;
};

/** Longest number that is read: nobody promises a million days, and products of two stay exact. */
const MAX_DIGITS = 6;

/** Fractions ("1,5") and dotted numbers ("1.000", "08.00") are one piece, so that no part is read alone. */
const PIECE = /\d+(?:[.,]\d+)*|\p{L}+|\S/gu;

/** Splits words into pieces, in one pass; full-width digits and such are read as the plain ones. */
export function tokenise(words: string): Token[] {
  const plain = words.normalize('NFKC');
  const tokens: Token[] = [];
  let end = 0;
  for (const match of plain.matchAll(PIECE)) {
    const text = match[0];
    const isWhole = /^\d+$/.test(text) && text.length <= MAX_DIGITS;
    tokens.push({ text, before: plain.slice(end, match.index), number: isWhole ? Number(text) : null });
    end = match.index + text.length;
  }
  return tokens;
}
