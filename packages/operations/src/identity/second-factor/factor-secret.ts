import { deriveKeys, openUnder, openUnderAny, sealUnder, UnsealError, type MasterKey } from '../../keys';

const PURPOSE = 'second-factors';

/** The secret as the table keeps it: it opens for this person alone. @internal */
export function sealSecret(master: MasterKey, userId: string, secret: string): Uint8Array {
  const [key] = deriveKeys(master, PURPOSE);
  if (key === undefined) throw new TypeError('sealSecret: no key.');
  return sealUnder(key, secret, bindingOf(userId));
}

/**
 * The secret in base32, and whether the first of the master keys sealed it.
 *
 * @throws {UnsealError} when the row was altered or is another person's, or its master key is not known any more
 * @internal
 */
export function openSecret(
  master: MasterKey,
  userId: string,
  sealed: Uint8Array,
): { readonly secret: string; readonly isCurrent: boolean } {
  const [current, ...before] = deriveKeys(master, PURPOSE);
  if (current === undefined) throw new TypeError('openSecret: no key.');
  try {
    return { secret: textOf(openUnder(current, sealed, bindingOf(userId))), isCurrent: true };
  } catch (error) {
    if (!(error instanceof UnsealError)) throw error;
    return { secret: textOf(openUnderAny(before, sealed, bindingOf(userId))), isCurrent: false };
  }
}

function bindingOf(userId: string): string {
  return `second-factor:${userId}`;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
