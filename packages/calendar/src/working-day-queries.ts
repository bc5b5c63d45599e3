import { CalendarGapError } from './calendar-gap-error';
import { DAY_MS, dateOfDay, dayNumber, yearOfDay, type Instant, type PlainDate } from './plain-date';
import { closeOf, hoursOf, localDay, midnight, spanOf, type WorkingTime } from './working-time';

/** The local date of an instant. Any instant has one, also outside the covered years. */
export function localDateOf(at: Instant, calendar: WorkingTime): PlainDate {
  return dateOfDay(localDay(at, calendar));
}

/** Local midnight with which a day begins. @throws {RangeError} when the date is no day */
export function startOfDay(date: PlainDate, calendar: WorkingTime): Instant {
  return midnight(dayNumber(date), calendar);
}

/**
 * Close of a day's office hours; 23:59:59.999 on a day off.
 *
 * @throws {CalendarGapError} outside the covered years
 */
export function closeOfDay(date: PlainDate, calendar: WorkingTime): Instant {
  const day = dayNumber(date);
  return closeOf(spanOf(day, calendar), day, calendar);
}

/** Whether the office is open at all on a day (hari kerja). @throws {CalendarGapError} outside the covered years */
export function isWorkingDay(date: PlainDate, calendar: WorkingTime): boolean {
  const day = dayNumber(date);
  return hoursOf(spanOf(day, calendar), day).workMs > 0;
}

/**
 * The n-th working day after a day, or before it when n is negative; the day itself when n is 0.
 *
 * @throws {CalendarGapError} when the count leaves the covered years
 * @throws {RangeError} when n is not whole
 */
export function addWorkingDays(date: PlainDate, n: number, calendar: WorkingTime): PlainDate {
  if (!Number.isInteger(n)) throw new RangeError(`${n} working days cannot be counted; pass a whole number.`);
  if (n === 0) return date;
  const day = dayNumber(date);
  const span = spanOf(day, calendar);
  const through = span.workingDaysThrough[day - span.firstDay] as number;
  const before = hoursOf(span, day).workMs > 0 ? through - 1 : through;
  const index = span.workingDays[n > 0 ? through + n - 1 : before + n];
  if (index === undefined)
    throw new CalendarGapError(yearOfDay(n > 0 ? span.lastDay + 1 : span.firstDay - 1), calendar.years);
  return span.dates[index] as string;
}

/** Whether it is office hours; at the very instant of closing it is not. @throws {CalendarGapError} outside the covered years */
export function isOpen(at: Instant, calendar: WorkingTime): boolean {
  const day = localDay(at, calendar);
  const { opens, closes } = hoursOf(spanOf(day, calendar), day);
  const msOfDay = at + calendar.offsetMs - day * DAY_MS;
  return opens.some((opensAt, index) => msOfDay >= opensAt && msOfDay < (closes[index] as number));
}
