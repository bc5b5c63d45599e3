import type { ChangedDay } from '@maklumat/calendar';
import { inLanguage, type Zone } from '@maklumat/standards';
import type { BodyOf } from '@maklumat/workflow';
import type { Lang } from '../http/lang';
import { textOf } from '../i18n/create-i18n';
import { formatDay, formatDue } from './date';

/** What an amended calendar did to one date: which days changed, what was told, and whether that stands. */
export function amendmentSentence(
  body: Omit<BodyOf<'calendar-amended'>, 'type' | 'amendment'>,
  { zone, lang, atTimeOfDay }: { readonly zone: Zone; readonly lang: Lang; readonly atTimeOfDay: boolean },
): string {
  const t = textOf(lang, 'dates');
  const { told, dueAt, dueOn, moves, days, changed } = body;
  const due = formatDue({ dueOn, dueAt, atTimeOfDay }, zone, lang);
  const why = changedDaysText(days, changed, lang);
  if (told === null) return t('amended.first', { due });
  const before = formatDue({ ...told, atTimeOfDay }, zone, lang);
  if (dueAt === told.dueAt) return t('amended.same', { why, told: before });
  return t(moves ? 'amended.moves' : 'amended.stands', { why, told: before, due });
}

/** The days that changed, in words: `6 Maret 2026 menjadi hari libur (Hari jadi, SK 1/2026)`. */
export function changedDaysText(days: readonly ChangedDay[], changed: number, lang: Lang): string {
  const t = textOf(lang, 'dates');
  const named = days.map((day) => changedDayText(day, lang));
  const more = changed - days.length;
  return [...named, ...(more > 0 ? [t('amended.more', { count: more })] : [])].join('; ');
}

function changedDayText({ date, change, name, decree }: ChangedDay, lang: Lang): string {
  const t = textOf(lang, 'dates');
  const source = [name === null ? null : inLanguage(name, lang), decree].filter((part) => part !== null);
  const said = t(`amended.day.${change}`, { date: formatDay(date, lang) });
  return source.length === 0 ? said : `${said} (${source.join(', ')})`;
}
