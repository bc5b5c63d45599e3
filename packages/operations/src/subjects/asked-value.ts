import type { ContactField } from '@maklumat/personal-data';
import { isEmail, isPhone, LONGEST_ADDRESS, LONGEST_LINE, oneLine } from '../cases/answer-shape';
import type { CaseContact } from '../cases/case-contact';

/** What is wrong with a value that is to stand in a field of the person. */
export type ValueRefusal =
  'value-missing' | 'value-too-long' | 'value-same' | 'phone-malformed' | 'email-malformed';

/** A value as it would be stored: one line, but for an address. */
export function valueToStore(field: ContactField, typed: string): string {
  const text = typed.normalize('NFC').trim();
  return field === 'address' ? text : oneLine(text, ' ');
}

/** Why the value cannot stand there; null when it can. @param stored what stands there now; null: it is not to be told */
export function valueRefusal(
  field: ContactField,
  value: string,
  stored: CaseContact | null,
): ValueRefusal | null {
  if (value === '') return 'value-missing';
  if (value.length > (field === 'address' ? LONGEST_ADDRESS : LONGEST_LINE)) return 'value-too-long';
  if (field === 'phone' && !isPhone(value)) return 'phone-malformed';
  if (field === 'email' && !isEmail(value)) return 'email-malformed';
  return stored?.[field] === value ? 'value-same' : null;
}
