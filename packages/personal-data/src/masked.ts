import type { ContactField } from './request';

const DOT = '•';

/**
 * As much of a stored value as lets its owner know it again, and nobody else learn it: first letters of a name, the last
 * three figures of a telephone, an e-mail's first letter and its domain, nothing of an address.
 */
export function maskedValue(field: ContactField, value: string): string {
  const text = value.trim();
  if (text === '') return '';
  switch (field) {
    case 'name':
      return text
        .split(/\s+/u)
        .map((word) => hidden(firstOf(word)))
        .join(' ');
    case 'phone':
      return hidden('') + text.replaceAll(/\D/gu, '').slice(-3);
    case 'email': {
      const at = text.lastIndexOf('@');
      return at < 1 ? hidden('') : hidden(firstOf(text)) + text.slice(at);
    }
    case 'address':
      return hidden('');
  }
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x2022);
}

/** However long the rest is: its length tells something too. */
function hidden(first: string): string {
  return first + DOT.repeat(4);
}
