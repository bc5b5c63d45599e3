import i18next, { type i18n, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Lang } from '../http/lang';
import { NAMESPACES, resources, type Namespace } from './resources';

/** A key that no locale has: a bug, thrown in tests and development, shown as its key to a reader. */
function onMissingKey(_langs: readonly string[], namespace: string, key: string): void {
  if (process.env.NODE_ENV !== 'production') throw new Error(`no text for "${namespace}:${key}"`);
}

/** A question that names its field loses its mark, or "Apa yang terjadi?:" would stand there. */
function nameOfField(label: unknown): string {
  return typeof label === 'string' ? label.replace(/[\s?:]+$/u, '') : '';
}

function make(lang: Lang): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: lang,
    fallbackLng: false,
    ns: [...NAMESPACES],
    defaultNS: 'common',
    resources,
    initImmediate: false,
    interpolation: { escapeValue: false }, // React escapes.
    saveMissing: true,
    missingKeyHandler: onMissingKey,
    react: { useSuspense: false },
  });
  // `{{label, name}}`: what a field is called, in a sentence that goes on after it.
  instance.services.formatter?.add('name', nameOfField);
  return instance;
}

const made = new Map<Lang, i18n>();

/**
 * The texts of one language. An instance never changes its language, so requests share it: nothing of one
 * request can be seen in another.
 */
export function createI18n(lang: Lang): i18n {
  const known = made.get(lang);
  if (known !== undefined) return known;
  const instance = make(lang);
  made.set(lang, instance);
  return instance;
}

/** Texts of one namespace outside a component: page titles, JSON-LD. */
export function textOf<N extends Namespace>(lang: Lang, namespace: N): TFunction<N> {
  // i18next types the namespace of what it returns too loosely to be assigned.
  const texts: unknown = createI18n(lang).getFixedT(lang, namespace);
  return texts as TFunction<N>;
}
