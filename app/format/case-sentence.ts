import type { OwnCase } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { Lang } from '../http/lang';
import { textOf } from '../i18n/create-i18n';
import { formatDueDay } from './date';
import { fillWords } from './fill-words';

/** Where a case stands, in the sentence of its workflow; a date nobody has told yet is said to be open. */
export function caseSentence(
  { number, sentence, unitName, status }: Pick<OwnCase, 'number' | 'sentence' | 'unitName' | 'status'>,
  lang: Lang,
): string {
  const date = status.dueOn === null ? null : formatDueDay(status.dueOn, lang);
  const values = { number, unit: inLanguage(unitName, lang), date };
  return fillWords(inLanguage(sentence, lang), values, textOf(lang, 'case')('case.date-to-come'));
}
