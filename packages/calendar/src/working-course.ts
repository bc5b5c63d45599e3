import { DAY_MS, type Instant } from './plain-date';
import type { Course } from './stops';
import {
  gapAfter,
  localDay,
  midnight,
  spanOf,
  type CoveredSpan,
  type DayHoursTable,
  type WorkingTime,
} from './working-time';

/** Working hours: time inside office hours only. @internal */
export const WORKING_COURSE: Course = { between: workedBetween, reach: reachWorking };

/** Working milliseconds from the begin of the instant's span to the instant. */
function workedUntil(span: CoveredSpan, at: Instant, calendar: WorkingTime): number {
  const day = localDay(at, calendar);
  const index = day - span.firstDay;
  const msOfDay = at + calendar.offsetMs - day * DAY_MS;
  return (span.workedBefore[index] as number) + workedOfDay(span.hours[index] as DayHoursTable, msOfDay);
}

function workedOfDay({ opens, closes }: DayHoursTable, msOfDay: number): number {
  let worked = 0;
  for (let index = 0; index < opens.length; index += 1) {
    const opensAt = opens[index] as number;
    if (msOfDay <= opensAt) break;
    worked += Math.min(msOfDay, closes[index] as number) - opensAt;
  }
  return worked;
}

function workedBetween(from: Instant, until: Instant, calendar: WorkingTime): number {
  const span = spanOf(localDay(from, calendar), calendar);
  if (localDay(until, calendar) > span.lastDay) throw gapAfter(span, calendar);
  return workedUntil(span, until, calendar) - workedUntil(span, from, calendar);
}

function reachWorking(from: Instant, ms: number, calendar: WorkingTime): Instant {
  const span = spanOf(localDay(from, calendar), calendar);
  const target = workedUntil(span, from, calendar) + ms;
  const { workedBefore } = span;
  const last = workedBefore.length - 1;
  if (target > (workedBefore[last] as number)) throw gapAfter(span, calendar);
  let low = localDay(from, calendar) - span.firstDay;
  let high = Math.min(last, low + 1);
  // Most limits end within days: look near before looking far.
  for (let step = 1; (workedBefore[high] as number) < target; step *= 2) high = Math.min(last, high + step);
  // The first day at whose end the target is reached: an amount used up at closing ends there.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((workedBefore[middle + 1] as number) >= target) high = middle;
    else low = middle + 1;
  }
  const hours = span.hours[low] as DayHoursTable;
  return midnight(span.firstDay + low, calendar) + msAtWorked(hours, target - (workedBefore[low] as number));
}

/** When the day's work has reached `worked`, of which there is some and no more than the day has. */
function msAtWorked({ opens, closes, closeMs }: DayHoursTable, worked: number): number {
  let left = worked;
  for (let index = 0; index < opens.length; index += 1) {
    const opensAt = opens[index] as number;
    const length = (closes[index] as number) - opensAt;
    if (left <= length) return opensAt + left;
    left -= length;
  }
  return closeMs;
}
