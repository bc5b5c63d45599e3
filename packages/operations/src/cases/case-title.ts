/** Most characters of a title, before the mark that says there is more. */
const LONGEST_TITLE = 90;

/**
 * The first words of what somebody reported, cut between words.
 *
 * @param otherwise the title when nothing was written
 */
export function caseTitle(text: string, otherwise: string): string {
  const words = text.replaceAll(/\s+/gu, ' ').trim();
  if (words === '') return otherwise;
  const letters = Array.from(words);
  if (letters.length <= LONGEST_TITLE) return words;
  const cut = letters.slice(0, LONGEST_TITLE).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > LONGEST_TITLE / 2 ? cut.slice(0, space) : cut}…`;
}
