import type { Zone } from '@maklumat/standards';

/** The day it is at `instant` in `zone`, written `2026-11-22`. */
export function localDate(instant: Date, zone: Zone): string {
  // Swedish writes dates the ISO way; the parts are the zone's own.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}

/** The day before a plain date. */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
