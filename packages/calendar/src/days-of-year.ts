import { CalendarGapError } from './calendar-gap-error';
import { dayNumber, MINUTE_MS, type PlainDate } from './plain-date';
import { dateOf, hoursOf, spanOf, type DayOff, type HoursSource, type WorkingTime } from './working-time';

/** One day as the calendar has it. */
export interface CalendarDay {
  readonly date: PlainDate;
  /** Stretches in which the office is open, as clock times of the calendar's zone; none on a day off. */
  readonly open: readonly { readonly from: string; readonly until: string }[];
  /** Working minutes of the day. */
  readonly minutes: number;
  readonly hours: HoursSource;
  /** Why the office is closed; null on a working day. */
  readonly off: DayOff | null;
}

/**
 * Every day of a year, from 1 January on.
 *
 * @throws {CalendarGapError} when the calendar does not cover the year
 */
export function daysOfYear(year: number, calendar: WorkingTime): CalendarDay[] {
  if (!calendar.years.includes(year)) throw new CalendarGapError(year, calendar.years);
  const first = dayNumber(`${String(year)}-01-01`);
  const last = dayNumber(`${String(year)}-12-31`);
  const span = spanOf(first, calendar);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = first + index;
    const { opens, closes, workMs, source } = hoursOf(span, day);
    return {
      date: dateOf(day, calendar),
      open: opens.map((from, at) => ({ from: clockOf(from), until: clockOf(closes[at] ?? from) })),
      minutes: workMs / MINUTE_MS,
      hours: source,
      off: calendar.daysOff.get(day) ?? null,
    };
  });
}

/** `07.30` of the clock as `07:30`; the end of the day is `24:00`. */
function clockOf(msOfDay: number): string {
  const minutes = Math.floor(msOfDay / MINUTE_MS);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
