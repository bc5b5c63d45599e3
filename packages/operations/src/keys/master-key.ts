import { randomBytes } from 'node:crypto';
import { derivedBytes } from './derive-key';
import { MasterKeyFormatError } from './key-errors';
import { KEY_BYTES, makeKey, rememberEarlier, withEarlier, type MasterKey } from './secret-key';

const HEX = /^[0-9a-f]{64}$/i;
const BASE64 = /^[A-Za-z0-9+/_-]{43}=?$/;

/**
 * Reads a master key from its text. While keys are being changed the text names several, the new one first: it alone
 * seals, the others open what they sealed before.
 *
 * @param text 32 bytes as base64 (44 characters, also base64url) or hex (64); several with commas between them
 * @throws {MasterKeyFormatError} when it is anything else; the text is not repeated
 */
export function parseMasterKey(text: string): MasterKey {
  const [master, ...before] = text.split(',').map(parseOne);
  if (master === undefined) throw new MasterKeyFormatError();
  rememberEarlier(master, before);
  return master;
}

function parseOne(text: string): MasterKey {
  const trimmed = text.trim();
  if (HEX.test(trimmed)) return makeKey(Buffer.from(trimmed, 'hex')) as MasterKey;
  if (BASE64.test(trimmed)) {
    const bytes = Buffer.from(trimmed, 'base64');
    if (bytes.length === KEY_BYTES) return makeKey(bytes) as MasterKey;
  }
  throw new MasterKeyFormatError();
}

/** A new random master key as text, to be kept in a file or a vault. */
export function newMasterKeyText(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

/** Names a master key without telling anything about it; stored beside what it wrapped. @internal */
export function masterKeyId(master: MasterKey): string {
  return derivedBytes(master, 'key-id').toString('hex').slice(0, 16);
}

/** Of a master key and those before it, the one of this id; undefined when it is none of them. @internal */
export function masterKeyCalled(master: MasterKey, id: string): MasterKey | undefined {
  return withEarlier(master).find((key) => masterKeyId(key) === id);
}
