/** Signs that steer rather than show; a font has no picture for them and would print a box. */
const STEERING = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u{FE00}-\u{FE0F}]/gu;
const LINE_END = /\r\n?|[\u2028\u2029\v\f]/g;

/**
 * A person's text as it can be set: composed letters, line ends as `\n`, at most one empty line in a row, nothing
 * invisible. A sign without a picture in the font (an emoji) prints as an empty box.
 */
export function printableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(LINE_END, '\n')
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').replace(STEERING, '').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Longer runs without a space fit no column. */
const LONG_RUN = /(\S{24,})/;

/** A text to be set: runs without a space too long for a line may be broken at any letter, all others nowhere. */
export function breakableText(text: string): (string | { text: string; wordBreak: 'break-all' })[] {
  return printableText(text)
    .split(LONG_RUN)
    .map((run) => (LONG_RUN.test(run) ? { text: run, wordBreak: 'break-all' as const } : run));
}
