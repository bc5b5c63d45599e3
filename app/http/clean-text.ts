// Nobody types these; PostgreSQL refuses the first, and the others hide in a text.
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

/** A typed text as it is kept: line ends as `\n`, composed letters, no control characters. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').normalize('NFC');
}
