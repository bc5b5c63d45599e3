/** Thrown for a value that has no JSON form: a content hash over it would depend on the machine. */
export class CanonicalJsonError extends Error {
  override readonly name = 'CanonicalJsonError';
  readonly code = 'not-canonical';
}

/**
 * JSON text that is the same for equal values on every machine: keys in code-unit order, no white space,
 * keys with `undefined` left out. Made for content hashes; the hash itself is taken elsewhere.
 *
 * @throws {CanonicalJsonError} for cycles, numbers that are not finite, and everything but plain data
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

function write(value: unknown, above: readonly object[]): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CanonicalJsonError(`a number that is not finite: ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value !== 'object')
    throw new CanonicalJsonError(`a value of type ${typeof value} has no JSON form`);
  if (above.includes(value)) throw new CanonicalJsonError('a value that contains itself has no JSON form');
  const within = [...above, value];
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item: unknown) => write(item, within)).join(',')}]`;
  }
  return writeObject(value, within);
}

function writeObject(value: object, within: readonly object[]): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new CanonicalJsonError('only plain objects have a canonical JSON form');
  }
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${write(field, within)}`);
  return `{${fields.join(',')}}`;
}
