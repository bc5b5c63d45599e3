import { expect, test } from 'vitest';
import { DemoWords, namedWords } from './demo-file';

const words = DemoWords.parse({
  ...{ answers: ['a'], questions: ['q'], reasons: ['r'], notes: ['n'], completions: ['c'] },
  ...{ objections: ['o'], thanks: ['t'] },
  named: { purpose: ['Skripsi'], 'ask.question': ['Apa?'], 'ppid/ask.question': ['Tahun berapa?'] },
});

test('words are found by the most exact name there is, and are null for what has none', () => {
  expect(namedWords(words, 'ppid', ['ask.question', 'question'])).toEqual(['Tahun berapa?']);
  expect(namedWords(words, 'aduan', ['ask.question', 'question'])).toEqual(['Apa?']);
  expect(namedWords(words, 'aduan', ['purpose'])).toEqual(['Skripsi']);
  expect(namedWords(words, 'aduan', ['occupation'])).toBeNull();
  expect(namedWords({ ...words, named: undefined }, 'aduan', ['purpose'])).toBeNull();
});
