import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { derivedBytes } from './derive-key';
import { UnsealError } from './key-errors';
import {
  bytesOf,
  KEY_BYTES,
  makeKey,
  withEarlier,
  type DataKey,
  type MasterKey,
  type SealingKey,
  type TenantKey,
} from './secret-key';

/** First byte of everything sealed: AES-256-GCM, 12 bytes nonce, ciphertext, 16 bytes tag. */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals bytes under a key: secret, and any change shows. The same text sealed twice differs.
 *
 * @param associatedData where the sealed bytes belong, for example `case-content:<tenant id>:<id>`; they open
 * with exactly this text only, so that nobody can move them to another row
 */
export function sealUnder(
  key: SealingKey,
  plaintext: Uint8Array | string,
  associatedData: string,
): Uint8Array {
  const bytes = typeof plaintext === 'string' ? Buffer.from(plaintext, 'utf8') : plaintext;
  return sealBytes(derivedBytes(key, 'seal'), bytes, associatedData);
}

/**
 * The bytes that were sealed.
 *
 * @throws {UnsealError} when they were altered or cut, or key or associated data are not the ones they were sealed with
 */
export function openUnder(key: SealingKey, sealed: Uint8Array, associatedData: string): Uint8Array {
  return openUnderAny([key], sealed, associatedData);
}

/**
 * The bytes that one of several keys sealed.
 *
 * @throws {UnsealError} when none of them opens it
 */
export function openUnderAny(
  keys: readonly SealingKey[],
  sealed: Uint8Array,
  associatedData: string,
): Uint8Array {
  return firstThatOpens(keys, (key) => openBytes(derivedBytes(key, 'seal'), sealed, associatedData));
}

/** While an agency's key is changed, what the one before it sealed opens too. */
function firstThatOpens<Key extends SealingKey>(
  keys: readonly Key[],
  open: (key: Key) => Uint8Array,
): Uint8Array {
  for (const key of keys.flatMap((one) => withEarlier(one))) {
    try {
      return open(key);
    } catch (error) {
      if (!(error instanceof UnsealError)) throw error;
    }
  }
  throw new UnsealError();
}

/** A new random key for contents. */
export function newDataKey(): DataKey {
  return makeKey(randomBytes(KEY_BYTES)) as DataKey;
}

/** A content key, sealed under an agency's key so that it can be stored. @param associatedData as in sealUnder */
export function wrapKey(wrapping: TenantKey, key: DataKey, associatedData: string): Uint8Array {
  return sealBytes(derivedBytes(wrapping, 'wrap'), bytesOf(key), associatedData);
}

/** The content key that was wrapped. @throws {UnsealError} as in openUnder */
export function unwrapKey(wrapping: TenantKey, wrapped: Uint8Array, associatedData: string): DataKey {
  const open = (key: TenantKey): Uint8Array => openBytes(derivedBytes(key, 'wrap'), wrapped, associatedData);
  return makeKey(firstThatOpens([wrapping], open)) as DataKey;
}

/** A new random key of an agency, not wrapped yet. @internal */
export function newTenantKey(): TenantKey {
  return makeKey(randomBytes(KEY_BYTES)) as TenantKey;
}

/** An agency's key, wrapped under the master key. @internal */
export function wrapTenantKey(master: MasterKey, key: TenantKey, tenantId: string): Uint8Array {
  return sealBytes(derivedBytes(master, 'wrap-tenant'), bytesOf(key), tenantId);
}

/** The agency's key. @throws {UnsealError} also when it is another agency's @internal */
export function unwrapTenantKey(master: MasterKey, wrapped: Uint8Array, tenantId: string): TenantKey {
  return makeKey(openBytes(derivedBytes(master, 'wrap-tenant'), wrapped, tenantId)) as TenantKey;
}

function sealBytes(key: Buffer, plaintext: Uint8Array, associatedData: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(boundTo(associatedData));
  return new Uint8Array(
    Buffer.concat([Buffer.of(VERSION), nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]),
  );
}

function openBytes(key: Buffer, sealed: Uint8Array, associatedData: string): Uint8Array {
  const body = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (body.length < 1 + NONCE_BYTES + TAG_BYTES || body[0] !== VERSION) throw new UnsealError();
  const end = body.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(1, 1 + NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(associatedData));
  decipher.setAuthTag(body.subarray(end));
  try {
    return new Uint8Array(
      Buffer.concat([decipher.update(body.subarray(1 + NONCE_BYTES, end)), decipher.final()]),
    );
  } catch {
    throw new UnsealError();
  }
}

/** The version is bound in too, so that a later format cannot be passed off as this one. */
function boundTo(associatedData: string): Buffer {
  return Buffer.concat([Buffer.of(VERSION), Buffer.from(associatedData, 'utf8')]);
}
