import type { Zone } from './schema/agency';

/** What the time of a version is worked out from. */
export type DatedVersion = { number: number; validFrom: string | null };

/** When a version is the one in force: from `beginsAt` until before `endsAt`; null is without beginning or end. */
export type VersionPeriod = { number: number; beginsAt: Date | null; endsAt: Date | null };

/**
 * When each published version of one service is in force: from the midnight of its start, until a higher number
 * begins. A version that is never in force, because a higher number begins no later, has no period. The page, the
 * catalogue and the search all read this one rule.
 *
 * @param zone the agency's; a start is a day there
 */
export function versionPeriods(versions: readonly DatedVersion[], zone: Zone): VersionPeriod[] {
  return versions.flatMap(({ number, validFrom }) => {
    const beginsAt = validFrom === null ? null : startOfDay(validFrom, zone);
    const later = versions.filter((one) => one.number > number);
    // A successor whose text states no start is in force as soon as it is published.
    if (later.some((one) => one.validFrom === null)) return [];
    const starts = later.map((one) => startOfDay(one.validFrom ?? '', zone).getTime());
    const endsAt = starts.length === 0 ? null : new Date(Math.min(...starts));
    if (beginsAt !== null && endsAt !== null && endsAt <= beginsAt) return [];
    return [{ number, beginsAt, endsAt }];
  });
}

/** The number in force at an instant, or null when nothing has begun. */
export function versionInForce(periods: readonly VersionPeriod[], now: Date): number | null {
  const current = periods.find(
    ({ beginsAt, endsAt }) => (beginsAt === null || beginsAt <= now) && (endsAt === null || now < endsAt),
  );
  return current?.number ?? null;
}

/**
 * The first instant of a day in a zone.
 *
 * @param date a plain date, `2026-11-22`
 */
export function startOfDay(date: string, zone: Zone): Date {
  const utc = Date.parse(`${date}T00:00:00Z`);
  // Indonesia has no summer time: the offset some hours later is that of the midnight.
  return new Date(utc - offsetAt(new Date(utc), zone));
}

/** Milliseconds a zone's clocks are ahead of UTC. */
function offsetAt(instant: Date, zone: Zone): number {
  // Swedish writes dates the ISO way; the parts are the zone's own.
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    .format(instant)
    .replace(' ', 'T');
  return Date.parse(`${shown}Z`) - instant.getTime();
}
