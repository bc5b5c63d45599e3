import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords, isSlightChange, wordSimilarity, type WordChange } from './word-diff';

function side(changes: WordChange[], left: 'added' | 'removed'): string {
  return changes
    .filter((change) => change.kind !== left)
    .map((change) => change.text)
    .join('');
}

/** Texts that share words now and then, with punctuation, other alphabets and broken characters. */
const SENTENCE = fc
  .array(
    fc.constantFrom(
      'hari',
      'kerja',
      'jam',
      ' ',
      '  ',
      '\n',
      ',',
      '1-2',
      'a.b',
      '@',
      '.',
      'ä',
      '\ud800',
      '🙂',
    ),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(''));
const TEXT = fc.oneof(SENTENCE, fc.string({ unit: 'binary' }));

describe('diffWords', () => {
  test('kept and removed give the old text, kept and added the new', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (before, after) => {
        const changes = diffWords(before, after);
        expect(side(changes, 'added')).toBe(before);
        expect(side(changes, 'removed')).toBe(after);
      }),
    );
  });

  test('a text compared with itself is kept whole', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(diffWords(text, text)).toEqual(text === '' ? [] : [{ kind: 'kept', text }]);
      }),
    );
  });

  test('no run is empty and no two kept runs are neighbours', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (before, after) => {
        const changes = diffWords(before, after);
        expect(changes.every((change) => change.text !== '')).toBe(true);
        expect(
          changes.some((change, index) => change.kind === 'kept' && changes[index + 1]?.kind === 'kept'),
        ).toBe(false);
      }),
    );
  });

  test('marks the changed words and leaves the others', () => {
    expect(diffWords('telepon berbayar untuk bertanya', 'telepon gratis, untuk bertanya')).toEqual([
      { kind: 'kept', text: 'telepon ' },
      { kind: 'removed', text: 'berbayar' },
      { kind: 'added', text: 'gratis,' },
      { kind: 'kept', text: ' untuk bertanya' },
    ]);
  });

  test('an address that changed in part changed as a whole', () => {
    expect(diffWords('Situs: a.contohlama.go.id;', 'Situs: a.contoh.go.id;')).toEqual([
      { kind: 'kept', text: 'Situs: ' },
      { kind: 'removed', text: 'a.contohlama.go.id' },
      { kind: 'added', text: 'a.contoh.go.id' },
      { kind: 'kept', text: ';' },
    ]);
  });

  test('changed words side by side are one change, not one for each word', () => {
    expect(diffWords('Kasi. Pelayanan Informasi menjawab', 'Pengelola Pengaduan menjawab')).toHaveLength(3);
  });

  test('a change of capitals or punctuation alone is slight, a changed word is not', () => {
    const words = diffWords('nama, alamat. Juga telepon', 'Nama, kota; juga telepon');
    const marked = words.flatMap((run, index) =>
      run.kind === 'kept' ? [] : [[run.text, isSlightChange(words, index)]],
    );
    expect(marked).toEqual([
      ['nama', true],
      ['Nama', true],
      ['alamat. Juga', false],
      ['kota; juga', false],
    ]);
  });

  test('texts too long to compare are shown whole, within a moment', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 20_000 }, (_, index) => `b${index}`).join(' ');
    const started = Date.now();
    expect(diffWords(before, after).map((change) => change.kind)).toEqual(['removed', 'added']);
    expect(Date.now() - started).toBeLessThan(2_000);
  });
});

test.each([
  ['Telepon/Handphone', 'telepon, handphone', 1],
  ['tiga hari kerja', 'lima hari kerja', 2 / 3],
  ['surat', 'lisan', 0],
  ['', '', 0],
])('"%s" and "%s" share %d of their words', (a, b, share) => {
  expect(wordSimilarity(a, b)).toBeCloseTo(share);
});
