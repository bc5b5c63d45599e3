import { Secret, TOTP } from 'otpauth';

/** Seconds a code stands for, and its digits: what every authenticator app understands (RFC 6238). */
const PERIOD_SECONDS = 30;
const DIGITS = 6;
const SECRET_BYTES = 20;

/** A code of the half minute before or after counts too: clocks of telephones differ. */
const WINDOW = 1;

/** The secret of an authenticator in base32, as apps take it typed by hand. @internal */
export function newAuthenticatorSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/**
 * The address an app reads from the drawn code.
 *
 * @param account the sign-in name, so that somebody with two accounts can tell them apart
 * @internal
 */
export function authenticatorUri(secret: string, account: string): string {
  return totpOf(secret, account).toString();
}

/**
 * The half minute a code stands for, counted from 1970; null for a wrong code and for one that was used already.
 *
 * @param lastStep half minute of the last code that was accepted: it and all before it are spent
 * @internal
 */
export function stepOfCode(secret: string, code: string, now: Date, lastStep: number): number | null {
  const digits = code.replaceAll(/[\s-]/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totpOf(secret, '').validate({ token: digits, timestamp: now.getTime(), window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
  return step > lastStep ? step : null;
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Maklumat',
    label,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}
