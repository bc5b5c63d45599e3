import { createHmac, hkdfSync } from 'node:crypto';
import {
  bytesOf,
  KEY_BYTES,
  makeKey,
  withEarlier,
  type DataKey,
  type MasterKey,
  type RootKey,
  type TenantKey,
} from './secret-key';

/** 32 bytes that follow from a key and a purpose and tell nothing about either (HKDF-SHA-256). @internal */
export function derivedBytes(key: Parameters<typeof bytesOf>[0], purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', bytesOf(key), '', `maklumat ${purpose}`, KEY_BYTES));
}

/**
 * A key for one purpose: who holds it can find neither the root nor the key of another purpose.
 *
 * @param purpose permanent, for example `cookie:receipt`; another text is another key
 */
export function deriveKey(root: RootKey, purpose: string): DataKey {
  return makeKey(derivedBytes(root, `derive:${purpose}`)) as DataKey;
}

/**
 * The same from a master key and each one before it: the first seals, all of them open.
 *
 * @param purpose as in deriveKey
 */
export function deriveKeys(master: MasterKey, purpose: string): readonly DataKey[] {
  return withEarlier(master).map((key) => deriveKey(key, purpose));
}

/**
 * A look-up value for something that is stored sealed (phone, e-mail): equal values of one agency have equal
 * indexes, and without the key nobody can try values.
 *
 * @param value already in its one spelling, since `A@x` and `a@x` give different indexes
 * @returns 64 characters of hex
 */
export function blindIndex(key: DataKey, purpose: string, value: string): string {
  return indexUnder(key, purpose, value);
}

/**
 * The same under an agency's own key: first what is stored from now on, after it what the key before it stored, for as
 * long as it is being changed. Search by all of them; store the first. Only for values that can be read again, since
 * they are made anew when the key is changed; for all others there is `standingKey`.
 */
export function blindIndexes(key: TenantKey, purpose: string, value: string): readonly [string, ...string[]] {
  const [first, ...before] = withEarlier(key).map((one) => indexUnder(one, purpose, value));
  if (first === undefined) throw new TypeError('No key.');
  return [first, ...before];
}

function indexUnder(key: TenantKey | DataKey, purpose: string, value: string): string {
  return createHmac('sha256', derivedBytes(key, `blind-index:${purpose}`))
    .update(value, 'utf8')
    .digest('hex');
}
