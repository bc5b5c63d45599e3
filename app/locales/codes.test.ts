import { SIGN_IN_REFUSALS } from '@maklumat/operations';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORM_ERROR_CODES } from '../http/field-errors';
import { LANGS } from '../http/lang';
import { PAGE_ERROR_CODES } from '../http/page-errors';

/** Every code a reader may have to be told about, and where its words are. A new code cannot ship mute. */
const SPOKEN: [codes: readonly string[], file: string, keysOf: (code: string) => string[]][] = [
  [PAGE_ERROR_CODES, 'errors', (code) => [`${code}.title`, `${code}.body`]],
  [FORM_ERROR_CODES, 'forms', (code) => [`fault.${code}`]],
  [SIGN_IN_REFUSALS, 'entrance', (code) => [`refusal.${code}`]],
];

function textAt(lang: string, file: string, key: string): unknown {
  const read: unknown = JSON.parse(readFileSync(new URL(`./${lang}/${file}.json`, import.meta.url), 'utf8'));
  return key
    .split('.')
    .reduce(
      (at, part) => (typeof at === 'object' && at !== null ? (Reflect.get(at, part) as unknown) : undefined),
      read,
    );
}

test.each(LANGS.flatMap((lang) => SPOKEN.map((entry) => [lang, entry[1], entry] as const)))(
  'in "%s" every code of %s.json has its words',
  (lang, file, [codes, , keysOf]) => {
    expect(codes.length).toBeGreaterThan(0);
    for (const key of codes.flatMap(keysOf)) expect(textAt(lang, file, key), key).toBeTypeOf('string');
  },
);
