import {
  CalendarGapError,
  closeOfDay,
  elapsedWithin,
  localDateOf,
  startOfDay,
  type Instant,
  type WorkingTime,
} from '@maklumat/calendar';
import { fromTheDayItself } from './due-of-clock';
import { lateBy, type StatusLine } from './status-line';

/** How far a told date is: what is left of it, or by how much it was missed. */
export type TimeTo = NonNullable<StatusLine['lateBy']> & { readonly isLate: boolean };

/**
 * How far a date is from now, in the largest unit of which at least one is full: working days after today, else
 * hours or minutes of the clock. A day that has begun is not left whole, and one that is not over is not missed.
 */
export function timeTo(dueAt: Instant, now: Instant, calendar: WorkingTime): TimeTo {
  if (dueAt < now) return { ...lateBy(dueAt, now, calendar), isLate: true };
  const days = workingDaysLeft(dueAt, now, calendar);
  if (days > 0) return { amount: days, unit: 'working-days', isLate: false };
  const minutes = Math.floor((dueAt - now) / 60_000);
  return minutes >= 60
    ? { amount: Math.floor(minutes / 60), unit: 'clock-hours', isLate: false }
    : { amount: Math.max(1, minutes), unit: 'minutes', isLate: false };
}

/** Working days that close before the date, today not counted; none beyond the years the calendar covers. */
function workingDaysLeft(dueAt: Instant, now: Instant, calendar: WorkingTime): number {
  try {
    return elapsedWithin('working-days', now, dueAt, fromTheDayItself(calendar));
  } catch (error) {
    if (error instanceof CalendarGapError) return 0;
    throw error;
  }
}

const DAY_MS = 86_400_000;

/**
 * Whether a date comes with the close of its day's office hours, or with the end of the day: then the day says it
 * all, and no hour need be told. In years the calendar does not cover only the end of the day is known.
 */
export function endsItsDay(dueAt: Instant, calendar: WorkingTime): boolean {
  const day = localDateOf(dueAt, calendar);
  if (dueAt === startOfDay(day, calendar) + DAY_MS - 1) return true;
  try {
    return dueAt === closeOfDay(day, calendar);
  } catch (error) {
    if (error instanceof CalendarGapError) return false;
    throw error;
  }
}
