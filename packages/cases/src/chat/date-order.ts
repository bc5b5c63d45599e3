import type { PlainDate } from '@maklumat/calendar';
import type { MessageHead } from './message-head';

type Order = 'day-first' | 'month-first' | 'year-first';

/**
 * The days of a chat's messages. Phones write `22/11/26` or `11/22/26`; one order holds for the whole chat: the one by which
 * every date is a day, none is to come, and none is before the one above it. Where both do, the day comes first, as here.
 * A copy that leaves the year out means the last time that day was.
 *
 * @param today the agency's own
 * @returns null where no order makes days of all of them
 */
export function daysOf(heads: readonly MessageHead[], today: PlainDate): PlainDate[] | null {
  const possible = (['day-first', 'month-first', 'year-first'] as const).flatMap((order) => {
    const days = heads.map(({ date }) => dayIn(date, order, today));
    return days.every((day) => day !== null) ? [days] : [];
  });
  const likely = possible.find((days) => isInOrder(days, today));
  return likely ?? possible[0] ?? null;
}

function isInOrder(days: readonly PlainDate[], today: PlainDate): boolean {
  return days.every((day, index) => day <= today && day >= (days[index - 1] ?? ''));
}

function dayIn(date: readonly number[], order: Order, today: PlainDate): PlainDate | null {
  const [first = 0, second = 0, third] = date;
  if (order === 'year-first') return third === undefined ? null : dayOf(first, second, third);
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  if (third !== undefined) return dayOf(third, month, day);
  const year = Number(today.slice(0, 4));
  const thisYear = dayOf(year, month, day);
  return thisYear !== null && thisYear <= today ? thisYear : dayOf(year - 1, month, day);
}

/** A day that is one; a year of two digits is of this century. */
function dayOf(year: number, month: number, day: number): PlainDate | null {
  const full = year < 100 ? 2000 + year : year;
  const made = new Date(Date.UTC(full, month - 1, day));
  const isDay = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return isDay && full >= 2000 && full < 3000 ? made.toISOString().slice(0, 10) : null;
}
