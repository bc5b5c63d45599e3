/** Signs that steer rather than show; a font has no picture for them and would print a box. */
const STEERING = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u{FE00}-\u{FE0F}]/gu;
/** Signs the Latin fonts have no picture for (emoji, other scripts): their box has no width and covers what follows. */
const WITHOUT_PICTURE =
  /[^\n\u0020-\u00FF\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC\u2000-\u206F\u20AC\u2122\u2191\u2193\u2212\u2215]+/gu;
/** The one sign that stands for any other. */
const REPLACEMENT = '\uFFFD';
/** Signs the fonts lack and typists know another way to write. */
const WRITTEN_AS: Readonly<Record<string, string>> = {
  '\u2192': '->',
  '\u2190': '<-',
  '\u2264': '<=',
  '\u2265': '>=',
};
const LINE_END = /\r\n?|[\u2028\u2029\v\f]/g;

/**
 * A person's text as it can be set: composed letters, line ends as `\n`, at most one empty line in a row, nothing
 * invisible. A run of signs without a picture in the font (an emoji, another script) becomes one replacement sign: the
 * whole text stays in the case itself.
 */
export function printableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(LINE_END, '\n')
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').replace(STEERING, '').trimEnd())
    .join('\n')
    .replace(/[\u2190\u2192\u2264\u2265]/gu, (sign) => WRITTEN_AS[sign] ?? sign)
    .replace(WITHOUT_PICTURE, REPLACEMENT)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Longer runs without a space fit no column of a page. */
const LONG_RUN = 24;

/**
 * A text to be set: runs without a space too long for a line may be broken at any letter, all others nowhere.
 *
 * @param longest signs of a run that still fit; fewer in a narrow column
 */
export function breakableText(
  text: string,
  longest = LONG_RUN,
): (string | { text: string; wordBreak: 'break-all' })[] {
  const run = new RegExp(`(\\S{${String(longest)},})`);
  return printableText(text)
    .split(run)
    .map((part) => (run.test(part) ? { text: part, wordBreak: 'break-all' as const } : part));
}
