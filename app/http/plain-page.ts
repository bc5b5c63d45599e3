import type { Lang } from './lang';
import { pageErrorCode, type PageErrorCode } from './page-errors';
import idPlain from '../locales/id/plain.json' with { type: 'json' };
import enPlain from '../locales/en/plain.json' with { type: 'json' };

const TEXTS: Record<Lang, typeof idPlain> = { id: idPlain, en: enPlain };

type PlainCode = Exclude<keyof typeof idPlain, 'home'>;

/** A page for when the pages themselves cannot answer: plain HTML, no styles, readable on anything. */
export function plainPage(lang: Lang, code: PlainCode): string {
  const { title, body } = TEXTS[lang][code];
  const home = lang === 'en' ? '/en' : '/';
  return [
    '<!doctype html>',
    `<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>`,
    `<body><main><h1>${title}</h1><p>${body}</p><p><a href="${home}">${TEXTS[lang].home}</a></p></main></body></html>`,
  ].join('\n');
}

const WORDS: Record<PageErrorCode, PlainCode> = {
  'not-found': 'not-found',
  'invalid-input': 'bad-address',
  unavailable: 'failed',
  'method-not-allowed': 'method-not-allowed',
  forbidden: 'forbidden',
  conflict: 'conflict',
  'foreign-request': 'foreign-form',
  'session-ended': 'forbidden',
  'too-many': 'failed',
};

/**
 * An error of an address that gives a file, as a page: no frame is drawn around a file, and what a loader throws would
 * be shown as data. A redirect, and what is no error page, come back as they are.
 */
export function plainError(thrown: unknown, lang: Lang): unknown {
  if (!(thrown instanceof Response)) return thrown;
  const code = pageErrorCode(thrown.status);
  if (code === null) return thrown;
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  const retry = thrown.headers.get('Retry-After');
  if (retry !== null) headers.set('Retry-After', retry);
  return new Response(plainPage(lang, WORDS[code]), { status: thrown.status, headers });
}
