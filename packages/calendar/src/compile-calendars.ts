import { compileCalendar, type CalendarInput } from './compile-calendar';
import { withOthers } from './named-calendar';
import type { WorkingCalendar } from './working-calendar';
import type { WorkingTime } from './working-time';

/**
 * One of an agency's calendars, ready to count with, and its others beside it.
 *
 * @param slug the one that counts where nothing names another
 * @throws {RangeError} when there is none of that name
 */
export function compileCalendars(
  calendars: readonly WorkingCalendar[],
  slug: string,
  nation: Omit<CalendarInput, 'calendar'>,
): WorkingTime {
  const compiled = new Map(
    calendars.map((calendar) => [calendar.slug, compileCalendar({ calendar, ...nation })]),
  );
  const own = compiled.get(slug);
  if (own === undefined) throw new RangeError(`There is no calendar "${slug}".`);
  return withOthers(own, compiled);
}
