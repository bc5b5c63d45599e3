import { Slug } from '@maklumat/standards';
import type { PublicInformationFilter } from '@maklumat/operations';
import type { InformationClass } from '@maklumat/public-information';
import { pageOf, queryOf } from './query-params';

/** Classes as addresses, spreadsheets and files of data write them; part of the data, the same in every language. */
export const CLASS_WORDS = {
  periodic: 'berkala',
  immediate: 'serta-merta',
  'any-time': 'setiap-saat',
  excluded: 'dikecualikan',
} as const satisfies Record<InformationClass, string>;

/** Every class, in the order of the law. */
export const CLASSES = Object.keys(CLASS_WORDS) as InformationClass[];

/** The class of an address; null for none, and for a word that is none. */
export function classOfWord(word: string | null): InformationClass | null {
  return CLASSES.find((kind) => CLASS_WORDS[kind] === word) ?? null;
}

/** The number of an entry in an address; 0, which nobody has, for anything else. */
export function entryNumber(text: string | undefined): number {
  return /^[1-9]\d{0,6}$/.test(text ?? '') ? Number(text) : 0;
}

/** Search and filters of the public list. A value nobody could have chosen is no filter. */
export function informationFilterOf(url: URL): PublicInformationFilter {
  const unit = Slug.safeParse(url.searchParams.get('unit'));
  const year = url.searchParams.get('tahun') ?? '';
  return {
    query: queryOf(url),
    class: classOfWord(url.searchParams.get('klasifikasi')),
    unit: unit.success ? unit.data : null,
    year: /^(19|20)\d\d$/.test(year) ? Number(year) : null,
    page: pageOf(url),
  };
}

/** The same search at another page; empty for the first page of everything. */
export function informationQuery(filter: PublicInformationFilter, page: number): string {
  const asked = new URLSearchParams();
  if (filter.query !== null) asked.set('q', filter.query);
  if (filter.class !== null) asked.set('klasifikasi', CLASS_WORDS[filter.class]);
  if (filter.unit !== null) asked.set('unit', filter.unit);
  if (filter.year !== null) asked.set('tahun', String(filter.year));
  if (page > 1) asked.set('hal', String(page));
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}

/** Whether anything was searched for or filtered. */
export function isInformationAsked(filter: PublicInformationFilter): boolean {
  return informationQuery(filter, 1) !== '';
}
