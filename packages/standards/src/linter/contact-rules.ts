import { contactFaults } from '../contact-syntax';
import { malformedPostalCodes } from '../postal-code';
import type { Finding } from './finding';
import type { PlacedContact } from './contacts-of';

/**
 * What is wrong with a printed contact: what the agency's data already flags, or a fault in something marked
 * usable. A flagged contact is reported once, by its flag.
 */
export function lintContact({ contact, path }: PlacedContact): Finding[] {
  const data = { value: contact.value, kind: contact.kind };
  if (contact.condition === 'broken') return [{ code: 'broken-contact', severity: 'broken', path, data }];
  if (contact.condition === 'doubtful') return [{ code: 'doubtful-contact', severity: 'notice', path, data }];
  if (contact.kind === 'postal-address') return lintAddress(contact.value, [...path, 'value']);
  return contactFaults(contact).map((fault): Finding => {
    if (fault === 'phone-without-area-code') {
      return { code: 'phone-without-area-code', severity: 'broken', path: [...path, 'value'], data };
    }
    const place = [...path, 'condition'];
    return {
      code: 'contact-malformed-but-marked-usable',
      severity: 'broken',
      path: place,
      data: { ...data, fault },
    };
  });
}

/** Postal codes of a printed address line that do not have five digits. */
export function lintAddress(words: string, path: (string | number)[]): Finding[] {
  return malformedPostalCodes(words).map((code) => ({
    code: 'postal-code-malformed',
    severity: 'broken',
    path,
    data: { code, digits: code.length },
  }));
}
