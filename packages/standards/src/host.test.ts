import { expect, test } from 'vitest';
import { isNationalDomain, isSameHost, registeredDomain } from './host';

test.each([
  ['diskominfo.contoh.go.id', 'contoh.go.id'],
  ['WWW.Contoh.go.id', 'contoh.go.id'],
  ['www.contoh.id', 'contoh.id'],
  ['m.facebook.com', 'facebook.com'],
  ['go.id', null],
])('%s was registered as %s', (host, domain) => {
  expect(registeredDomain(host)).toBe(domain);
});

test('the same site with and without www is one host, two domains are two', () => {
  expect(isSameHost('www.contoh.go.id', 'Contoh.go.id')).toBe(true);
  expect(isSameHost('contoh.go.id', 'contohkota.go.id')).toBe(false);
});

test('the national complaint site belongs to no single agency', () => {
  expect(isNationalDomain('lapor.go.id')).toBe(true);
  expect(isNationalDomain('contoh.go.id')).toBe(false);
});
