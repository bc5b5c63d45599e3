// Nobody types these. PostgreSQL refuses the first; the others hide in a text, or turn the order of its letters
// around, so that a name reads otherwise than it is.
const INVISIBLE = /(?![\n\t])\p{Cc}|[\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A typed text as it is kept: line ends as `\n`, composed letters, no control characters. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').normalize('NFC');
}
