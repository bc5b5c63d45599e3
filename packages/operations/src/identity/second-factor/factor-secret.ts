import { deriveKey, openUnder, sealUnder, type MasterKey } from '../../keys';

/** The secret as the table keeps it: it opens for this person alone. @internal */
export function sealSecret(keys: MasterKey, userId: string, secret: string): Uint8Array {
  return sealUnder(deriveKey(keys, 'second-factors'), secret, `second-factor:${userId}`);
}

/** The secret in base32. @throws {UnsealError} when the row was altered or is another person's @internal */
export function openSecret(keys: MasterKey, userId: string, sealed: Uint8Array): string {
  const bytes = openUnder(deriveKey(keys, 'second-factors'), sealed, `second-factor:${userId}`);
  return Buffer.from(bytes).toString('utf8');
}
