import { expect, test } from 'vitest';
import { abbreviationsIn } from './abbreviations';

test('an abbreviation counts as a word of its own, each once, in alphabetical order', () => {
  expect(abbreviationsIn(['Teruskan ke OPD', 'Cek DIP/OPD?'])).toEqual(['DIP', 'OPD']);
});

test('letters inside another word are no abbreviation', () => {
  expect(abbreviationsIn(['OPDs', 'dip', 'Sekretaris'])).toEqual([]);
});
