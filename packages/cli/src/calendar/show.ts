import { daysOfYear, type CalendarDay, type WorkingTime } from '@maklumat/calendar';
import { UsageError } from '../cli-error';
import { print, printJson } from '../output';
import { withDatabase } from '../with-database';
import { calendarOf } from './read-calendar';
import { withinCoveredYears } from './within-covered-years';

export interface ShowOptions {
  tenant: string;
  year: string;
  calendar?: string;
  json?: boolean;
}

/** A year of an agency's working calendar: the days off with what sets them, and the hours of the others. */
export async function printYear(options: ShowOptions): Promise<void> {
  if (!/^\d{4}$/.test(options.year))
    throw new UsageError(
      `--year ${JSON.stringify(options.year.slice(0, 60))} is no year; write one such as 2026.`,
    );
  const year = Number(options.year);
  const calendar = await withDatabase((database) => calendarOf(database, options));
  const days = withinCoveredYears(() => daysOfYear(year, calendar));
  if (options.json) printJson(plainYear(year, calendar, days));
  else print(...printedYear(days));
}

function plainYear(year: number, { zone, knownOn }: WorkingTime, days: readonly CalendarDay[]): object {
  const open = days.filter(({ off }) => off === null);
  return {
    year,
    zone,
    knownOn,
    workingDays: open.length,
    workingMinutes: open.reduce((sum, { minutes }) => sum + minutes, 0),
    daysOff: days.flatMap(({ date, off }) => (off === null ? [] : [{ date, ...off }])),
    hours: stretchesOf(days),
  };
}

/** Days off that a week does not bring by itself, and the working days of each month. */
function printedYear(days: readonly CalendarDay[]): string[] {
  const set = days.filter(
    ({ off }) => off !== null && off.reason !== 'weekend' && off.reason !== 'closed-day',
  );
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  return [
    ...set.map(({ date, off }) => {
      const source = off?.decree == null ? '' : ` (${off.decree})`;
      return `${date}  ${off?.reason ?? ''}${off?.name == null ? '' : `: ${off.name.id}`}${source}`;
    }),
    ...months.map((month) => {
      const open = days.filter(({ date, off }) => date.startsWith(month) && off === null);
      return `${month}     ${open.length} working days`;
    }),
  ];
}

/** Runs of days with hours from the same source, so that Ramadan and special hours are seen. */
function stretchesOf(days: readonly CalendarDay[]): object[] {
  const stretches: { hours: CalendarDay['hours']; from: string; until: string }[] = [];
  for (const { date, hours } of days) {
    const last = stretches.at(-1);
    if (last?.hours === hours) last.until = date;
    else stretches.push({ hours, from: date, until: date });
  }
  return stretches;
}
