import { addLimit, endOfDay } from './add-limit';
import { dayZeroOf } from './day-zero';
import { assertInstant, UNIT_MS, type Limit, type LimitUnit } from './limit';
import { MINUTE_MS, type DayNumber, type Instant } from './plain-date';
import {
  CLOCK_COURSE,
  isStopped,
  orderStops,
  reachPastStops,
  runBetween,
  type Course,
  type Stop,
} from './stops';
import { WORKING_COURSE } from './working-course';
import { closeOf, gapAfter, localDay, midnight, spanOf, type WorkingTime } from './working-time';

/**
 * How much of a limit's unit has been counted between two instants: the inverse of addLimit. Days are whole
 * and count at their close; hours and minutes are fractions. None when `until` is not after `from`.
 *
 * @throws {CalendarGapError} when a working unit leaves the covered years
 */
export function elapsedWithin(
  unit: LimitUnit,
  from: Instant,
  until: Instant,
  calendar: WorkingTime,
  stops?: readonly Stop[],
): number {
  assertInstant(from);
  assertInstant(until);
  if (until <= from) return 0;
  const ordered = orderStops(stops);
  switch (unit) {
    case 'working-days':
      return workingDaysClosed(from, until, calendar, ordered);
    case 'calendar-days':
      return calendarDaysEnded(from, until, calendar, ordered);
    case 'working-hours':
      return runBetween(WORKING_COURSE, from, until, calendar, ordered) / UNIT_MS[unit];
    case 'minutes':
    case 'clock-hours':
      return runBetween(CLOCK_COURSE, from, until, calendar, ordered) / UNIT_MS[unit];
  }
}

/**
 * Counted working time between two instants in minutes, less the stops; fractions where seconds count.
 *
 * @throws {CalendarGapError} when one of them lies outside the covered years
 */
export function workingMinutes(
  from: Instant,
  until: Instant,
  calendar: WorkingTime,
  stops?: readonly Stop[],
): number {
  assertInstant(from);
  assertInstant(until);
  return runBetween(WORKING_COURSE, from, until, calendar, orderStops(stops)) / MINUTE_MS;
}

function workingDaysClosed(
  from: Instant,
  until: Instant,
  calendar: WorkingTime,
  stops: readonly Stop[],
): number {
  const zero = dayZeroOf(from, calendar);
  const span = spanOf(zero, calendar);
  const last = localDay(until, calendar);
  if (last <= zero) return 0;
  if (last > span.lastDay) throw gapAfter(span, calendar);
  const first = span.workingDaysThrough[zero - span.firstDay] as number;
  let end = span.workingDaysThrough[last - span.firstDay] as number;
  // Today counts once its office hours are over; a day off has no part in the table.
  if (span.workingDays[end - 1] === last - span.firstDay && until < closeOf(span, last, calendar)) end -= 1;
  let stopped = 0;
  if (stops.length > 0) {
    for (let position = first; position < end; position += 1) {
      const day = span.firstDay + (span.workingDays[position] as number);
      if (isStopped(closeOf(span, day, calendar), stops)) stopped += 1;
    }
  }
  return end - first - stopped;
}

function calendarDaysEnded(
  from: Instant,
  until: Instant,
  calendar: WorkingTime,
  stops: readonly Stop[],
): number {
  const zero = dayZeroOf(from, calendar);
  const last = localDay(until + 1, calendar) - 1; // the last day whose 24.00 has come
  let days = Math.max(0, last - zero);
  if (stops.length === 0) return days;
  for (let day = zero + 1; day <= last; day += 1) if (isStopped(endOfDay(day, calendar), stops)) days -= 1;
  return days;
}

/**
 * Share of a limit's counted time that is used up at an instant: 0 at the start, 1 at the due instant, more
 * after it. A limit in days is measured in the time between the end of day zero and its due instant (working
 * time for working days), because whole days alone could not tell 50 % of one day.
 *
 * @throws {CalendarGapError} when a working unit leaves the covered years
 */
export function countedFraction(
  limit: Limit,
  startAt: Instant,
  at: Instant,
  calendar: WorkingTime,
  stops?: readonly Stop[],
): number {
  const { dueAt } = addLimit(limit, startAt, calendar, stops);
  const whole = countedMs(limit.unit, startAt, dueAt, calendar, stops);
  if (whole === 0) return at >= dueAt ? 1 : 0; // the clock ran at the closings only
  return countedMs(limit.unit, startAt, at, calendar, stops) / whole;
}

/**
 * The time, in milliseconds, that a limit of this unit has counted at an instant: what countedFraction() is a share of.
 * Whole numbers, so that the parts of a stretch add up to it exactly.
 *
 * @throws {CalendarGapError} when a working unit leaves the covered years
 */
export function countedMs(
  unit: LimitUnit,
  startAt: Instant,
  at: Instant,
  calendar: WorkingTime,
  stops?: readonly Stop[],
): number {
  const { course, base } = measureOf(unit, startAt, calendar);
  return runBetween(course, base, at, calendar, orderStops(stops));
}

/** 7 % of five minutes are 21 000 ms, although the product of the two is a trace more. */
const ROUNDING_MS = 1e-4;

/**
 * The first instant at which countedFraction reaches a share, for warnings at 50, 80 and 100 %.
 *
 * @param share more than 0; 1 is the due instant, above 1 lies after it
 * @throws {CalendarGapError} when a working unit leaves the covered years
 */
export function instantOfFraction(
  limit: Limit,
  startAt: Instant,
  share: number,
  calendar: WorkingTime,
  stops?: readonly Stop[],
): Instant {
  if (!(share > 0)) throw new RangeError(`A share of ${share} is reached at no instant; pass more than 0.`);
  const ordered = orderStops(stops);
  const { dueAt } = addLimit(limit, startAt, calendar, ordered);
  if (share === 1) return dueAt;
  const { course, base } = measureOf(limit.unit, startAt, calendar);
  const whole = runBetween(course, base, dueAt, calendar, ordered);
  if (whole === 0) return dueAt;
  return reachPastStops(course, base, Math.max(1, Math.ceil(whole * share - ROUNDING_MS)), calendar, ordered);
}

/** What the time of a unit is measured with, and from when. */
function measureOf(
  unit: LimitUnit,
  startAt: Instant,
  calendar: WorkingTime,
): { course: Course; base: Instant } {
  const afterZero = (zero: DayNumber): Instant => midnight(zero + 1, calendar);
  switch (unit) {
    case 'working-days':
      return { course: WORKING_COURSE, base: afterZero(dayZeroOf(startAt, calendar)) };
    case 'calendar-days':
      return { course: CLOCK_COURSE, base: afterZero(dayZeroOf(startAt, calendar)) };
    case 'working-hours':
      return { course: WORKING_COURSE, base: startAt };
    case 'minutes':
    case 'clock-hours':
      return { course: CLOCK_COURSE, base: startAt };
  }
}
