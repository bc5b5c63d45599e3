import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers';

const HOST = 'https://maklumat.contoh.go.id';

test('a page runs no script unless its route declares one, and then only our files', () => {
  const policies = [false, true].map(
    (script) => securityHeaders({ script, live: false }, HOST)['Content-Security-Policy'],
  );
  expect(policies).toEqual([
    "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ]);
});

test('only a page that searches while somebody types asks this server, and no other', () => {
  expect(securityHeaders({ script: true, live: true }, HOST)['Content-Security-Policy']).toContain(
    "script-src 'self'; connect-src 'self'; style-src",
  );
});

test('nothing else of the headers depends on the page', () => {
  const { 'Content-Security-Policy': _strict, ...without } = securityHeaders(
    { script: false, live: false },
    HOST,
  );
  const { 'Content-Security-Policy': _open, ...withScript } = securityHeaders(
    { script: true, live: true },
    HOST,
  );
  expect(withScript).toEqual(without);
  expect(without).toMatchObject({ 'X-Content-Type-Options': 'nosniff' });
});

test('over HTTPS a browser is told to ask in no other way; on a machine of one’s own it is not', () => {
  const policy = { script: false, live: false };
  const { 'Strict-Transport-Security': told, ...others } = securityHeaders(policy, HOST);
  expect(told).toBe('max-age=31536000; includeSubDomains');
  expect(securityHeaders(policy, 'http://localhost:3000')).toEqual(others);
});
