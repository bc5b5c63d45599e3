import type { MetaDescriptor } from '@remix-run/node';
import { inLanguage, type LocalisedText } from '@maklumat/standards';
import { langOfPath, type Lang } from '../http/lang';
import { textOf } from './create-i18n';
import { pageMeta } from './page-meta';

/** Makes a text in the page's language. */
type Titled = (lang: Lang, texts: typeof textOf) => string;

type Described = { title: Titled; description?: Titled; data?: Record<string, unknown>[] };

/** Head of a page above all agencies; nothing while its loader has failed. */
export function directoryMeta(
  data: { baseUrl: string } | undefined,
  path: string,
  title: Titled,
  description?: Titled,
): MetaDescriptor[] {
  if (data === undefined) return [];
  const lang = langOfPath(path);
  const site = textOf(lang, 'common')('product');
  return pageMeta({
    title: textOf(lang, 'common')('title', { page: title(lang, textOf), site }),
    ...(description === undefined ? {} : { description: description(lang, textOf) }),
    path,
    baseUrl: data.baseUrl,
  });
}

/** Head of an agency's page: the page's own title, then whose it is. */
export function agencyMeta(
  data: { baseUrl: string; profile: { name: LocalisedText } } | undefined,
  path: string,
  { title, description, data: documents }: Described,
): MetaDescriptor[] {
  if (data === undefined) return [];
  const lang = langOfPath(path);
  const site = inLanguage(data.profile.name, lang);
  return pageMeta({
    title: textOf(lang, 'common')('title', { page: title(lang, textOf), site }),
    ...(description === undefined ? {} : { description: description(lang, textOf) }),
    ...(documents === undefined ? {} : { data: documents }),
    path,
    baseUrl: data.baseUrl,
  });
}

/** Head of a page for those who work here: its title, and nothing for search engines. */
export function staffMeta(path: string, title: Titled): MetaDescriptor[] {
  const lang = langOfPath(path);
  const site = textOf(lang, 'common')('product');
  return [
    { title: textOf(lang, 'common')('title', { page: title(lang, textOf), site }) },
    { name: 'robots', content: 'noindex' },
  ];
}

/**
 * Head of a page that is one person's own: never listed by search engines.
 *
 * @param isWrong the form came back; its title says so first
 */
export function ownPageMeta(
  data: { profile: { name: LocalisedText } } | undefined,
  path: string,
  title: Titled,
  isWrong = false,
): MetaDescriptor[] {
  if (data === undefined) return [];
  const lang = langOfPath(path);
  const site = inLanguage(data.profile.name, lang);
  const page = title(lang, textOf);
  const shown = isWrong ? textOf(lang, 'forms')('wrong-title', { page }) : page;
  return [
    { title: textOf(lang, 'common')('title', { page: shown, site }) },
    { name: 'robots', content: 'noindex' },
  ];
}
