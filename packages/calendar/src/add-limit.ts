import { dayZeroOf } from './day-zero';
import { assertLimit, UNIT_MS, type Due, type Limit } from './limit';
import type { DayNumber, Instant } from './plain-date';
import { CLOCK_COURSE, isStopped, orderStops, reachPastStops, type Stop } from './stops';
import { WORKING_COURSE } from './working-course';
import {
  closeOf,
  dateOf,
  gapAfter,
  localDay,
  midnight,
  spanOf,
  type CoveredSpan,
  type WorkingTime,
} from './working-time';

/**
 * When a limit ends: the last instant that is on time, and its local date.
 *
 * The day of receipt is day zero. Working days end at the close of the last day's office hours, calendar days
 * at 23:59:59.999 of the last day, which is not moved off a holiday; minutes and clock hours run always,
 * working hours inside office hours only. An amount used up exactly at a break, at closing or where a stop
 * begins ends there. With stops a day counts when the clock runs at its close (a calendar day: at 24.00), and
 * hours and minutes lose exactly the stopped time.
 *
 * @param stops in any order; they may overlap
 * @throws {CalendarGapError} when the count leaves the covered years; minutes and clock hours never do
 * @throws {RangeError} when the amount is not positive, or not whole for days
 * @see UU 25/2009 Pasal 21 huruf d (jangka waktu penyelesaian)
 */
export function addLimit(
  limit: Limit,
  startAt: Instant,
  calendar: WorkingTime,
  stops?: readonly Stop[],
): Due {
  assertLimit(limit, startAt);
  const ordered = orderStops(stops);
  switch (limit.unit) {
    case 'working-days':
      return addWorkingDayLimit(limit.amount, startAt, calendar, ordered);
    case 'calendar-days':
      return addCalendarDayLimit(limit.amount, startAt, calendar, ordered);
    case 'working-hours':
      return dueAtInstant(reachPastStops(WORKING_COURSE, startAt, msOf(limit), calendar, ordered), calendar);
    case 'minutes':
    case 'clock-hours':
      return dueAtInstant(reachPastStops(CLOCK_COURSE, startAt, msOf(limit), calendar, ordered), calendar);
  }
}

function msOf({ amount, unit }: Limit): number {
  return unit === 'working-days' || unit === 'calendar-days'
    ? Number.NaN
    : Math.round(amount * UNIT_MS[unit]);
}

function dueAtInstant(dueAt: Instant, calendar: WorkingTime): Due {
  return { dueAt, dueOn: dateOf(localDay(dueAt, calendar), calendar) };
}

function addWorkingDayLimit(
  amount: number,
  startAt: Instant,
  calendar: WorkingTime,
  stops: readonly Stop[],
): Due {
  const zero = dayZeroOf(startAt, calendar);
  const span = spanOf(zero, calendar);
  const counted = span.workingDaysThrough[zero - span.firstDay] as number;
  const index =
    stops.length === 0
      ? span.workingDays[counted + amount - 1]
      : nthRunningDay(amount, counted, span, calendar, stops);
  if (index === undefined) throw gapAfter(span, calendar);
  return { dueAt: closeOf(span, span.firstDay + index, calendar), dueOn: span.dates[index] as string };
}

/** Index of the day with which `amount` working days have been closed by a running clock. */
function nthRunningDay(
  amount: number,
  first: number,
  span: CoveredSpan,
  calendar: WorkingTime,
  stops: readonly Stop[],
): number | undefined {
  let left = amount;
  for (let position = first; position < span.workingDays.length; position += 1) {
    const index = span.workingDays[position] as number;
    if (!isStopped(closeOf(span, span.firstDay + index, calendar), stops)) left -= 1;
    if (left === 0) return index;
  }
  return undefined;
}

function addCalendarDayLimit(
  amount: number,
  startAt: Instant,
  calendar: WorkingTime,
  stops: readonly Stop[],
): Due {
  let day = dayZeroOf(startAt, calendar);
  if (stops.length === 0) day += amount;
  else {
    for (let left = amount; left > 0;) {
      day += 1;
      if (!isStopped(endOfDay(day, calendar), stops)) left -= 1;
    }
  }
  return { dueAt: endOfDay(day, calendar), dueOn: dateOf(day, calendar) };
}

/** 24.00 of a day: its last millisecond. @internal */
export function endOfDay(day: DayNumber, calendar: WorkingTime): Instant {
  return midnight(day + 1, calendar) - 1;
}
