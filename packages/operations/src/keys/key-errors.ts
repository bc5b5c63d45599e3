import { OperationError } from '../operation-error';

/** MAKLUMAT_MASTER_KEY is not 32 bytes in base64 or hex. Never holds what was given. */
export class MasterKeyFormatError extends Error {
  override readonly name = 'MasterKeyFormatError';
  readonly code = 'master-key-format';

  constructor() {
    super('A master key is 32 random bytes, written as 44 characters of base64 or 64 of hex.');
  }
}

/** The agency's key was wrapped by another master key than the one given. */
export class WrongMasterKeyError extends Error {
  override readonly name = 'WrongMasterKeyError';
  readonly code = 'wrong-master-key';

  constructor() {
    super(
      'The master key is not the one this database was made with; set MAKLUMAT_MASTER_KEY to that one, or restore master.key in the data folder.',
    );
  }
}

/** Sealed bytes do not open: altered, cut, under another key, or moved from where they belong. Not told apart. */
export class UnsealError extends Error {
  override readonly name = 'UnsealError';
  readonly code = 'unseal-failed';

  constructor() {
    super('Sealed bytes do not open: they were altered, moved, or sealed under another key.');
  }
}

/** The agency was erased and its key with it: nothing that it sealed is there any more, and nothing new is sealed. */
export class KeyDestroyedError extends OperationError {
  constructor() {
    super('not-found');
  }
}
