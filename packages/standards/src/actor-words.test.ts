import { expect, test } from 'vitest';
import { isActorNamed } from './actor-words';

test.each([
  ['Operator mencatat identitas', ['Operator'], true],
  ['Diteruskan kepada OPERATOR', ['operator'], true],
  ['Mengisi buku tamu', ['Operator'], false],
])('"%s" names %s: %s', (words, spellings, named) => {
  expect(isActorNamed({ words }, { words: spellings })).toBe(named);
});

test('the citizen is named by any of the words the texts have for a person who comes', () => {
  expect(isActorNamed({ words: 'Pemohon mengisi formulir' }, null)).toBe(true);
  expect(isActorNamed({ words: 'Pengaduan langsung/via surat' }, null)).toBe(false);
});
