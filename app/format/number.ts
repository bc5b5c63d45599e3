import type { Lang } from '../http/lang';

/** A number as people write it: `1.234,5` in Indonesian, `1,234.5` in English; one decimal at most. */
export function formatNumber(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 }).format(value);
}

/** A share as whole percent, 1 being all of it: `80%`; more than nothing and less than one is `<1%`. */
export function formatShare(share: number, lang: Lang): string {
  const percent = Math.round(share * 100);
  return percent === 0 && share > 0 ? '<1%' : `${formatNumber(percent, lang)}%`;
}
