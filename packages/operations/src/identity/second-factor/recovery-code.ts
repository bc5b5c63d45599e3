import { randomInt } from 'node:crypto';
import { blindIndex, deriveKey, type MasterKey } from '../../keys';

/** How many are given at once. */
export const RECOVERY_CODES = 10;

// Without letters and digits that are taken for one another on paper.
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const GROUP = 5;

/** Ten codes of fifty bits, in two groups; to be shown once. @internal */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => `${group()}-${group()}`);
}

/** What the table holds in place of a code; null for what cannot be one. Case, blanks and hyphens do not count. @internal */
export function recoveryCodeHash(keys: MasterKey, userId: string, code: string): string | null {
  const letters = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  if (letters.length !== GROUP * 2) return null;
  return blindIndex(deriveKey(keys, 'recovery-codes'), userId, letters);
}

function group(): string {
  return Array.from({ length: GROUP }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}
