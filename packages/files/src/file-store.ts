import type { VirusScanner } from './virus-scanner';

/** What a store says about the bytes it took: their address and their length. */
export type StoredFile = {
  /** SHA-256 of the stored bytes in lower-case hexadecimal, 64 characters; the address of the file. */
  readonly sha256: string;
  /** Length of the stored bytes. */
  readonly size: number;
};

/** Bytes at once, or as they come. */
export type FileBytes = Uint8Array | AsyncIterable<Uint8Array>;

/** Content-addressed files: what is kept under an address never changes. */
export interface FileStore {
  /** Asked before anything that somebody uploads is kept; none when the installation has none. */
  readonly scanner?: VirusScanner | undefined;
  /** Keeps the bytes; once it answers they survive a crash. The same bytes twice are one file. */
  put(bytes: FileBytes): Promise<StoredFile>;
  /**
   * The whole file, checked against its address.
   *
   * @throws {FileMissingError} when nothing is kept under the address
   * @throws {FileDamagedError} when the bytes are no longer those that were kept
   */
  open(sha256: string): Promise<Uint8Array>;
  /** Removes the file; one that is not there is no error, so that an interrupted erasure can be repeated. */
  delete(sha256: string): Promise<void>;
  has(sha256: string): Promise<boolean>;
}

/** A case names a file that the store does not have: a restored database without its files, or a bug. */
export class FileMissingError extends Error {
  override readonly name = 'FileMissingError';
  readonly code = 'file-missing';

  constructor(sha256: string) {
    super(
      `No file is kept under ${sha256}; restore the files folder of the same backup as the database, or record the file as erased`,
    );
  }
}

/** The disk no longer holds what was written. */
export class FileDamagedError extends Error {
  override readonly name = 'FileDamagedError';
  readonly code = 'file-damaged';

  constructor(sha256: string) {
    super(`The file kept under ${sha256} has changed on disk; restore it from a backup`);
  }
}

/** Something that is no address was used as one, which would otherwise become a path. */
export class FileAddressError extends Error {
  override readonly name = 'FileAddressError';
  readonly code = 'file-address';

  constructor() {
    super('A file address is the SHA-256 of its bytes: 64 characters from 0-9 and a-f');
  }
}
