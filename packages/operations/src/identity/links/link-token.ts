import { createHash, randomBytes } from 'node:crypto';

/** In small letters: an address that was typed over or changed to them still leads there. */
const TOKEN = /^[0-9a-f]{64}$/;

/** A new token for the address of a link: 256 random bits. @internal */
export function newLinkToken(): string {
  return randomBytes(32).toString('hex');
}

/** What the table holds in place of the token; null when the text cannot be one. @internal */
export function linkIdOf(token: string): string | null {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest('hex') : null;
}
