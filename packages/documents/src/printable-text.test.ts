import { expect, test } from 'vitest';
import { breakableText, printableText } from './printable-text';

test.each<[given: string, set: string, why: string]>([
  ['Café'.normalize('NFD'), 'Café', 'letters are composed'],
  ['satu\r\ndua\rtiga\u2028empat', 'satu\ndua\ntiga\nempat', 'line ends are of one kind'],
  ['satu\n\n\n\n\ndua', 'satu\n\ndua', 'one empty line is enough'],
  ['a\tb\u0000c\u200Bd\u202Ee\uD83D', 'a bcde', 'nothing invisible'],
  ['rusak 😀😡 sejak', 'rusak \uFFFD sejak', 'an emoji covers nothing'],
  ['Nama: محمد علي.', 'Nama: \uFFFD \uFFFD.', 'another script is marked, word by word'],
  ['“Rp10.000” – Café…', '“Rp10.000” – Café…', 'what the fonts have stays'],
  ['Diterima → Diproses, ≥ 3', 'Diterima -> Diproses, >= 3', 'what a typist would write'],
  ['  rata kiri  \n  ', 'rata kiri', 'no space around'],
])('%j is set as %j: %s', (given, set) => {
  expect(printableText(given)).toBe(set);
});

test('a run of 24 signs or more may be broken anywhere, the words around it may not', () => {
  const run = 'x'.repeat(24);
  expect(breakableText(`satu ${run} dua`)).toEqual(['satu ', { text: run, wordBreak: 'break-all' }, ' dua']);
  expect(breakableText(`satu ${'x'.repeat(23)}`)).toEqual([`satu ${'x'.repeat(23)}`]);
});
