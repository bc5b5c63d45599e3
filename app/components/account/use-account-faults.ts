import { useLang, useText } from '../../i18n/use-text';
import type { FormErrors } from '../../http/parse-form';
import type { Fault } from '../error-summary';
import { formFaults } from '../form-faults';
import { refusalText, type AccountRefusal } from './refusal-text';

/** What an action about the own account answers when it did not go on. */
export type SentBack = { errors: FormErrors | null; refusal: AccountRefusal | null };

/**
 * What is wrong with a sent form of the own account, in the reader's language.
 *
 * @param labels name of each field as the form writes it; the first one is where a refusal belongs that names none
 * @param fieldOf the field a refusal is about
 */
export function useAccountFaults(
  sent: SentBack | undefined,
  labels: Readonly<Record<string, string>>,
  fieldOf: (code: AccountRefusal['code']) => string | null,
): Fault[] {
  const t = useText('account');
  const forms = useText('forms');
  const lang = useLang();
  if (sent === undefined) return [];
  const wrong = sent.errors === null ? [] : formFaults(sent.errors, labels, forms);
  if (sent.refusal === null) return wrong;
  return [...wrong, { field: fieldOf(sent.refusal.code), text: refusalText(sent.refusal, t, lang) }];
}
