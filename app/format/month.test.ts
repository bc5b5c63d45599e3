import { expect, test } from 'vitest';
import { formatMonth } from './month';

test('a month is written in the reader’s language', () => {
  expect(formatMonth('2026-08', 'id')).toBe('Agustus 2026');
  expect(formatMonth('2026-08', 'en')).toBe('August 2026');
});
