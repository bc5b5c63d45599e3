import { expect, test } from 'vitest';
import { cleanText } from './clean-text';

test.each<[what: string, typed: string, kept: string]>([
  ['line ends of any system', 'satu\r\ndua\rtiga\nempat', 'satu\ndua\ntiga\nempat'],
  ['a tab', 'satu\tdua', 'satu\tdua'],
  ['a character the database refuses', 'satu\u0000dua', 'satudua'],
  ['a letter and its accent apart', 'e\u0301', '\u00e9'],
  ['what turns the letters after it around', 'dua\u202egpj.exe', 'duagpj.exe'],
  ['what isolates a direction', '\u2066satu\u2069\u200f', 'satu'],
  ['what joins the parts of one sign', '\u{1f468}\u200d\u{1f4bb}', '\u{1f468}\u200d\u{1f4bb}'],
])('%s', (_what, typed, kept) => {
  expect(cleanText(typed)).toBe(kept);
});
