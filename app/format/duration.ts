import { countOf } from '@maklumat/standards';
import type { Lang } from '../http/lang';

/** A length of time in hours and minutes: `7 jam 30 menit`, `45 menit`, `30 hours`. */
export function formatDuration(minutes: number, lang: Lang): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours === 0 ? [] : [countOf(hours, 'clock-hours', lang)]),
    ...(rest === 0 && hours > 0 ? [] : [countOf(rest, 'minutes', lang)]),
  ];
  return parts.join(' ');
}
