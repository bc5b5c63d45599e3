import { addLimit, endOfDay } from './add-limit';
import { dayZeroOf } from './day-zero';
import { explainHours, type UnitExplanation } from './explain-hours';
import type { CountedDay, Explanation, SkippedDay, StartRule } from './explanation';
import type { Due, Limit } from './limit';
import { dateOfDay, type DayNumber, type Instant } from './plain-date';
import { isStopped, orderStops, type Stop } from './stops';
import { closeOf, hoursOf, localDay, midnight, spanOf, type WorkingTime } from './working-time';
import { isOpen } from './working-day-queries';

/**
 * The due instant of addLimit with everything that led to it: the start rule, each day counted, each day and
 * hour skipped with its reason and decree, each stop. Takes as long as the days it lists.
 *
 * @throws {CalendarGapError} when the count leaves the covered years
 * @throws {RangeError} when the amount is not positive, or not whole for days
 */
export function explainLimit(
  limit: Limit,
  startAt: Instant,
  calendar: WorkingTime,
  stops?: readonly Stop[],
): Explanation {
  const ordered = orderStops(stops);
  const due = addLimit(limit, startAt, calendar, ordered);
  return {
    limit: { amount: limit.amount, unit: limit.unit },
    zone: calendar.zone,
    knownOn: calendar.knownOn,
    startAt,
    startOn: dateOfDay(localDay(startAt, calendar)),
    ...explainUnit(limit, startAt, due, calendar, ordered),
    stops: stopsWithin(ordered, startAt, due.dueAt),
    ...due,
  };
}

function explainUnit(
  { unit }: Limit,
  startAt: Instant,
  due: Due,
  calendar: WorkingTime,
  stops: readonly Stop[],
): UnitExplanation {
  switch (unit) {
    case 'working-days':
    case 'calendar-days':
      return explainDays(unit, startAt, due, calendar, stops);
    case 'working-hours':
      return explainHours(startAt, due.dueAt, calendar, stops);
    case 'minutes':
    case 'clock-hours':
      return {
        startRule: 'runs-at-once',
        dayZero: null,
        countsFrom: startAt,
        counted: [],
        skipped: [],
        skippedHours: [],
      };
  }
}

function explainDays(
  unit: 'working-days' | 'calendar-days',
  startAt: Instant,
  { dueAt }: Due,
  calendar: WorkingTime,
  stops: readonly Stop[],
): UnitExplanation {
  const zero = dayZeroOf(startAt, calendar);
  const counted: CountedDay[] = [];
  const skipped = skippedBeforeZero(localDay(startAt, calendar), zero, calendar);
  const lastDay = localDay(dueAt, calendar);
  for (let day = zero + 1; day <= lastDay; day += 1) {
    const dayOff = unit === 'working-days' ? dayOffOn(day, calendar) : null;
    if (dayOff !== null) skipped.push(dayOff);
    else if (isStopped(closing(unit, day, calendar), stops)) skipped.push(withoutDecree(day, 'stopped'));
    else counted.push(countedDay(unit, day, counted.length + 1, calendar));
  }
  return {
    startRule: dayStartRule(startAt, calendar),
    dayZero: dateOfDay(zero),
    countsFrom: midnight(zero + 1, calendar),
    counted,
    skipped,
    skippedHours: [],
  };
}

function dayStartRule(startAt: Instant, calendar: WorkingTime): StartRule {
  return calendar.startsNextWorkingDay && !isOpen(startAt, calendar)
    ? 'next-opening-is-day-zero'
    : 'day-of-receipt-is-day-zero';
}

/** Days between receipt and a day zero that was moved on. */
function skippedBeforeZero(startDay: DayNumber, zero: DayNumber, calendar: WorkingTime): SkippedDay[] {
  const skipped: SkippedDay[] = [];
  for (let day = startDay; day < zero; day += 1)
    skipped.push(dayOffOn(day, calendar) ?? withoutDecree(day, 'received-after-closing'));
  return skipped;
}

function closing(unit: 'working-days' | 'calendar-days', day: DayNumber, calendar: WorkingTime): Instant {
  return unit === 'working-days' ? closeOf(spanOf(day, calendar), day, calendar) : endOfDay(day, calendar);
}

function countedDay(
  unit: 'working-days' | 'calendar-days',
  day: DayNumber,
  number: number,
  calendar: WorkingTime,
): CountedDay {
  const closesAt = closing(unit, day, calendar);
  // Calendar days reach beyond the covered years; their hours do not matter.
  const hours = unit === 'working-days' ? hoursOf(spanOf(day, calendar), day).source : 'ordinary';
  return { date: dateOfDay(day), number, minutes: null, hours, closesAt };
}

/** The day as a skipped one, or null when the office is open on it. */
function dayOffOn(day: DayNumber, calendar: WorkingTime): SkippedDay | null {
  const dayOff = calendar.daysOff.get(day);
  return dayOff === undefined ? null : { date: dateOfDay(day), ...dayOff };
}

function withoutDecree(day: DayNumber, reason: SkippedDay['reason']): SkippedDay {
  return { date: dateOfDay(day), reason, name: null, decree: null, knownOn: null, confidence: null };
}

function stopsWithin(stops: readonly Stop[], from: Instant, until: Instant): Stop[] {
  return stops
    .filter((stop) => stop.from < until && stop.until > from)
    .map((stop) => ({ from: Math.max(stop.from, from), until: Math.min(stop.until, until) }));
}
