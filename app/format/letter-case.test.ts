import { expect, test } from 'vitest';
import { lowerFirst, upperFirst } from './letter-case';

test('a list of ways begins with a capital', () => {
  expect(upperFirst('daring, SMS')).toBe('Daring, SMS');
  expect(upperFirst('')).toBe('');
});

test('a condition loses its capital inside a sentence, an abbreviation does not', () => {
  expect(lowerFirst('Belum lengkap')).toBe('belum lengkap');
  expect(lowerFirst('OPD tidak menjawab')).toBe('OPD tidak menjawab');
});
