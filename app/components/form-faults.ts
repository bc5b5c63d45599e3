import type { TFunction } from 'i18next';
import { FORM_ERROR_CODES, type FieldErrorCode } from '../http/field-errors';
import type { FormErrors } from '../http/parse-form';
import type { Fault } from './error-summary';

type GeneralCode = (typeof FORM_ERROR_CODES)[number];

const GENERAL: readonly string[] = FORM_ERROR_CODES;

/**
 * The sentences of a form's errors, in the order of its fields.
 *
 * @param labels name of each field as the form writes it, in its order
 * @param own sentence of a code that the form's own schema gives; null for one it does not know
 */
export function formFaults(
  errors: FormErrors,
  labels: Readonly<Record<string, string>>,
  t: TFunction<'forms'>,
  own: (code: string, field: string) => string | null = () => null,
): Fault[] {
  const sentence = (code: FieldErrorCode, field: string): string =>
    own(code, field) ?? t(`fault.${isGeneral(code) ? code : 'malformed'}`, { label: labels[field] ?? '' });
  const whole = (errors[''] ?? []).map((code) => ({ field: null, text: sentence(code, '') }));
  const byField = Object.keys(labels).flatMap((field) =>
    (Object.hasOwn(errors, field) ? (errors[field] ?? []) : [])
      .slice(0, 1)
      .map((code) => ({ field, text: sentence(code, field) })),
  );
  return [...whole, ...byField];
}

function isGeneral(code: string): code is GeneralCode {
  return GENERAL.includes(code);
}
