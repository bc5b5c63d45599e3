import {
  CalendarGapError,
  elapsedWithin,
  workingMinutes,
  type Instant,
  type WorkingTime,
} from '@maklumat/calendar';
import type { TimeUnit } from '@maklumat/standards';
import { fromTheDayItself } from './due-of-clock';

/** A length of time in whole units. */
export type Distance = { readonly amount: number; readonly unit: TimeUnit };

/**
 * How far two instants are apart in the unit in which a limit is counted; where not one is full, in hours or minutes.
 * Hours and minutes of the clock stay so, however many days they are.
 *
 * @param until not before `from`
 */
export function distanceIn(unit: TimeUnit, from: Instant, until: Instant, calendar: WorkingTime): Distance {
  switch (unit) {
    case 'working-days':
    case 'calendar-days': {
      const days = withinCalendar(() => elapsedWithin(unit, from, until, fromTheDayItself(calendar))) ?? 0;
      return days > 0 ? { amount: days, unit } : ofClock(from, until);
    }
    case 'working-hours': {
      const minutes = withinCalendar(() => workingMinutes(from, until, calendar));
      return minutes === null ? ofClock(from, until) : ofMinutes(minutes, unit);
    }
    case 'clock-hours':
    case 'minutes':
      return ofClock(from, until);
  }
}

function ofClock(from: Instant, until: Instant): Distance {
  return ofMinutes((until - from) / 60_000, 'clock-hours');
}

function ofMinutes(minutes: number, hours: 'working-hours' | 'clock-hours'): Distance {
  return minutes >= 60
    ? { amount: Math.floor(minutes / 60), unit: hours }
    : { amount: Math.max(1, Math.floor(minutes)), unit: 'minutes' };
}

/** What a calendar says, or null where it does not cover the years asked for. */
export function withinCalendar<T>(count: () => T): T | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarGapError) return null;
    throw error;
  }
}
