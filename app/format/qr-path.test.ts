import { expect, test } from 'vitest';
import { qrPath } from './qr-path';

test('an address becomes a square whose corner holds the finder pattern', () => {
  const { size, path } = qrPath('https://contoh.test/contoh-kota/layanan/akta');
  expect(size).toBeGreaterThanOrEqual(21);
  expect((size - 21) % 4).toBe(0);
  expect(path.startsWith('M0 0h7v1h-7z')).toBe(true);
});

test('different addresses give different codes', () => {
  expect(qrPath('a').path).not.toBe(qrPath('b').path);
});
