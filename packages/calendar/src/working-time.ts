import { CalendarGapError } from './calendar-gap-error';
import { DAY_MS, dateOfDay, yearOfDay, type DayNumber, type Instant, type PlainDate } from './plain-date';
import type { Zone } from './zones';

/** Where the hours of a day come from. */
export type HoursSource = 'ordinary' | 'ramadan' | 'period' | 'period-ramadan' | 'special';

/** Why the office is closed on a day. */
export type DayOffReason =
  | 'national-holiday'
  | 'joint-leave'
  | 'one-off'
  | 'local-holiday'
  | 'special-closed'
  | 'weekend'
  | 'closed-day';

/** A day off with what sets it; `decree` is null for the days that every week is closed. */
export interface DayOff {
  readonly reason: DayOffReason;
  readonly name: { readonly id: string; readonly en?: string | undefined } | null;
  readonly decree: string | null;
  readonly knownOn: PlainDate | null;
  /** How sure the national source is; null when the agency sets the day itself. */
  readonly confidence: 'high' | 'good' | 'check' | null;
}

/** The hours of one day, in milliseconds after its midnight; shared by all days that are equal. @internal */
export interface DayHoursTable {
  readonly opens: readonly number[];
  readonly closes: readonly number[];
  readonly workMs: number;
  /** Close of office hours; on a day off the last millisecond of the day. */
  readonly closeMs: number;
  readonly source: HoursSource;
}

/** Consecutive covered years, day by day; index 0 is `firstDay`. @internal */
export interface CoveredSpan {
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly dates: readonly PlainDate[];
  readonly hours: readonly DayHoursTable[];
  /** Working milliseconds before each day; one entry more than there are days. */
  readonly workedBefore: Float64Array;
  /** Working days up to and with each day. */
  readonly workingDaysThrough: Int32Array;
  /** Index of the first, second, … working day. */
  readonly workingDays: Int32Array;
}

/** Working calendar of one tenant, compiled by compileCalendar() once and read many times. */
export interface WorkingTime {
  readonly zone: Zone;
  /** Years it can count in. */
  readonly years: readonly number[];
  /** Only what was known on this day is in it; null: everything on record. */
  readonly knownOn: PlainDate | null;
  /** The agency's other calendars, by slug, for limits that name theirs. */
  readonly others: ReadonlyMap<string, WorkingTime>;
  /** Whether a date already told moves with an amendment also against the citizen. */
  readonly movesToldDates: boolean;
  /** @internal */
  readonly offsetMs: number;
  /** @internal */
  readonly startsNextWorkingDay: boolean;
  /** @internal */
  readonly spans: readonly CoveredSpan[];
  /** @internal */
  readonly daysOff: ReadonlyMap<DayNumber, DayOff>;
}

/** Local day of an instant. @internal */
export function localDay(at: Instant, calendar: WorkingTime): DayNumber {
  return Math.floor((at + calendar.offsetMs) / DAY_MS);
}

/** Local midnight with which a day begins. @internal */
export function midnight(day: DayNumber, calendar: WorkingTime): Instant {
  return day * DAY_MS - calendar.offsetMs;
}

/** @throws {CalendarGapError} when the day lies in no covered year @internal */
export function spanOf(day: DayNumber, calendar: WorkingTime): CoveredSpan {
  for (const span of calendar.spans) if (day >= span.firstDay && day <= span.lastDay) return span;
  throw new CalendarGapError(yearOfDay(day), calendar.years);
}

/** The date of a day; written already for the covered ones. @internal */
export function dateOf(day: DayNumber, calendar: WorkingTime): PlainDate {
  for (const { firstDay, lastDay, dates } of calendar.spans)
    if (day >= firstDay && day <= lastDay) return dates[day - firstDay] as PlainDate;
  return dateOfDay(day);
}

/** The refusal of a count that runs past the end of a span. @internal */
export function gapAfter(span: CoveredSpan, calendar: WorkingTime): CalendarGapError {
  return new CalendarGapError(yearOfDay(span.lastDay + 1), calendar.years);
}

/** Hours of a day of the span. @internal */
export function hoursOf(span: CoveredSpan, day: DayNumber): DayHoursTable {
  return span.hours[day - span.firstDay] as DayHoursTable;
}

/** Close of office hours of a day of the span, or its last millisecond when it is off. @internal */
export function closeOf(span: CoveredSpan, day: DayNumber, calendar: WorkingTime): Instant {
  return midnight(day, calendar) + hoursOf(span, day).closeMs;
}
