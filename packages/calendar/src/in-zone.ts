import { DAY_MS, dateOfDay, dayNumber, HOUR_MS, MINUTE_MS, type PlainDate } from './plain-date';
import { ZONE_OFFSET_MS, type Zone } from './zones';

/** Calendar day of an instant in a zone, `2026-08-17`. */
export function dayInZone(instant: Date, zone: Zone): PlainDate {
  return dateOfDay(Math.floor((instant.getTime() + ZONE_OFFSET_MS[zone]) / DAY_MS));
}

/** Time of day of an instant in a zone, `08:41`; seconds are left out, not rounded. */
export function clockInZone(instant: Date, zone: Zone): string {
  const ms = (((instant.getTime() + ZONE_OFFSET_MS[zone]) % DAY_MS) + DAY_MS) % DAY_MS;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(ms / HOUR_MS)}:${two((ms % HOUR_MS) / MINUTE_MS)}`;
}

/**
 * The first moment of a day in a zone.
 *
 * @throws {RangeError} when it is not a day
 */
export function dayStart(day: PlainDate, zone: Zone): Date {
  return new Date(dayNumber(day) * DAY_MS - ZONE_OFFSET_MS[zone]);
}

/**
 * The day after.
 *
 * @throws {RangeError} when it is not a day
 */
export function nextDate(day: PlainDate): PlainDate {
  return dateOfDay(dayNumber(day) + 1);
}
