import { DAY_MS, type DayNumber, type Instant } from './plain-date';
import { gapAfter, hoursOf, localDay, spanOf, type WorkingTime } from './working-time';

/**
 * The day of receipt, from which days are counted: the local date, or where the tenant says so and the office
 * is closed, the day on which it opens next.
 *
 * @throws {CalendarGapError} when the next opening lies beyond the covered years
 * @internal
 */
export function dayZeroOf(startAt: Instant, calendar: WorkingTime): DayNumber {
  const day = localDay(startAt, calendar);
  if (!calendar.startsNextWorkingDay) return day;
  const span = spanOf(day, calendar);
  const msOfDay = startAt + calendar.offsetMs - day * DAY_MS;
  const { workMs, closeMs } = hoursOf(span, day);
  if (workMs > 0 && msOfDay < closeMs) return day; // open now, or opening again today
  const next = span.workingDays[span.workingDaysThrough[day - span.firstDay] as number];
  if (next === undefined) throw gapAfter(span, calendar);
  return span.firstDay + next;
}
