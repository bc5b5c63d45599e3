import { expect, test } from 'vitest';
import { FONTS } from './testing/sample-receipt';
import { withoutKerning } from './without-kerning';

function tags(font: Uint8Array): string[] {
  const tables = new DataView(font.buffer, font.byteOffset).getUint16(4);
  return Array.from({ length: tables }, (_, table) => {
    const at = 12 + table * 16;
    return String.fromCharCode(...font.subarray(at, at + 4));
  });
}

test('the table that moves letters together is not found any more, and nothing else changes', () => {
  const plain = withoutKerning(FONTS.regular);
  expect(tags(FONTS.regular)).toContain('GPOS');
  expect(tags(plain)).toEqual(tags(FONTS.regular).map((tag) => (tag === 'GPOS' ? 'gpos' : tag)));
  expect(plain).toHaveLength(FONTS.regular.length);
  const differing = plain.filter((byte, at) => byte !== FONTS.regular[at]);
  expect(differing).toHaveLength(4);
});
