import { clockInZone, dayInZone, readInstant } from '@maklumat/calendar';
import type { Zone } from '@maklumat/standards';
import { zoneAbbreviation } from './date';

const OFFSET: Readonly<Record<string, string>> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' };

/**
 * The instant a day and a time of the agency's own clock mean; null when they name none.
 *
 * @param day `2026-11-20` @param clock `08:41`, or with a dot as people here write it
 */
export function readLocalMoment(day: string, clock: string, zone: Zone): Date | null {
  const offset = OFFSET[zoneAbbreviation(zone)] ?? '';
  const at = readInstant(`${day.trim()}T${clock.trim().replace('.', ':')}${offset}`);
  return at === null ? null : new Date(at);
}

/** Day and time of an instant by the agency's own clock, as form fields take them. */
export function localFields(instant: Date, zone: Zone): { day: string; clock: string } {
  return { day: dayInZone(instant, zone), clock: clockInZone(instant, zone) };
}
