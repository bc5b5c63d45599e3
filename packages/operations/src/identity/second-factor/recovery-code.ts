import { createHmac, randomInt } from 'node:crypto';

/** How many are given at once. */
export const RECOVERY_CODES = 10;

// Without letters and digits that are taken for one another on paper.
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const GROUP = 5;

/** Ten codes of fifty bits, in two groups; to be shown once. @internal */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => `${group()}-${group()}`);
}

/**
 * What the table holds in place of a code: an HMAC under the secret of the person's authenticator, which stands there
 * sealed. Null for what cannot be a code. Case, blanks and hyphens do not count.
 *
 * @param secret in base32
 * @internal
 */
export function recoveryCodeHash(secret: string, code: string): string | null {
  const letters = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  if (letters.length !== GROUP * 2) return null;
  return createHmac('sha256', secret).update(`recovery code ${letters}`).digest('hex');
}

function group(): string {
  return Array.from({ length: GROUP }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}
