import type { Lang } from '../http/lang';

/** A month in words: `November 2026`. @param month `2026-11` */
export function formatMonth(month: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang === 'id' ? 'id-ID' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00Z`));
}
