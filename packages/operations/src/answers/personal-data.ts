/** What looks like somebody's own data in a text that is to become public. */
export type PersonalDatum = {
  readonly kind: 'nik' | 'phone' | 'e-mail';
  /** As it stands in the text. */
  readonly text: string;
};

/** Sixteen figures, in groups or not: the number of an identity card (NIK) or of a family's (KK). */
const NIK = /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/gu;
/** Begins as Indonesian numbers do, with the country or an area or mobile code; a date or a time is shorter. */
const PHONE = /(?<![\d.,])(?:\+?62[ .-]?|\(?0)[2-9](?:[ ().-]{0,2}\d){7,12}(?!\d)/gu;
const E_MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/**
 * Everything in the texts that looks like an identity number, a telephone number or an e-mail address, once each. It
 * cannot know whose they are: an office's own number is found too, and somebody says that it may stay.
 *
 * @see UU 27/2022 Pasal 4 (data pribadi)
 */
export function findPersonalData(texts: readonly string[]): PersonalDatum[] {
  const found = new Map<string, PersonalDatum>();
  for (const text of texts) {
    let rest = text;
    for (const [kind, pattern] of [
      ['nik', NIK],
      ['e-mail', E_MAIL],
      ['phone', PHONE],
    ] as const) {
      for (const [match] of rest.matchAll(pattern)) found.set(`${kind} ${match}`, { kind, text: match });
      // What was taken for one thing is not taken for another.
      rest = rest.replace(pattern, ' ');
    }
  }
  return [...found.values()];
}
