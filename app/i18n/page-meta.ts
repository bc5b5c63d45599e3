import type { MetaDescriptor } from '@remix-run/node';
import { langOfPath } from '../http/lang';
import { otherLanguagePath } from './links';

type PageMeta = {
  title: string;
  /** What the page tells, for search engines; left out on pages they should not list. */
  description?: string;
  /** Path of this page, and the origin the product answers on (no trailing slash). */
  path: string;
  baseUrl: string;
  /** JSON-LD documents; Remix escapes them into data blocks. */
  data?: Record<string, unknown>[];
};

/** Head of a public page: title, description, its address, the same page in the other language, data. */
export function pageMeta({ title, description, path, baseUrl, data = [] }: PageMeta): MetaDescriptor[] {
  const lang = langOfPath(path);
  const other = otherLanguagePath(path);
  const [indonesian, english] = lang === 'id' ? [path, other] : [other, path];
  return [
    { title },
    ...(description === undefined ? [] : [{ name: 'description', content: description }]),
    { tagName: 'link', rel: 'canonical', href: baseUrl + path },
    { tagName: 'link', rel: 'alternate', hrefLang: 'id', href: baseUrl + indonesian },
    { tagName: 'link', rel: 'alternate', hrefLang: 'en', href: baseUrl + english },
    ...data.map((document): MetaDescriptor => ({ 'script:ld+json': document })),
  ];
}
