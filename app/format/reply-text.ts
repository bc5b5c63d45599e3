import type { RecordedCase } from '@maklumat/operations';
import { inLanguage, type Zone } from '@maklumat/standards';
import { textOf } from '../i18n/create-i18n';
import { formatToldDate } from './date';
import { fillWords } from './fill-words';

/**
 * What an official sends on by hand to whoever reported: the workflow's own sentence with number and date, the access code, and
 * where the report is followed. In Indonesian, as the console is.
 *
 * @param url of the page that follows this report
 */
export function replyText(
  { told, accessCode }: RecordedCase,
  { zone, url }: { readonly zone: Zone; readonly url: string },
): string | null {
  if (told === null) return null;
  const t = textOf('id', 'chat');
  const { number } = told.values;
  const values = { number, unit: inLanguage(told.unit, 'id'), date: formatToldDate(told.values, zone, 'id') };
  const sentence = fillWords(
    inLanguage(told.template, 'id'),
    values,
    textOf('id', 'case')('case.date-to-come'),
  );
  return [sentence, t('reply.code', { code: accessCode }), t('reply.track', { url })].join('\n');
}
