// Nobody types these; PostgreSQL refuses the first, and the others hide in a text.
const INVISIBLE = /(?![\n\t])\p{Cc}|\ufeff/gu;

/** A typed text as it is kept: line ends as `\n`, composed letters, no control characters. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').normalize('NFC');
}
