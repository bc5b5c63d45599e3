import { describe, expect, test } from 'vitest';
import { authenticatorUri, newAuthenticatorSecret, stepOfCode } from './authenticator';

/** The secret of RFC 6238's own table ("12345678901234567890"), in base32; its codes cut to six digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codes of RFC 6238, appendix B', () => {
  test.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
  ])('at second %i: %s', (seconds, code, step) => {
    expect(stepOfCode(SECRET, code, new Date(seconds * 1000), 0)).toBe(step);
  });
});

describe('what counts', () => {
  const now = new Date(1_111_111_111_000);

  test.each([
    ['typed in two groups', '050 471', 37_037_037],
    ['of the half minute before', '081804', 37_037_036],
    ['another number', '050472', null],
    ['too short', '50471', null],
    ['no digits', 'abcdef', null],
    ['nothing', '', null],
  ])('%s', (_what, code, step) => {
    expect(stepOfCode(SECRET, code, now, 0)).toBe(step);
  });

  test('a code is spent with its use, and so are those before it', () => {
    expect(stepOfCode(SECRET, '050471', now, 37_037_036)).toBe(37_037_037);
    expect(stepOfCode(SECRET, '050471', now, 37_037_037)).toBeNull();
    expect(stepOfCode(SECRET, '081804', now, 37_037_037)).toBeNull();
  });

  test('two minutes later it counts no more', () => {
    expect(stepOfCode(SECRET, '050471', new Date(now.getTime() + 120_000), 0)).toBeNull();
  });
});

test('each secret is another one, of 160 bits, and its address names the account', () => {
  const [one, two] = [newAuthenticatorSecret(), newAuthenticatorSecret()];
  expect(one).toMatch(/^[A-Z2-7]{32}$/);
  expect(one).not.toBe(two);
  const uri = new URL(authenticatorUri(one, 'sri.wahyuni@contoh.go.id'));
  expect(uri.protocol).toBe('otpauth:');
  expect(decodeURIComponent(uri.pathname)).toContain('sri.wahyuni@contoh.go.id');
  expect(uri.searchParams.get('secret')).toBe(one);
});
