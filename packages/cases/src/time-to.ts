import {
  CalendarGapError,
  closeOfDay,
  localDateOf,
  startOfDay,
  type Instant,
  type WorkingTime,
} from '@maklumat/calendar';
import type { TimeUnit } from '@maklumat/standards';
import { distanceIn, type Distance } from './distance';

/** How far a told date is: what is left of it, or by how much it was missed. */
export type TimeTo = Distance & { readonly isLate: boolean };

/**
 * How far a date is from now, in the unit in which its limit is counted, else in hours or minutes. A day that has
 * begun is not left whole, and one that is not over is not missed.
 */
export function timeTo(dueAt: Instant, now: Instant, calendar: WorkingTime, unit: TimeUnit): TimeTo {
  return dueAt < now
    ? { ...distanceIn(unit, dueAt, now, calendar), isLate: true }
    : { ...distanceIn(unit, now, dueAt, calendar), isLate: false };
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
