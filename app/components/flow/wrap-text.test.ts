import { expect, test } from 'vitest';
import { textWidth, wrapText } from './wrap-text';

test('a text is broken between words, never inside one', () => {
  expect(wrapText('Petugas memeriksa kelengkapan berkas pemohon', 15, 180)).toEqual([
    'Petugas memeriksa',
    'kelengkapan berkas',
    'pemohon',
  ]);
  expect(wrapText('Pertanggungjawabannya', 15, 40)).toEqual(['Pertanggungjawabannya']);
});

test('what a no-break space holds together stays on one line', () => {
  expect(wrapText('Naskah: langkah 3,\u00a04', 15, 110)).toEqual(['Naskah:', 'langkah 3,\u00a04']);
});

test('nothing to write is no line', () => {
  expect(wrapText('  ', 15, 180)).toEqual([]);
});

test('wide letters take more room than narrow ones', () => {
  expect(textWidth('MMM', 15)).toBeGreaterThan(textWidth('iii', 15));
});
