import { coveredYears, knownDaysOff } from './days-off';
import { closedHours, hoursOfDays, knownSpecialHours, type HoursOfDay } from './day-hours';
import type { NationalHolidays, RamadanPeriod } from './national-days';
import {
  DAY_MS,
  dateOfDay,
  dayOfCivil,
  weekdayOfDay,
  type DayNumber,
  type Instant,
  type PlainDate,
} from './plain-date';
import type { SpecialHours, WorkingCalendar } from './working-calendar';
import type { CoveredSpan, DayHoursTable, DayOff, WorkingTime } from './working-time';
import { ZONE_OFFSET_MS } from './zones';

/** What a calendar is compiled from. */
export interface CalendarInput {
  readonly calendar: WorkingCalendar;
  readonly national: NationalHolidays;
  readonly ramadan: readonly RamadanPeriod[];
  /** Leaves out what became known after this instant's local date, to recompute a date told then. */
  readonly knownAt?: Instant;
}

const SATURDAY = 5;

/**
 * Lays a tenant's calendar out day by day for all covered years, so that counting is a look-up. Takes about a
 * millisecond: make it once and keep it.
 *
 * @throws {RangeError} when a date is no day, or a day names a decree that is not listed
 * @see Perpres 21/2023 (hari dan jam kerja), the joint decrees (SKB) cited by each day
 */
export function compileCalendar({ calendar, national, ramadan, knownAt }: CalendarInput): WorkingTime {
  const offsetMs = ZONE_OFFSET_MS[calendar.zone];
  const knownOn = knownAt === undefined ? null : dateOfDay(Math.floor((knownAt + offsetMs) / DAY_MS));
  const years = coveredYears(national, knownOn);
  const setDays = knownDaysOff(national, calendar, knownOn);
  const special = knownSpecialHours(calendar, knownOn);
  const hoursOf = hoursOfDays(calendar, ramadan, knownOn);
  const daysOff = new Map<DayNumber, DayOff>();
  const hoursUnlessOff: HoursOfDay = (day) => {
    const hours = hoursOf(day);
    const dayOff = reasonOff(day, hours, setDays.get(day), special.get(day));
    if (dayOff === null) return hours;
    daysOff.set(day, dayOff);
    return hours.workMs === 0 ? hours : closedHours(hours.source);
  };
  return {
    zone: calendar.zone,
    years,
    knownOn,
    others: new Map(),
    offsetMs,
    movesToldDates: calendar.toldDates === 'follow-calendar',
    startsNextWorkingDay: calendar.receivedOutsideHours === 'next-working-day',
    spans: runsOf(years).map(([first, last]) => compileSpan(first, last, hoursUnlessOff)),
    daysOff,
  };
}

/** Special hours name their date, so they hold even on a holiday: the office is open because it says so. */
function reasonOff(
  day: DayNumber,
  hours: DayHoursTable,
  setDay: DayOff | undefined,
  special: SpecialHours | undefined,
): DayOff | null {
  if (special !== undefined) {
    if (hours.workMs > 0) return null;
    const { name, decree, knownOn } = special;
    return setDay ?? { reason: 'special-closed', name, decree, knownOn, confidence: null };
  }
  if (setDay !== undefined) return setDay;
  if (hours.workMs > 0) return null;
  const reason = weekdayOfDay(day) >= SATURDAY ? 'weekend' : 'closed-day';
  return { reason, name: null, decree: null, knownOn: null, confidence: null };
}

/** First and last year of each run of years without a hole. */
function runsOf(years: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

function compileSpan(firstYear: number, lastYear: number, hoursOf: HoursOfDay): CoveredSpan {
  const firstDay = dayOfCivil(firstYear, 1, 1);
  const lastDay = dayOfCivil(lastYear, 12, 31);
  const length = lastDay - firstDay + 1;
  const dates: PlainDate[] = [];
  const hours: DayHoursTable[] = [];
  const workedBefore = new Float64Array(length + 1);
  const workingDaysThrough = new Int32Array(length);
  const workingDays: number[] = [];
  for (let index = 0; index < length; index += 1) {
    const table = hoursOf(firstDay + index);
    dates.push(dateOfDay(firstDay + index));
    hours.push(table);
    if (table.workMs > 0) workingDays.push(index);
    workedBefore[index + 1] = (workedBefore[index] ?? 0) + table.workMs;
    workingDaysThrough[index] = workingDays.length;
  }
  return {
    firstDay,
    lastDay,
    dates,
    hours,
    workedBefore,
    workingDaysThrough,
    workingDays: Int32Array.from(workingDays),
  };
}
