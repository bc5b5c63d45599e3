import type { DayGroup, OpenHours } from '@maklumat/calendar';
import { textOf } from '../i18n/create-i18n';
import type { Lang } from '../http/lang';
import { formatClock } from './date';

/** Days in a row by name: `Senin–Kamis`, `Jumat`. */
export function formatDays({ from, until }: Pick<DayGroup, 'from' | 'until'>, lang: Lang): string {
  const t = textOf(lang, 'terms');
  return from === until ? t(`weekday.${from}`) : `${t(`weekday.${from}`)}–${t(`weekday.${until}`)}`;
}

/** Every stretch of a day: `07.30–12.00, 13.00–16.00`; nothing for a day that is closed. */
export function formatStretches(hours: readonly OpenHours[], lang: Lang): string {
  return hours.map(({ from, until }) => `${formatClock(from, lang)}–${formatClock(until, lang)}`).join(', ');
}

/** From the first opening to the last closing, breaks left out: `07.30–16.00`; nothing for a day that is closed. */
export function formatWholeDay(hours: readonly OpenHours[], lang: Lang): string {
  const [first] = hours;
  const last = hours.at(-1);
  if (first === undefined || last === undefined) return '';
  return formatStretches([{ from: first.from, until: last.until }], lang);
}
