import { expect, test } from 'vitest';
import { formatNumber } from './number';

test.each([
  [0, '0', '0'],
  [8.4, '8,4', '8.4'],
  [14, '14', '14'],
  [1234567.5, '1.234.567,5', '1,234,567.5'],
])('%d is written %s in Indonesian and %s in English', (value, id, en) => {
  expect([formatNumber(value, 'id'), formatNumber(value, 'en')]).toEqual([id, en]);
});
