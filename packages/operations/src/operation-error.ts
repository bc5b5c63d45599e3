/** Why a request cannot be served; permanent codes, translated by the app (`refusal.<code>`). */
export type OperationErrorCode = 'not-found' | 'forbidden' | 'conflict' | 'invalid-input' | 'too-many';

/**
 * The request cannot be served. Another tenant's thing is `not-found`, never `forbidden`: the answer must
 * be the same as for an id that never existed.
 */
export class OperationError extends Error {
  override readonly name = 'OperationError';
  readonly code: OperationErrorCode;

  constructor(code: OperationErrorCode) {
    super(`operation refused: ${code}`);
    this.code = code;
  }
}
