import { expect, test } from 'vitest';
import { FONTS } from './testing/sample-receipt';
import { unpackWoff } from './unpack-woff';

test('an unpacked font begins as TrueType, with its tables where its directory says', () => {
  const view = new DataView(FONTS.regular.buffer);
  expect(view.getUint32(0)).toBe(0x00010000);
  const tables = view.getUint16(4);
  const tags = Array.from({ length: tables }, (_, table) =>
    new TextDecoder().decode(FONTS.regular.subarray(12 + table * 16, 16 + table * 16)),
  );
  expect(tags).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca']));
  const head = 12 + tags.indexOf('head') * 16;
  expect(view.getUint32(view.getUint32(head + 8) + 12), 'magic number of the head table').toBe(0x5f0f3cf5);
});

test('another format is refused', () => {
  for (const bytes of [new Uint8Array(), Buffer.from('wOF2'.padEnd(60)), FONTS.regular]) {
    expect(() => unpackWoff(bytes, (packed) => packed)).toThrow('This is no WOFF 1.0 font');
  }
});
