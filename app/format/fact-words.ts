import { clockInZone } from '@maklumat/calendar';
import type { FactValue } from '@maklumat/cases';
import type { PaperWording } from '@maklumat/operations';
import type { Lang } from '../http/lang';
import { textOf } from '../i18n/create-i18n';
import { formatClock, formatDay, formatDue, formatShortDay } from './date';
import { upperFirst } from './letter-case';

/** A fact of a case as people read it; an empty text for what is written by hand. */
export function factWords(value: FactValue, lang: Lang): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'day':
      return value.due === undefined
        ? formatDay(value.on, lang)
        : formatDue(
            { dueOn: value.on, dueAt: value.due.at, atTimeOfDay: value.due.at !== null },
            value.due.zone,
            lang,
          );
    case 'clock':
      return [
        ...(value.on === undefined ? [] : [formatShortDay(value.on, lang)]),
        formatClock(value.clock, lang),
      ].join(' ');
    case 'days':
      return String(value.days);
    case 'channel':
      return upperFirst(textOf(lang, 'office')(`channel.${value.channel}`));
    case 'blank':
      return '';
    case 'withheld':
    case 'anonymous':
    case 'erased':
      return textOf(lang, 'outputs')(`fact.${value.kind}`);
  }
}

/** The same in the cell of a table, where a day is written short, without its weekday. */
export function cellWords(value: FactValue, lang: Lang): string {
  if (value.kind !== 'day') return factWords(value, lang);
  const day = formatShortDay(value.on, lang);
  const at = value.due?.at ?? null;
  if (value.due === undefined || at === null) return day;
  return `${day} ${formatClock(clockInZone(new Date(at), value.due.zone), lang)}`;
}

/** How official papers put facts: in Indonesian, whatever the page's language. */
export const PAPER_WORDING: PaperWording = {
  value: (value) => factWords(value, 'id'),
  day: (on) => formatDay(on, 'id'),
  missing: textOf('id', 'outputs')('fact.missing'),
};
