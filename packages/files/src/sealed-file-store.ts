import type { FileStore, StoredFile } from './file-store';

/** What a sealed file is bound to: its key, and text that must be the same when it is opened. */
export type SealedUnder<Key> = {
  readonly key: Key;
  /** For example tenant and case, so that a file moved to another case does not open. */
  readonly associatedData: string;
};

/** Authenticated encryption, passed in: this package keeps no keys and chooses no cipher. */
export type SealFunctions<Key> = {
  readonly seal: (key: Key, plain: Uint8Array, associatedData: string) => Uint8Array | Promise<Uint8Array>;
  /** Throws when the key, the associated data or the bytes are not those of the sealing. */
  readonly open: (key: Key, sealed: Uint8Array, associatedData: string) => Uint8Array | Promise<Uint8Array>;
};

/** A store whose files nobody reads without their key. */
export interface SealedFileStore<Key> {
  put(bytes: Uint8Array, under: SealedUnder<Key>): Promise<StoredFile>;
  /**
   * @throws {FileMissingError} {FileDamagedError} as the store beneath; what `open` throws when the seal does
   * not hold
   */
  open(sha256: string, under: SealedUnder<Key>): Promise<Uint8Array>;
  delete(sha256: string): Promise<void>;
  has(sha256: string): Promise<boolean>;
}

/**
 * A store that seals every file before it reaches the disk. The address and size are those of the sealed bytes.
 *
 * A file is opened whole: no byte of it may be used before its seal was checked to the end.
 */
export function sealedFileStore<Key>(
  store: FileStore,
  { seal, open }: SealFunctions<Key>,
): SealedFileStore<Key> {
  return {
    put: async (bytes, under) => store.put(await seal(under.key, bytes, under.associatedData)),
    open: async (sha256, under) => open(under.key, await store.open(sha256), under.associatedData),
    delete: (sha256) => store.delete(sha256),
    has: (sha256) => store.has(sha256),
  };
}
