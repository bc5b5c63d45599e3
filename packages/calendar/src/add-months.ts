import { dateOfDay, dayNumber, dayOfCivil, type PlainDate } from './plain-date';

/**
 * The same day of the month so many months later, the last of that month where it has no such day, and so many days
 * after that. No working days: law counts years and months by the calendar.
 *
 * @throws {RangeError} when it is not a day
 */
export function addMonths(
  day: PlainDate,
  { months, days }: { readonly months: number; readonly days: number },
): PlainDate {
  dayNumber(day);
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const later = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(later / 12), (later % 12) + 1];
  const first = dayOfCivil(inYear, inMonth, 1);
  const length = dayOfCivil(inMonth === 12 ? inYear + 1 : inYear, (inMonth % 12) + 1, 1) - first;
  return dateOfDay(first + Math.min(dayOfMonth, length) - 1 + days);
}
