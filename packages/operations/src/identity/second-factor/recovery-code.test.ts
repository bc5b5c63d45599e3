import { expect, test } from 'vitest';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-code';

const [ONE, TWO] = ['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'];

test('ten different codes, without letters that look alike', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}$/);
});

test.each([
  ['as shown', 'ABCDE-FGH23', true],
  ['in small letters', 'abcde-fgh23', true],
  ['without the hyphen', 'ABCDEFGH23', true],
  ['with blanks around', ' ABCDE FGH23 ', true],
  ['another one', 'ABCDE-FGH24', false],
  ['cut', 'ABCDE-FGH2', false],
])('%s', (_how, typed, same) => {
  const kept = recoveryCodeHash(ONE, 'ABCDE-FGH23');
  expect(kept).toMatch(/^[0-9a-f]{64}$/);
  expect(recoveryCodeHash(ONE, typed) === kept).toBe(same);
});

test('another person’s same code is another hash', () => {
  expect(recoveryCodeHash(ONE, 'ABCDE-FGH23')).not.toBe(recoveryCodeHash(TWO, 'ABCDE-FGH23'));
});
