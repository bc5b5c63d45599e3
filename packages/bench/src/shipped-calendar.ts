import { compileCalendar, type WorkingTime, type WorkingWeek } from '@maklumat/calendar';
import { shippedTenants } from './shipped-tenants';

/** A calendar as ours counts with it and as the peers take it. */
export type SharedCalendar = {
  readonly calendar: WorkingTime;
  readonly week: WorkingWeek;
  /** Days off that no week says, such as 2026-01-01. */
  readonly holidays: readonly string[];
};

/**
 * The office hours of a shipped agency that works five days, without what the peers do not know: hours of Ramadan,
 * hours of single days, days off of its own.
 */
export function sharedCalendar(): SharedCalendar {
  const { agencies, national } = shippedTenants();
  const agency = agencies.find(({ calendars }) => calendars[0]?.week.saturday.length === 0);
  const calendar = agency?.calendars[0];
  if (calendar === undefined || national === null) throw new Error('tenants/ has no calendar of five days.');
  const plain = { ...calendar, localHolidays: [], specialHours: [] };
  return {
    calendar: compileCalendar({ calendar: plain, national: national.holidays, ramadan: [] }),
    week: calendar.week,
    holidays: [...new Set(national.holidays.days.map(({ date }) => date))],
  };
}
