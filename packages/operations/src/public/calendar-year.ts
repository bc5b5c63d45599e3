import {
  daysOfYear,
  groupWeek,
  WEEKDAYS,
  type CalendarDay,
  type DayGroup,
  type DayOff,
  type OpenHours,
  type RamadanPeriod,
  type WorkingCalendar,
  type WorkingTime,
  type WorkingWeek,
} from '@maklumat/calendar';
import type { LocalisedText } from '@maklumat/standards';

/** A day on which the office is closed, beyond the days that every week is closed. */
export type SetDayOff = {
  readonly date: string;
  readonly reason: Exclude<DayOff['reason'], 'weekend' | 'closed-day'>;
  readonly name: LocalisedText | null;
  readonly decree: string | null;
  readonly knownOn: string | null;
  /** Whether the decree itself was at hand when the day was entered. */
  readonly isSure: boolean;
};

/** Hours that hold from one day to another, both counted, instead of the ordinary ones. */
export type DatedHours = {
  readonly from: string;
  readonly until: string;
  readonly week: DayGroup[];
  /** Whether the decree that dates them was at hand when they were entered. */
  readonly isSure: boolean;
};

/** Hours of a week that holds for a while, with what sets it. */
export type PeriodHours = {
  readonly name: LocalisedText;
  readonly from: string;
  /** Null: until another one replaces it. */
  readonly until: string | null;
  readonly decree: string;
  readonly week: DayGroup[];
};

/** Hours of one date, on which the office is open. */
export type SpecialDay = {
  readonly date: string;
  readonly name: LocalisedText;
  readonly decree: string;
  readonly knownOn: string;
  readonly hours: readonly OpenHours[];
};

/** One year of an agency's working calendar. */
export type YearOfCalendar = {
  readonly year: number;
  readonly workingDays: number;
  readonly daysOff: readonly SetDayOff[];
  readonly ramadan: readonly DatedHours[];
  readonly periods: readonly PeriodHours[];
  readonly special: readonly SpecialDay[];
};

/**
 * A year as people read a calendar: what is closed and why, and when other hours hold.
 *
 * @param stored the calendar and the nation's Ramadans, as they were compiled
 * @throws {CalendarGapError} when the calendar does not cover the year
 * @internal
 */
export function yearOfCalendar(
  year: number,
  calendar: WorkingTime,
  { stored, ramadan }: { readonly stored: WorkingCalendar; readonly ramadan: readonly RamadanPeriod[] },
): YearOfCalendar {
  const days = daysOfYear(year, calendar);
  const inYear = (date: string): boolean => date.startsWith(`${String(year)}-`);
  return {
    year,
    workingDays: days.filter(({ off }) => off === null).length,
    daysOff: days.flatMap(setDayOff),
    ramadan: stretchesOf(days).map((hours) => ({ ...hours, isSure: isDated(hours, ramadan) })),
    periods: (stored.weekPeriods ?? [])
      .filter(
        ({ from, until }) => from <= `${String(year)}-12-31` && (until ?? '9999') >= `${String(year)}-01-01`,
      )
      .map(({ name, from, until, decree, week }) => ({ name, from, until, decree, week: groupWeek(week) })),
    special: (stored.specialHours ?? []).filter(({ date, hours }) => inYear(date) && hours.length > 0),
  };
}

function setDayOff({ date, off }: CalendarDay): SetDayOff[] {
  if (off === null || off.reason === 'weekend' || off.reason === 'closed-day') return [];
  const { reason, name, decree, knownOn, confidence } = off;
  return [{ date, reason, name, decree, knownOn, isSure: confidence !== 'check' }];
}

type Stretch = { from: string; until: string; week: Partial<WorkingWeek> };

/** Stretches of Ramadan hours; one ends where a weekday's hours become others. */
function stretchesOf(days: readonly CalendarDay[]): Omit<DatedHours, 'isSure'>[] {
  const stretches: Stretch[] = [];
  for (const day of days) {
    if (day.hours !== 'ramadan' && day.hours !== 'period-ramadan') continue;
    const weekday = WEEKDAYS[(new Date(`${day.date}T00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';
    // A holiday says nothing of its weekday's hours.
    const tells = day.off === null || day.off.reason === 'weekend' || day.off.reason === 'closed-day';
    const hours = tells ? { [weekday]: [...day.open] } : {};
    const last = stretches.at(-1);
    if (last !== undefined && follows(last, day.date) && agrees(last.week, hours)) {
      last.until = day.date;
      last.week = { ...last.week, ...hours };
    } else stretches.push({ from: day.date, until: day.date, week: hours });
  }
  return stretches.map(({ from, until, week }) => ({ from, until, week: groupWeek({ ...CLOSED, ...week }) }));
}

function isDated(
  { from, until }: Pick<DatedHours, 'from' | 'until'>,
  ramadan: readonly RamadanPeriod[],
): boolean {
  return !ramadan.some(
    (period) => period.confidence === 'check' && period.from <= until && period.until >= from,
  );
}

const CLOSED: WorkingWeek = {
  monday: [],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
};
const WEEK_MS = 7 * 86_400_000;

/** Single days of other hours interrupt no Ramadan; the next one is a year away. */
function follows({ until }: Stretch, date: string): boolean {
  return Date.parse(date) - Date.parse(until) <= WEEK_MS;
}

function agrees(week: Partial<WorkingWeek>, hours: Partial<WorkingWeek>): boolean {
  return WEEKDAYS.every(
    (day) =>
      week[day] === undefined ||
      hours[day] === undefined ||
      JSON.stringify(week[day]) === JSON.stringify(hours[day]),
  );
}
