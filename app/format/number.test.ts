import { expect, test } from 'vitest';
import { formatNumber, formatShare } from './number';

test.each([
  [0, '0', '0'],
  [8.4, '8,4', '8.4'],
  [14, '14', '14'],
  [1234567.5, '1.234.567,5', '1,234,567.5'],
])('%d is written %s in Indonesian and %s in English', (value, id, en) => {
  expect([formatNumber(value, 'id'), formatNumber(value, 'en')]).toEqual([id, en]);
});

test.each([
  [0, '0%'],
  [0.004, '<1%'],
  [0.16, '16%'],
  [1, '100%'],
  [12.5, '1.250%'],
])('a share of %d is %s', (share, id) => {
  expect(formatShare(share, 'id')).toBe(id);
});
