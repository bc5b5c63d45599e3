import type { Lang } from '../http/lang';
import idPlain from '../locales/id/plain.json' with { type: 'json' };
import enPlain from '../locales/en/plain.json' with { type: 'json' };

const TEXTS: Record<Lang, typeof idPlain> = { id: idPlain, en: enPlain };

/** A page for when the pages themselves cannot answer: plain HTML, no styles, readable on anything. */
export function plainPage(lang: Lang, code: Exclude<keyof typeof idPlain, 'home'>): string {
  const { title, body } = TEXTS[lang][code];
  const home = lang === 'en' ? '/en' : '/';
  return [
    '<!doctype html>',
    `<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>`,
    `<body><main><h1>${title}</h1><p>${body}</p><p><a href="${home}">${TEXTS[lang].home}</a></p></main></body></html>`,
  ].join('\n');
}
