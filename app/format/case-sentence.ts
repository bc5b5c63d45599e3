import type { OwnCase, TimelineEntry } from '@maklumat/operations';
import { inLanguage, type LocalisedText, type Zone } from '@maklumat/standards';
import type { Lang } from '../http/lang';
import { textOf } from '../i18n/create-i18n';
import { formatDue, formatToldDate } from './date';
import { fillWords } from './fill-words';

type SentenceOf = Pick<OwnCase, 'number' | 'sentence' | 'unitName' | 'status' | 'profile'>;

/** Where a case stands, in the sentence of its workflow; a date nobody has told yet is said to be open. */
export function caseSentence(
  { number, sentence, unitName, status, profile }: SentenceOf,
  lang: Lang,
): string {
  const { dueOn } = status;
  const date = dueOn === null ? null : formatDue({ ...status, dueOn }, profile.zone, lang);
  const values = { number, unit: inLanguage(unitName, lang), date };
  return fillWords(inLanguage(sentence, lang), values, textOf(lang, 'case')('case.date-to-come'));
}

/**
 * The sentence that went out with an event, as it was told then; null when nothing was.
 *
 * @param unitNames the agency's units by slug
 */
export function toldSentence(
  told: TimelineEntry['told'],
  unitNames: Readonly<Record<string, LocalisedText>>,
  zone: Zone,
  lang: Lang,
): string | null {
  if (told === null) return null;
  const { number, unit } = told.values;
  const date = formatToldDate(told.values, zone, lang);
  const values = { number, unit: inLanguage(unitNames[unit] ?? { id: unit }, lang), date };
  return fillWords(inLanguage(told.template, lang), values, textOf(lang, 'case')('case.date-to-come'));
}
