import type { LocalisedText } from './schema/text';

/** Languages a page can be read in. Indonesian is binding, English is a courtesy. */
export type Lang = 'id' | 'en';

/** The text in the asked language; Indonesian where no English one was written. */
export function inLanguage(text: LocalisedText, lang: Lang): string {
  return lang === 'en' ? (text.en ?? text.id) : text.id;
}

/** A text of ours that is complete in both languages, as everything this package says itself is. */
export type BothLanguages = { readonly id: string; readonly en: string };
