import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, CanonicalJsonError } from './canonical';

describe('canonicalJson', () => {
  test('orders keys at every depth and leaves lists in their order', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }, 2], a: 'ä' })).toBe('{"a":"ä","b":[{"a":null,"z":1},2]}');
  });

  test('a key set to undefined is the same as no key', () => {
    expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}');
  });

  test('orders by code unit, so the machine language plays no part', () => {
    expect(canonicalJson({ ä: 1, z: 1, Z: 1, 10: 1, 9: 1 })).toBe('{"10":1,"9":1,"Z":1,"z":1,"ä":1}');
  });

  test('reads back as the value it was made from', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(JSON.stringify(JSON.parse(canonicalJson(value)))).toBe(JSON.stringify(reorder(value)));
      }),
    );
  });

  test.each([
    ['a number that is not finite', Number.NaN],
    ['a hole in a list', [undefined]],
    ['a function', { f: () => 1 }],
    ['a big integer', 1n],
    ['a date', { at: new Date(0) }],
    ['a map', new Map()],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(CanonicalJsonError);
  });

  test('refuses a value that contains itself, and accepts one that is used twice', () => {
    const self: Record<string, unknown> = {};
    self['self'] = self;
    expect(() => canonicalJson(self)).toThrow('contains itself');
    const shared = { a: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
  });
});

function reorder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reorder);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, field]) => [key, reorder(field)]));
}
