import type { CalendarInput } from '../compile-calendar';
import type { Limit } from '../limit';
import type { Instant } from '../plain-date';
import type { Stop } from '../stops';
import { WEEKDAYS } from '../working-calendar';

/**
 * A second way to count, as one would with a wall calendar and a watch: day by day, minute by minute. It
 * shares nothing with the first but the data. Start, stops and amounts are whole minutes.
 */
export function slowDue(
  { amount, unit }: Limit,
  startAt: Instant,
  input: CalendarInput,
  stops: readonly Stop[],
): Instant {
  const inOffice = unit === 'working-days' || unit === 'working-hours';
  const wanted = unit === 'minutes' || unit.endsWith('days') ? amount : amount * 60;
  const zero = dateAt(startAt, input);
  let counted = 0;
  for (let date = zero; ; date = nextDate(date)) {
    const begin = beginOf(date, input);
    const office = officeHours(date, input);
    if (unit.endsWith('days')) {
      const closing = unit === 'calendar-days' ? begin + 24 * 60 * MINUTE - 1 : closingOf(begin, office);
      if (date === zero || (inOffice && office.length === 0) || isStill(closing, stops)) continue;
      counted += 1;
      if (counted === wanted) return closing;
      continue;
    }
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const at = begin + minute * MINUTE;
      if (at < startAt || (inOffice && !isOffice(minute, office)) || isStill(at, stops)) continue;
      counted += 1;
      if (counted === wanted) return at + MINUTE;
    }
  }
}

const MINUTE = 60_000;
type OfficeMinutes = [from: number, until: number][];
const HOURS_AHEAD = { 'Asia/Jakarta': 7, 'Asia/Pontianak': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

function dateAt(at: Instant, { calendar }: CalendarInput): string {
  return new Date(at + HOURS_AHEAD[calendar.zone] * 60 * MINUTE).toISOString().slice(0, 10);
}

function beginOf(date: string, { calendar }: CalendarInput): Instant {
  return Date.parse(`${date}T00:00:00Z`) - HOURS_AHEAD[calendar.zone] * 60 * MINUTE;
}

function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + 24 * 60 * MINUTE).toISOString().slice(0, 10);
}

function officeHours(date: string, { calendar, national, ramadan }: CalendarInput): OfficeMinutes {
  if (national.days.some((day) => day.date === date)) return [];
  if (calendar.localHolidays.some((day) => day.date === date)) return [];
  const fasting = ramadan.some(({ from, until }) => from <= date && date <= until);
  const week = fasting && calendar.ramadan !== null ? calendar.ramadan : calendar.week;
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  const hours = week[WEEKDAYS[(sundayFirst + 6) % 7] ?? 'monday'];
  return hours.map(({ from, until }) => [clockMinute(from), clockMinute(until)]);
}

function clockMinute(time: string): number {
  const [hour, minute] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

function isOffice(minute: number, office: OfficeMinutes): boolean {
  return office.some(([from, until]) => from <= minute && minute < until);
}

function closingOf(begin: Instant, office: OfficeMinutes): Instant {
  return begin + (office.at(-1)?.[1] ?? 0) * MINUTE;
}

function isStill(at: Instant, stops: readonly Stop[]): boolean {
  return stops.some(({ from, until }) => from <= at && at < until);
}
