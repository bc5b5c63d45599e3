/** Abbreviations of Indonesian administration that the texts use without saying what they stand for. */
export const ABBREVIATIONS = ['DIP', 'OPD', 'PPID', 'SK'] as const;
export type Abbreviation = (typeof ABBREVIATIONS)[number];

/** Which of them occur as words of their own, in alphabetical order. */
export function abbreviationsIn(texts: string[]): Abbreviation[] {
  const words = new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)));
  return ABBREVIATIONS.filter((abbreviation) => words.has(abbreviation));
}
