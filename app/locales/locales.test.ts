import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

type Tree = { [key: string]: string | Tree };

const HERE = new URL('./', import.meta.url);
const FILES = readdirSync(new URL('id/', HERE));

function load(lang: 'id' | 'en', file: string): Tree {
  return JSON.parse(readFileSync(new URL(`${lang}/${file}`, HERE), 'utf8')) as Tree;
}

function texts(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`),
  );
}

/** Indonesian has one plural category, English two: the number is not part of the key. */
function keys(lang: 'id' | 'en', file: string): string[] {
  return [...new Set(texts(load(lang, file)).map(([key]) => key.replace(/_(one|other)$/, '')))].sort();
}

function slots(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

test('both languages have the same files', () => {
  expect(readdirSync(new URL('en/', HERE))).toEqual(FILES);
});

test.each(FILES)('%s has the same keys in both languages', (file) => {
  expect(keys('en', file)).toEqual(keys('id', file));
});

test.each(FILES)('%s fills the same places in both languages', (file) => {
  const english = new Map(texts(load('en', file)));
  for (const [key, text] of texts(load('id', file))) {
    expect(slots(english.get(key) ?? ''), `${file}: ${key}`).toEqual(slots(text));
  }
});

/** Words that blame, beg or come from a machine (ux.md, voice). */
const BANNED = [
  /\bmohon\b/i,
  /silakan klik/i,
  /\binvalid\b/i,
  /\berror\b/i,
  /gagal!/i,
  /\bmaaf\b/i,
  /\bYth\b/,
  /!/,
  /\bups\b/i,
];

test.each(FILES)(
  '%s speaks plainly: no begging, no blame, no machine words, no exclamation marks',
  (file) => {
    for (const lang of ['id', 'en'] as const) {
      for (const [key, text] of texts(load(lang, file))) {
        const spoken = text.replaceAll('SP4N-LAPOR!', 'LAPOR');
        for (const word of BANNED) expect(spoken, `${lang}/${file}: ${key}`).not.toMatch(word);
      }
    }
  },
);

test('a number for employees is never named by its abbreviation, so no page can be taken to show one', () => {
  for (const file of FILES) expect(JSON.stringify(load('id', file)), file).not.toMatch(/\bNIP\b/);
});
