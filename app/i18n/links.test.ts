import { expect, test } from 'vitest';
import {
  directoryPath,
  otherLanguagePath,
  serviceDataPath,
  servicePath,
  tenantPath,
  versionPage,
  versionQuery,
} from './links';

test('Indonesian pages carry no prefix and English ones live under /en', () => {
  expect(directoryPath('id')).toBe('/');
  expect(directoryPath('en')).toBe('/en');
  expect(directoryPath('en', '/cari')).toBe('/en/cari');
  expect(tenantPath('id', 'contoh-kota')).toBe('/contoh-kota');
  expect(tenantPath('en', 'contoh-kota', '/maklumat')).toBe('/en/contoh-kota/maklumat');
});

test('the pages of a service lie under the service, its data beside it in one language only', () => {
  expect(servicePath('id', 'contoh-kota', 'akta')).toBe('/contoh-kota/layanan/akta');
  expect(servicePath('en', 'contoh-kota', 'akta', '/alur')).toBe('/en/contoh-kota/layanan/akta/alur');
  expect(serviceDataPath('contoh-kota', 'akta')).toBe('/contoh-kota/layanan/akta.json');
});

test('links keep a version that is not in force, and leave out the number of the one that is', () => {
  expect(versionPage({ number: 2, status: 'in-force' })).toBe('');
  expect(versionQuery({ number: 2, status: 'in-force' })).toBe('');
  expect(versionPage({ number: 1, status: 'superseded' })).toBe('/versi/1');
  expect(versionQuery({ number: 1, status: 'superseded' })).toBe('?versi=1');
  expect(versionQuery({ number: 3, status: 'future' })).toBe('?versi=3');
});

test.each([
  ['/', '/en'],
  ['/?q=a', '/en?q=a'],
  ['/cari?q=akta', '/en/cari?q=akta'],
  ['/contoh-kota', '/en/contoh-kota'],
  ['/energi-contoh/layanan', '/en/energi-contoh/layanan'],
])('%s and %s are the same page in two languages', (indonesian, english) => {
  expect(otherLanguagePath(indonesian)).toBe(english);
  expect(otherLanguagePath(english)).toBe(indonesian);
});
