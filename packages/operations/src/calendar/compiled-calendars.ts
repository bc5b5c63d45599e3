import type { WorkingTime } from '@maklumat/calendar';

/** Compiled calendars kept at most; a compiled one takes about 150 KB. */
const KEPT = 128;

/** Everything a compiled calendar is made of: equal keys, equal calendars. */
export interface CalendarKey {
  readonly tenantId: string;
  readonly slug: string;
  readonly contentHash: string;
  /** Hash of the national calendar; empty before one was recorded. */
  readonly national: string;
  /** Hour as of which it is known; null: everything on record. */
  readonly knownHour: number | null;
}

const compiled = new Map<string, WorkingTime>();

/** The calendar compiled under this key, if it is still kept. */
export function keptCalendar(key: CalendarKey): WorkingTime | undefined {
  const written = writeKey(key);
  const calendar = compiled.get(written);
  if (calendar === undefined) return undefined;
  // Put back at the end: the first in the map is the one not asked for the longest.
  compiled.delete(written);
  compiled.set(written, calendar);
  return calendar;
}

/** Keeps a compiled calendar, in place of the one not asked for the longest. */
export function keepCalendar(key: CalendarKey, calendar: WorkingTime): void {
  compiled.set(writeKey(key), calendar);
  const oldest = compiled.keys().next().value;
  if (compiled.size > KEPT && oldest !== undefined) compiled.delete(oldest);
}

function writeKey({ tenantId, slug, contentHash, national, knownHour }: CalendarKey): string {
  return [tenantId, slug, contentHash, national, String(knownHour)].join(' ');
}
