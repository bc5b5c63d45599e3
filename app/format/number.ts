import type { Lang } from '../http/lang';

/** A number as people write it: `1.234,5` in Indonesian, `1,234.5` in English; one decimal at most. */
export function formatNumber(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 }).format(value);
}
