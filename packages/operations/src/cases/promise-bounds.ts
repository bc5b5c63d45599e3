import { CalendarGapError, isOpen, workingMinutes, type Instant, type WorkingTime } from '@maklumat/calendar';
import type { PromiseBounds } from '@maklumat/workflow';

/**
 * What a time must keep to that an official promises to a caller: the agency's own limit, and its office hours. Where
 * the office does not open before the limit, whoever writes it down is there outside its hours, and so may the
 * promise be.
 *
 * @param dueAt when the agency must have answered; null where no limit runs
 */
export function promiseBounds(dueAt: Instant | null, now: Date, calendar: WorkingTime): PromiseBounds {
  const from = now.getTime();
  const latest = dueAt === null || dueAt < from ? null : dueAt;
  const keepsHours = latest === null || opensBetween(from, latest, calendar);
  return { latest, isServed: (at) => !keepsHours || isServed(at, calendar) };
}

const MINUTE_MS = 60_000;

/** The last full minute that may be promised; null where none is known. */
export function lastPromise({ latest, isServed }: PromiseBounds, now: Date): Date | null {
  if (latest === null) return null;
  for (let at = latest - (latest % MINUTE_MS); at > now.getTime(); at -= MINUTE_MS)
    if (isServed(at)) return new Date(at);
  return null;
}

function opensBetween(from: Instant, until: Instant, calendar: WorkingTime): boolean {
  return inCoveredYears(() => workingMinutes(from, until, calendar, []) > 0, false);
}

/** The instant of closing still counts: "until four" is a time at which somebody is there. */
function isServed(at: Instant, calendar: WorkingTime): boolean {
  return inCoveredYears(() => isOpen(at, calendar) || isOpen(at - 1, calendar), true);
}

/** What the calendar says; in a year it does not cover, nothing is known against it. */
function inCoveredYears(says: () => boolean, otherwise: boolean): boolean {
  try {
    return says();
  } catch (error) {
    if (error instanceof CalendarGapError) return otherwise;
    throw error;
  }
}
