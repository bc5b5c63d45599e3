import type { CountedDay, Explanation, SkippedDay, SkippedHours } from './explanation';
import { dateOfDay, MINUTE_MS, type DayNumber, type Instant } from './plain-date';
import { runBetween, type Stop } from './stops';
import { WORKING_COURSE } from './working-course';
import { isOpen } from './working-day-queries';
import { closeOf, hoursOf, localDay, midnight, spanOf, type WorkingTime } from './working-time';

/** The part of an explanation that depends on the unit. @internal */
export type UnitExplanation = Pick<
  Explanation,
  'startRule' | 'dayZero' | 'countsFrom' | 'counted' | 'skipped' | 'skippedHours'
>;

/** Why a limit in working hours ends when it does: every moment is counted, skipped or stopped. @internal */
export function explainHours(
  startAt: Instant,
  dueAt: Instant,
  calendar: WorkingTime,
  stops: readonly Stop[],
): UnitExplanation {
  const counted: CountedDay[] = [];
  const skipped: SkippedDay[] = [];
  const skippedHours: SkippedHours[] = [];
  for (let day = localDay(startAt, calendar); day <= localDay(dueAt, calendar); day += 1) {
    const dayOff = calendar.daysOff.get(day);
    if (dayOff !== undefined) {
      skipped.push({ date: dateOfDay(day), ...dayOff });
      continue;
    }
    const from = Math.max(startAt, midnight(day, calendar));
    const until = Math.min(dueAt, midnight(day + 1, calendar));
    skippedHours.push(...closedHoursOf(day, from, until, calendar));
    counted.push(...countedOn(day, from, until, calendar, stops));
  }
  const open = isOpen(startAt, calendar);
  return {
    startRule: open ? 'runs-in-office-hours' : 'waits-for-opening',
    dayZero: null,
    countsFrom: open ? startAt : WORKING_COURSE.reach(startAt, 1, calendar) - 1,
    counted,
    skipped,
    skippedHours,
  };
}

function countedOn(
  day: DayNumber,
  from: Instant,
  until: Instant,
  calendar: WorkingTime,
  stops: readonly Stop[],
): CountedDay[] {
  const span = spanOf(day, calendar);
  const last = Math.min(until, closeOf(span, day, calendar));
  const minutes = runBetween(WORKING_COURSE, from, last, calendar, stops) / MINUTE_MS;
  if (minutes === 0) return [];
  const { source } = hoursOf(span, day);
  const closesAt = closeOf(span, day, calendar);
  return [{ date: dateOfDay(day), number: null, minutes, hours: source, closesAt }];
}

/** The closed stretches of a working day between two instants of it. */
function closedHoursOf(day: DayNumber, from: Instant, until: Instant, calendar: WorkingTime): SkippedHours[] {
  const { opens, closes } = hoursOf(spanOf(day, calendar), day);
  const start = midnight(day, calendar);
  const edges = [0, ...opens.flatMap((opensAt, index) => [opensAt, closes[index] as number])];
  const closed: SkippedHours[] = [];
  for (let index = 0; index < edges.length; index += 2) {
    const closedFrom = Math.max(from, start + (edges[index] as number));
    const next = edges[index + 1];
    const closedUntil = next === undefined ? until : Math.min(until, start + next);
    if (closedFrom >= closedUntil) continue;
    const reason = index === 0 ? 'before-opening' : next === undefined ? 'after-closing' : 'break';
    closed.push({ date: dateOfDay(day), from: closedFrom, until: closedUntil, reason });
  }
  return closed;
}
