import { timingSafeEqual } from 'node:crypto';
import { inspect } from 'node:util';

/** Length of every key, in bytes. @internal */
export const KEY_BYTES = 32;

const material = new WeakMap<SecretKey, Buffer>();

/** A key that never shows itself: not in a log, an error, JSON or a debugger's print. */
class SecretKey {
  toString(): string {
    return '[secret key]';
  }

  toJSON(): string {
    return '[secret key]';
  }

  [inspect.custom](): string {
    return '[secret key]';
  }
}

declare const kindBrand: unique symbol;

/** The installation's key; wraps the agencies' keys and is kept outside of the database. */
export type MasterKey = SecretKey & { readonly [kindBrand]: 'master' };

/** One agency's key; wraps the keys of its cases. */
export type TenantKey = SecretKey & { readonly [kindBrand]: 'tenant' };

/** A key for contents: one case's, or one derived for a purpose. */
export type DataKey = SecretKey & { readonly [kindBrand]: 'data' };

/** Any key that seals. */
export type SealingKey = TenantKey | DataKey;

/** Any key from which others follow. */
export type RootKey = MasterKey | TenantKey;

/** Hides 32 bytes behind a key object; the caller says of which kind it is. @internal */
export function makeKey(bytes: Uint8Array): SecretKey {
  if (bytes.length !== KEY_BYTES)
    throw new RangeError(`A key has ${KEY_BYTES} bytes; these are ${bytes.length}.`);
  const key = Object.freeze(new SecretKey());
  material.set(key, Buffer.from(bytes));
  return key;
}

/** Whether two keys are the same bytes. @internal */
export function isSameKey(one: SecretKey, other: SecretKey): boolean {
  return timingSafeEqual(bytesOf(one), bytesOf(other));
}

const earlier = new WeakMap<SecretKey, readonly SecretKey[]>();

/** Makes a key know those it has taken the place of: they open what they sealed, and seal nothing. @internal */
export function rememberEarlier<Key extends SecretKey>(key: Key, before: readonly Key[]): void {
  earlier.set(key, before);
}

/** A key and after it those it has taken the place of. @internal */
export function withEarlier<Key extends SecretKey>(key: Key): readonly Key[] {
  return [key, ...((earlier.get(key) ?? []) as readonly Key[])];
}

const standing = new WeakMap<SecretKey, DataKey>();

/** Puts an agency's standing key beside its key. @internal */
export function rememberStanding(key: TenantKey, kept: DataKey): void {
  standing.set(key, kept);
}

/**
 * The agency's key for what cannot be sealed anew: hashes of codes and tokens that nobody holds in clear, and rows that
 * are only ever added. It is wrapped under the agency's key, stays the same when that one is changed, and is gone with it.
 */
export function standingKey(key: TenantKey): DataKey {
  const kept = standing.get(key);
  if (kept === undefined) throw new TypeError('This key came without its standing key; use openTenantKey().');
  return kept;
}

/** The bytes of a key; not exported from the package. @internal */
export function bytesOf(key: SecretKey): Buffer {
  const bytes = material.get(key);
  if (bytes === undefined)
    throw new TypeError('This is no key of this process; make it with parseMasterKey().');
  return bytes;
}
