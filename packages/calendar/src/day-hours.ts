import type { RamadanPeriod } from './national-days';
import { isKnown } from './days-off';
import { DAY_MS, dayNumber, MINUTE_MS, weekdayOfDay, type DayNumber, type PlainDate } from './plain-date';
import {
  WEEKDAYS,
  type OpenHours,
  type SpecialHours,
  type WeekPeriod,
  type WorkingCalendar,
} from './working-calendar';
import type { DayHoursTable, HoursSource } from './working-time';

/** Which hours hold on a day, before days off are looked at. @internal */
export type HoursOfDay = (day: DayNumber) => DayHoursTable;

/** The hours of a day whose office is closed. @internal */
export function closedHours(source: HoursSource): DayHoursTable {
  return { opens: [], closes: [], workMs: 0, closeMs: DAY_MS - 1, source };
}

interface DatedWeek {
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly week: Pick<WeekPeriod, 'week' | 'ramadan'>;
}

/**
 * Reads the hours of single days: special hours of the date first, then the last period that holds, then
 * the ordinary week, each with its own Ramadan week where it has one.
 *
 * @param asOf only periods and special hours known on this day; null: all
 * @internal
 */
export function hoursOfDays(
  calendar: WorkingCalendar,
  ramadan: readonly RamadanPeriod[],
  asOf: PlainDate | null,
): HoursOfDay {
  const fasting = ramadan.map(({ from, until }) => ({ from: dayNumber(from), until: dayNumber(until) }));
  const periods = (calendar.weekPeriods ?? []).filter(({ knownOn }) => isKnown(knownOn, asOf)).map(datedWeek);
  const special = knownSpecialHours(calendar, asOf);
  const tables = new Map<string, DayHoursTable>();
  return (day) => {
    const one = special.get(day);
    if (one !== undefined) return tableOf(one.hours, 'special', tables);
    const period = periods.findLast(({ from, until }) => day >= from && day <= until);
    const weeks = period?.week ?? calendar;
    const inRamadan =
      weeks.ramadan !== null && fasting.some(({ from, until }) => day >= from && day <= until);
    const week = inRamadan ? (weeks.ramadan ?? weeks.week) : weeks.week;
    const source = period === undefined ? 'ordinary' : 'period';
    const hours = week[WEEKDAYS[weekdayOfDay(day)] ?? 'monday'];
    return tableOf(hours, inRamadan ? RAMADAN_SOURCE[source] : source, tables);
  };
}

const RAMADAN_SOURCE = { ordinary: 'ramadan', period: 'period-ramadan' } as const;

/** Special hours known on a day, by day. @internal */
export function knownSpecialHours(
  calendar: WorkingCalendar,
  asOf: PlainDate | null,
): Map<DayNumber, SpecialHours> {
  const known = (calendar.specialHours ?? []).filter(({ knownOn }) => isKnown(knownOn, asOf));
  return new Map(known.map((special) => [dayNumber(special.date), special]));
}

function datedWeek(period: WeekPeriod): DatedWeek {
  const until = period.until === null ? Number.POSITIVE_INFINITY : dayNumber(period.until);
  return { from: dayNumber(period.from), until, week: period };
}

function tableOf(
  hours: readonly OpenHours[],
  source: HoursSource,
  tables: Map<string, DayHoursTable>,
): DayHoursTable {
  const key = `${source} ${hours.map(({ from, until }) => `${from}-${until}`).join(' ')}`;
  const known = tables.get(key);
  if (known !== undefined) return known;
  const opens = hours.map(({ from }) => msOfClock(from));
  const closes = hours.map(({ until }) => msOfClock(until));
  const workMs = hours.reduce((sum, { from, until }) => sum + msOfClock(until) - msOfClock(from), 0);
  const closeMs = closes.at(-1);
  const table = closeMs === undefined ? closedHours(source) : { opens, closes, workMs, closeMs, source };
  tables.set(key, table);
  return table;
}

function msOfClock(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * MINUTE_MS;
}
