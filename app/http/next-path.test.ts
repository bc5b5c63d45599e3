import { expect, test } from 'vitest';
import { chooseAgencyPath, nextPath, signInPath } from './next-path';

const HERE = 'https://maklumat.example.go.id';

test.each(['/konsol', '/konsol/kasus/PTK-7K4M-29QX?lihat=1', '/nasional', '/en/konsol', '/masukan'])(
  '%s is a page of ours to go on to',
  (path) => {
    expect(nextPath(path, HERE)).toBe(path);
  },
);

test.each([
  null,
  undefined,
  '',
  'konsol',
  'https://jahat.example/',
  '//jahat.example',
  '///jahat.example',
  '/\\jahat.example',
  '/\t/jahat.example',
  '/..//jahat.example',
  '/a/..//jahat.example/x',
  '/%0d%0aSet-Cookie: a=b',
  'javascript:alert(1)',
  '/masuk',
  '/masuk?lanjut=/masuk',
  '/en/masuk/instansi',
  '/keluar',
  `/${'a'.repeat(600)}`,
])('%j leads to the console', (text) => {
  const next = nextPath(text, HERE);
  expect(new URL(next, HERE).origin).toBe(HERE);
  expect(next).toBe('/konsol');
});

test('the entrance keeps the page that was asked for', () => {
  const request = new Request(`${HERE}/konsol/kasus/1?a=b&c=d`);
  expect(signInPath(request)).toBe('/masuk?lanjut=%2Fkonsol%2Fkasus%2F1%3Fa%3Db%26c%3Dd');
  expect(chooseAgencyPath(request)).toBe('/masuk/instansi?lanjut=%2Fkonsol%2Fkasus%2F1%3Fa%3Db%26c%3Dd');
});
