import { expect, test } from 'vitest';
import { erasedWords, periodWords } from './retention-words';

test.each([
  ['P1Y', '1 tahun', '1 year'],
  ['P2Y', '2 tahun', '2 years'],
  ['P18M', '1 tahun 6 bulan', '1 year 6 months'],
  ['P6M', '6 bulan', '6 months'],
  ['P30D', '30 hari', '30 days'],
  ['P1Y1M1D', '1 tahun 1 bulan 1 hari', '1 year 1 month 1 day'],
  ['permanent', 'selamanya', 'for ever'],
])('%s is %s', (period, id, en) => {
  expect(periodWords(period, 'id')).toBe(id);
  expect(periodWords(period, 'en')).toBe(en);
});

test('an erasure is named by what went', () => {
  expect(erasedWords({ parts: ['person'] })).toBe('person');
  expect(erasedWords({ parts: ['words'] })).toBe('words');
  expect(erasedWords({ parts: ['person', 'words'] })).toBe('both');
});
