import { ServiceWay, Slug } from '@maklumat/standards';
import type { ServiceFilter } from '@maklumat/operations';

/** Longest text a search takes; the rest is cut. */
export const MAX_QUERY = 100;

const COSTS = { gratis: 'free', berbayar: 'paid' } as const;

/** Words somebody searches for, or null for none. Longer texts are cut: nobody searches by essay. */
export function queryOf(url: URL): string | null {
  const words = (url.searchParams.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, MAX_QUERY);
  return words === '' ? null : words;
}

/** Page of results, counted from 1; anything else means the first. */
export function pageOf(url: URL): number {
  const page = url.searchParams.get('hal') ?? '1';
  return /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
}

/** Number of a version in an address; null when it is none. */
export function versionNumber(text: string | null | undefined): number | null {
  return typeof text === 'string' && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

/** The year of a calendar in an address; null, also for a strange one, means the running year. */
export function calendarYearOf(url: URL): number | null {
  const year = url.searchParams.get('tahun') ?? '';
  return /^(19|20|21)\d\d$/.test(year) ? Number(year) : null;
}

/** Whether anything was searched for or filtered. */
export function isAsked(filter: ServiceFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** Filters of the catalogue. A value nobody could have chosen is no filter. */
export function filterOf(url: URL): ServiceFilter {
  const unit = Slug.safeParse(url.searchParams.get('unit'));
  const way = ServiceWay.safeParse(url.searchParams.get('cara'));
  const cost = url.searchParams.get('biaya');
  return {
    query: queryOf(url),
    unit: unit.success ? unit.data : null,
    way: way.success ? way.data : null,
    cost: cost === 'gratis' || cost === 'berbayar' ? COSTS[cost] : null,
  };
}

/** A filter of an address that is none: its name in addresses, and what was given. */
export type UnknownFilter = { name: 'unit' | 'cara' | 'biaya'; value: string };

/** Longest part of a strange value that a page repeats. */
const SHOWN_VALUE = 40;

/** Filters that were given and mean nothing; the page says so and shows what the others leave. */
export function unknownFilters(url: URL, units: readonly string[]): UnknownFilter[] {
  const filter = filterOf(url);
  const isKnown = {
    unit: filter.unit !== null && units.includes(filter.unit),
    cara: filter.way !== null,
    biaya: filter.cost !== null,
  };
  return (['unit', 'cara', 'biaya'] as const).flatMap((name) => {
    const value = (url.searchParams.get(name) ?? '').replaceAll('\u0000', '').trim();
    return value === '' || isKnown[name] ? [] : [{ name, value: value.slice(0, SHOWN_VALUE) }];
  });
}

/** The same filters as a query string, without those named; empty when nothing is left. */
export function filterQuery(filter: ServiceFilter, without: keyof ServiceFilter): string {
  const kept = new URLSearchParams();
  const put = (key: keyof ServiceFilter, name: string, value: string | null) => {
    if (key !== without && value !== null) kept.set(name, value);
  };
  put('query', 'q', filter.query);
  put('unit', 'unit', filter.unit);
  put('way', 'cara', filter.way);
  put('cost', 'biaya', filter.cost === null ? null : costWord(filter.cost));
  return kept.size === 0 ? '' : `?${kept.toString()}`;
}

/** A cost filter as addresses write it. */
export function costWord(cost: 'free' | 'paid'): keyof typeof COSTS {
  return cost === 'free' ? 'gratis' : 'berbayar';
}
