import { describe, expect, test } from 'vitest';
import { answerParagraphs, answerSlug, answerStart } from './answer-text';

describe('an answer is plain words', () => {
  test('paragraphs stand apart by an empty line, a line’s end stays in its paragraph', () => {
    expect(answerParagraphs('Satu\ndua.\n\n  \n\nTiga.\n')).toEqual([
      [{ text: 'Satu\ndua.', href: null }],
      [{ text: 'Tiga.', href: null }],
    ]);
  });

  test.each<[text: string, links: string[]]>([
    ['Lihat https://contoh.go.id/izin.', ['https://contoh.go.id/izin']],
    [
      '(https://contoh.go.id) dan https://contoh.go.id/a?b=1#c,',
      ['https://contoh.go.id', 'https://contoh.go.id/a?b=1#c'],
    ],
    ['http://contoh.go.id tidak ditautkan', []],
    ['javascript:alert(1) https:javascript', []],
    ['https://admin:rahasia@contoh.go.id', []],
    ['https://localhost/', []],
    ['**tebal** [nama](https://contoh.go.id)', ['https://contoh.go.id']],
    ['<a href="https://contoh.go.id">', ['https://contoh.go.id']],
  ])('%s', (text, links) => {
    const parts = answerParagraphs(text).flat();
    expect(parts.flatMap(({ href }) => href ?? [])).toEqual(links);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});

test('a list shows the first words, cut at a word', () => {
  expect(answerStart('Satu\n\ndua tiga', 40)).toBe('Satu dua tiga');
  expect(answerStart('Satu dua tiga empat', 12)).toBe('Satu dua…');
});

test.each<[question: string, slug: string]>([
  ['Berapa lama mengurus KTP?', 'k7m2q-berapa-lama-mengurus-ktp'],
  ['Café, é & ü!', 'k7m2q-cafe-e-u'],
  ['???', 'k7m2q'],
  ['a'.repeat(100), `k7m2q-${'a'.repeat(60)}`],
])('%s is found at %s', (question, slug) => {
  expect(answerSlug({ code: 'k7m2q', question })).toBe(slug);
});
