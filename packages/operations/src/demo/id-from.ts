import { sha256 } from '../cases/sha256';

/** An id that follows from a text, so that a second load finds what the first one made. */
export function idFrom(seed: string): string {
  const hex = sha256(seed);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
