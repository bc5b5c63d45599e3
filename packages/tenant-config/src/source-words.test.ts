import { describe, expect, test } from 'vitest';
import { readSource, readWords } from './source-text';
import { firstPlace, holdsWords, nearestSourceText, uncoveredText } from './source-words';

const SOURCE = readSource(`## Judul

1. Surat   *resmi*, <p>lalu</p>
   identitas
- Situs: <https://contoh.example/a_b> &amp; [Kontak](https://contoh.example)
3 jam kerja`);

describe('reading a source', () => {
  test('layout is taken out and the line of each character is kept', () => {
    expect(SOURCE.text).toBe(
      'Judul 1. Surat resmi, lalu identitas - Situs: https://contoh.example/a_b & Kontak 3 jam kerja',
    );
    expect(SOURCE.lineAt[SOURCE.text.indexOf('identitas')]).toBe(4);
    expect(SOURCE.lineAt[SOURCE.text.indexOf('3 jam')]).toBe(6);
    expect(SOURCE.lineAt).toHaveLength(SOURCE.text.length);
  });

  test.each([
    ['a &lt; b', 'a < b'],
    ['&#65;&#x42;', 'AB'],
    ['R&D &tidakada;', 'R&D &tidakada;'],
    ['3 < 4 > 2', '3 < 4 > 2'],
    ['<ol style="x">1.</ol>', '1.'],
    ['a  \n\t b', 'a b'],
  ])('%j reads %j', (words, text) => {
    expect(readWords(words)).toBe(text);
  });
});

describe('looking for words', () => {
  test.each([
    ['Surat resmi, lalu identitas', true],
    ['Surat *resmi*', true],
    ['https://contoh.example/a_b', true],
    ['3 jam', true],
    ['jam ker', false],
    ['surat resmi', false],
    ['Surat resmi lalu', false],
  ])('%j stands in the source: %j', (words, stands) => {
    expect(holdsWords(SOURCE, words)).toBe(stands);
  });

  test('the place of words that are nowhere is the end', () => {
    expect(firstPlace(SOURCE, 'identitas')).toBe(27);
    expect(firstPlace(SOURCE, 'tidak ada')).toBe(SOURCE.text.length);
  });

  test('the nearest text is named with its line', () => {
    expect(nearestSourceText(SOURCE, '3 jam kerja saja')).toEqual({ line: 6, text: '3 jam kerja' });
    expect(nearestSourceText(SOURCE, 'xyzzy')).toBeNull();
  });

  test('what no words hold is told by line, list numbers aside', () => {
    expect(
      uncoveredText(SOURCE, ['Surat resmi, lalu identitas', 'Situs: https://contoh.example/a_b & Kontak']),
    ).toEqual([
      { line: 1, text: 'Judul' },
      { line: 6, text: '3 jam kerja' },
    ]);
  });
});
