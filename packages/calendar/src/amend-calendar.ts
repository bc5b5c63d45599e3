import type { PlainDate } from './plain-date';
import type { WorkingCalendar } from './working-calendar';

/** One change of an agency's own days off, by a decree. */
export type HolidayChange =
  | { readonly does: 'add'; readonly date: PlainDate; readonly name: string; readonly decree: string }
  | { readonly does: 'move'; readonly date: PlainDate; readonly to: PlainDate; readonly decree: string }
  | { readonly does: 'revoke'; readonly date: PlainDate; readonly decree: string };

/** Why a change of the days off is not made. */
export const HOLIDAY_REFUSALS = [
  /** No joint decree of its year is recorded: nobody can say what the day would change. */
  'year-not-covered',
  /** The agency has that day off already. */
  'holiday-known',
  /** There is no such day off of the agency's own to move or take back. */
  'holiday-unknown',
  /** A day is moved to itself. */
  'holiday-same-day',
] as const;
export type HolidayRefusal = (typeof HOLIDAY_REFUSALS)[number];

export type AmendedCalendar =
  | { readonly ok: true; readonly calendar: WorkingCalendar }
  | { readonly ok: false; readonly refusal: HolidayRefusal };

/**
 * The calendar with a day off more, moved or taken back. Nothing is deleted: a day taken back stays with the decree that
 * did it, since dates were counted with it.
 *
 * @param knownOn the day from which dates are counted by the change
 * @param years those that the national calendar covers
 */
export function amendCalendar(
  calendar: WorkingCalendar,
  change: HolidayChange,
  knownOn: PlainDate,
  years: readonly number[],
): AmendedCalendar {
  const set = change.does === 'add' ? change.date : change.does === 'move' ? change.to : null;
  if (set !== null && !years.includes(Number(set.slice(0, 4))))
    return { ok: false, refusal: 'year-not-covered' };
  const inForce = calendar.localHolidays.find(
    ({ date, revoked }) => date === change.date && revoked === undefined,
  );
  if (change.does === 'add') {
    if (inForce !== undefined) return { ok: false, refusal: 'holiday-known' };
    const { date, name, decree } = change;
    return withHolidays(calendar, [...calendar.localHolidays, { date, name: { id: name }, decree, knownOn }]);
  }
  if (inForce === undefined) return { ok: false, refusal: 'holiday-unknown' };
  const revoked = { ...inForce, revoked: { decree: change.decree, knownOn } };
  const days = calendar.localHolidays.map((day) => (day === inForce ? revoked : day));
  if (change.does === 'revoke') return withHolidays(calendar, days);
  if (change.to === change.date) return { ok: false, refusal: 'holiday-same-day' };
  const there = days.some(({ date, revoked: gone }) => date === change.to && gone === undefined);
  if (there) return { ok: false, refusal: 'holiday-known' };
  const { name } = inForce;
  return withHolidays(calendar, [...days, { date: change.to, name, decree: change.decree, knownOn }]);
}

function withHolidays(
  calendar: WorkingCalendar,
  localHolidays: WorkingCalendar['localHolidays'],
): AmendedCalendar {
  const ordered = localHolidays.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  return { ok: true, calendar: { ...calendar, localHolidays: ordered } };
}

/**
 * The days off of a file beside those on record: a day on record that the file does not have stays, and one that was
 * taken back stays taken back, because dates were counted with both; unless it was set again since, by whatever decree.
 */
export function keepHolidays(
  file: WorkingCalendar['localHolidays'],
  recorded: WorkingCalendar['localHolidays'],
): WorkingCalendar['localHolidays'] {
  const inPlaceOf = file.map((day) => {
    const twins = recorded.filter(({ date, decree }) => date === day.date && decree === day.decree);
    return twins.find(({ revoked }) => revoked === undefined) ?? twins.at(-1);
  });
  const kept = recorded.filter((day) => !inPlaceOf.includes(day));
  const own = file.map((day, index) => {
    const revoked = day.revoked ?? inPlaceOf[index]?.revoked;
    return revoked === undefined ? day : { ...day, revoked };
  });
  if (kept.length === 0) return own;
  return [...own, ...kept].toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}
