/** Milliseconds since 1 January 1970, 00.00 UTC. */
export type Instant = number;

/** A calendar day written `2026-11-22`, in the zone of the calendar it belongs to. */
export type PlainDate = string;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Days since 1 January 1970 of the Gregorian calendar. @internal */
export type DayNumber = number;

const DAYS_OF_ERA = 146_097; // 400 years, after which the calendar repeats itself
const EPOCH_FROM_ERA = 719_468; // from 1 March of the year 0, so that a leap day ends its year

/**
 * Day number of a written date.
 *
 * @throws {RangeError} when it is no day of the calendar, such as 2026-02-30
 * @internal
 */
export function dayNumber(date: PlainDate): DayNumber {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const number = dayOfCivil(Number(year), Number(month), Number(day));
  if (Number.isNaN(number) || dateOfDay(number) !== date)
    throw new RangeError(`${JSON.stringify(date)} is no day of the calendar; write it such as 2026-11-22.`);
  return number;
}

/** @param month 1 to 12 @internal */
export function dayOfCivil(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - EPOCH_FROM_ERA;
}

/** The date of a day number. @internal */
export function dateOfDay(number: DayNumber): PlainDate {
  const { year, month, day } = civilOfDay(number);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The year a day lies in. @internal */
export function yearOfDay(number: DayNumber): number {
  return civilOfDay(number).year;
}

/** 0 Monday to 6 Sunday. @internal */
export function weekdayOfDay(number: DayNumber): number {
  return (((number + 3) % 7) + 7) % 7; // 1 January 1970 was a Thursday
}

function civilOfDay(number: DayNumber): { year: number; month: number; day: number } {
  const shifted = number + EPOCH_FROM_ERA;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (DAYS_OF_ERA - 1))) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
