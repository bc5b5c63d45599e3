import type { WorkingTime } from './working-time';

/** A limit names a calendar that the agency does not have. */
export class UnknownCalendarError extends Error {
  override readonly name = 'UnknownCalendarError';
  readonly code = 'unknown-calendar';
}

/** The calendar of an agency's offices with its others beside it: hours of a desk, of a shift. */
export function withOthers(office: WorkingTime, others: ReadonlyMap<string, WorkingTime>): WorkingTime {
  return { ...office, others };
}

/**
 * The calendar that something is counted by: the one it names, else the office's.
 *
 * @throws {UnknownCalendarError} for a name that the agency has no calendar of: nothing is counted by a guess
 */
export function countingIn(calendar: WorkingTime, slug: string | undefined): WorkingTime {
  if (slug === undefined) return calendar;
  const named = calendar.others.get(slug);
  if (named === undefined) throw new UnknownCalendarError(`The agency has no calendar "${slug}".`);
  return named;
}
