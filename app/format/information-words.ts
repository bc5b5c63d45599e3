import { formatDay, formatMonth } from './date';
import type { Lang } from '../http/lang';

/** A year, month or day as people write it: `2026`, `Maret 2026`, `14 Maret 2026`. */
export function formatMadeOn(madeOn: string, lang: Lang): string {
  if (madeOn.length === 4) return madeOn;
  if (madeOn.length === 10) return formatDay(madeOn, lang);
  return formatMonth(madeOn, lang);
}

/** Sort of a file, as a key of the words for it. */
export function fileSort(mediaType: string): 'pdf' | 'photo' | 'sheet' | 'csv' {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'text/csv') return 'csv';
  return mediaType.startsWith('image/') ? 'photo' : 'sheet';
}
