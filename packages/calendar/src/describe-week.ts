import { WEEKDAYS, type OpenHours, type Weekday, type WorkingWeek } from './working-calendar';

/** Days with the same hours: `Senin–Kamis` and `07.30–12.00 dan 13.00–16.00`, or `libur`. */
export type OfficeHoursLine = { days: string; hours: string };

/** Languages a week is written out in; times are written as each language writes them. */
type Lang = 'id' | 'en';

const DAY_NAMES: Readonly<Record<Lang, Readonly<Record<Weekday, string>>>> = {
  id: {
    monday: 'Senin',
    tuesday: 'Selasa',
    wednesday: 'Rabu',
    thursday: 'Kamis',
    friday: 'Jumat',
    saturday: 'Sabtu',
    sunday: 'Minggu',
  },
  en: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
};

const CLOSED: Readonly<Record<Lang, string>> = { id: 'libur', en: 'closed' };
const AND: Readonly<Record<Lang, string>> = { id: ' dan ', en: ' and ' };

/**
 * Office hours of a week, equal days together, from Monday on. Three or more days in a row become a range.
 * The zone is not part of it: the page says it once beside the table.
 */
export function officeHours(week: WorkingWeek, lang: Lang): OfficeHoursLine[] {
  const lines = new Map<string, Weekday[]>();
  for (const day of WEEKDAYS) {
    const hours = hoursOfDay(week[day], lang);
    lines.set(hours, [...(lines.get(hours) ?? []), day]);
  }
  return [...lines].map(([hours, days]) => ({ days: namesOfDays(days, lang), hours }));
}

/** Office hours as one line a group of days: `Sabtu, Minggu: libur`. */
export function officeHoursText(week: WorkingWeek, lang: Lang): string[] {
  return officeHours(week, lang).map(({ days, hours }) => `${days}: ${hours}`);
}

function hoursOfDay(stretches: OpenHours[], lang: Lang): string {
  if (stretches.length === 0) return CLOSED[lang];
  return stretches
    .map(({ from, until }) => `${clockTime(from, lang)}–${clockTime(until, lang)}`)
    .join(AND[lang]);
}

/** Indonesian writes a point between hour and minute. */
function clockTime(time: string, lang: Lang): string {
  return lang === 'id' ? time.replace(':', '.') : time;
}

function namesOfDays(days: Weekday[], lang: Lang): string {
  return consecutiveRuns(days)
    .flatMap((run) => {
      const names = run.map((day) => DAY_NAMES[lang][day]);
      return run.length < 3 ? names : [`${names[0] ?? ''}–${names.at(-1) ?? ''}`];
    })
    .join(', ');
}

/** Days split where the week skips one. */
function consecutiveRuns(days: Weekday[]): Weekday[][] {
  const runs: Weekday[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && WEEKDAYS.indexOf(day) === WEEKDAYS.indexOf(last) + 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
}
