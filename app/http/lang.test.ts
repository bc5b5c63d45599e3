import { expect, test } from 'vitest';
import { langOfPath } from './lang';

test.each([
  ['/', 'id'],
  ['/pengaduan', 'id'],
  ['/en', 'en'],
  ['/en/', 'en'],
  ['/en/kota', 'en'],
  ['/enrekang', 'id'],
  ['/kota/en', 'id'],
])('%s is read in %s', (path, lang) => {
  expect(langOfPath(path)).toBe(lang);
});
