import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers';

test('a page runs no script unless its route declares one, and then only our files', () => {
  const policies = [false, true].map(
    (script) => securityHeaders({ script, live: false })['Content-Security-Policy'],
  );
  expect(policies).toEqual([
    "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ]);
});

test('only a page that searches while somebody types asks this server, and no other', () => {
  expect(securityHeaders({ script: true, live: true })['Content-Security-Policy']).toContain(
    "script-src 'self'; connect-src 'self'; style-src",
  );
});

test('nothing else of the headers depends on the page', () => {
  const { 'Content-Security-Policy': _strict, ...without } = securityHeaders({ script: false, live: false });
  const { 'Content-Security-Policy': _open, ...withScript } = securityHeaders({ script: true, live: true });
  expect(withScript).toEqual(without);
  expect(without).toMatchObject({ 'X-Content-Type-Options': 'nosniff' });
});
