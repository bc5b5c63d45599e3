/** Letters and digits that cannot be mistaken for one another on the telephone: no 0 1 I L O U. */
export const NUMBER_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const BASE = NUMBER_ALPHABET.length;
const DIGITS = 7;

/**
 * Public number of a case, e.g. `PTK-7K4M-29QX`: the tenant's prefix, seven random characters and a check
 * character (ISO 7064, hybrid system, modulus 31 and 30), so that one mistyped or two swapped characters are noticed. Not
 * countable: it tells nobody how many cases there are.
 *
 * @param random seven numbers in [0, 30), from a cryptographic source
 * @throws {RangeError} when there are not seven of them in range
 */
export function makePublicNumber(prefix: string, random: readonly number[]): string {
  if (random.length !== DIGITS || random.some((n) => !Number.isInteger(n) || n < 0 || n >= BASE))
    throw new RangeError(
      `A public number takes ${String(DIGITS)} whole numbers from 0 to ${String(BASE - 1)}.`,
    );
  const body = random.map((n) => NUMBER_ALPHABET.charAt(n)).join('');
  return grouped(prefix, body + checkCharacter(body));
}

/**
 * Reads a number as people write it: small letters, spaces or no hyphens.
 *
 * @param ownPrefix of the agency whose page it is typed on, where the number may stand without it
 * @returns the number in its one written form, or null when it cannot be one of ours
 */
export function readPublicNumber(text: string, ownPrefix?: string): string | null {
  const match = /^([A-Z]{3})?([2-9A-HJKMNP-TV-Z]{8})$/.exec(
    text.toUpperCase().replaceAll(/[\s._\p{Dash}]/gu, ''),
  );
  const [, prefix = ownPrefix, code] = match ?? [];
  if (prefix === undefined || code === undefined) return null;
  return checkCharacter(code.slice(0, DIGITS)) === code.slice(DIGITS) ? grouped(prefix, code) : null;
}

function grouped(prefix: string, code: string): string {
  return `${prefix}-${code.slice(0, 4)}-${code.slice(4)}`;
}

/** @see ISO/IEC 7064, hybrid systems */
function checkCharacter(body: string): string {
  let rest = BASE;
  for (const character of body) {
    const sum = (rest + NUMBER_ALPHABET.indexOf(character)) % BASE || BASE;
    rest = (sum * 2) % (BASE + 1);
  }
  return NUMBER_ALPHABET.charAt((BASE + 1 - rest) % BASE);
}

/**
 * Access code of a receipt, e.g. `7K4M-29QX`: eight random characters.
 *
 * @param random eight numbers in [0, 30), from a cryptographic source
 */
export function makeAccessCode(random: readonly number[]): string {
  if (random.length !== 8) throw new RangeError('An access code takes eight numbers.');
  const code = random.map((n) => NUMBER_ALPHABET.charAt(n)).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Reads an access code as people write it; null when it cannot be one. */
export function readAccessCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s._\p{Dash}]/gu, '');
  return /^[2-9A-HJKMNP-TV-Z]{8}$/.test(code) ? `${code.slice(0, 4)}-${code.slice(4)}` : null;
}
