import {
  amendCalendar,
  changedDays,
  compileCalendars,
  HolidayDecree,
  NationalDay,
  RamadanPeriod,
  WorkingCalendar,
  type ChangedDay,
  type HolidayChange,
  type HolidayRefusal,
  type WorkingTime,
} from '@maklumat/calendar';
import { agencyProfiles, readNationalCalendar, workingCalendars, type TenantTx } from '@maklumat/db';
import { AgencyProfile, canonicalJson } from '@maklumat/standards';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { sha256 } from '../cases/sha256';
import { OperationError } from '../operation-error';

/** Everything that an agency's cases are counted by, in one piece: its calendars and the nation's. */
export const CalendarSnapshot = z.strictObject({
  /** Slug of the calendar of its offices. */
  office: z.string(),
  calendars: z.array(WorkingCalendar),
  /** No years before a national calendar was recorded. */
  national: z.strictObject({
    years: z.array(z.int()),
    decrees: z.array(HolidayDecree),
    days: z.array(NationalDay),
  }),
  ramadan: z.array(RamadanPeriod),
});
export type CalendarSnapshot = z.infer<typeof CalendarSnapshot>;

/** The calendar as it is on record. @throws {OperationError} `not-found` for an agency without a profile */
export async function readSnapshot(tx: TenantTx): Promise<CalendarSnapshot> {
  const [profile] = await tx
    .select({ content: agencyProfiles.content })
    .from(agencyProfiles)
    .where(eq(agencyProfiles.tenantId, tx.tenantId));
  if (profile === undefined) throw new OperationError('not-found');
  const rows = await tx
    .select({ content: workingCalendars.content })
    .from(workingCalendars)
    .where(eq(workingCalendars.tenantId, tx.tenantId))
    .orderBy(asc(workingCalendars.slug));
  const { holidays, ramadan } = await readNationalCalendar(tx);
  return CalendarSnapshot.parse({
    office: AgencyProfile.parse(profile.content).officeCalendar,
    calendars: rows.map(({ content }) => content),
    national: holidays,
    ramadan,
  });
}

/** Equal snapshots have equal hashes. */
export function snapshotHash(snapshot: CalendarSnapshot): string {
  return sha256(canonicalJson(snapshot));
}

/** The calendar of the offices. @throws {OperationError} `not-found` without one */
export function officeOf({ office, calendars }: CalendarSnapshot): WorkingCalendar {
  const calendar = calendars.find(({ slug }) => slug === office);
  if (calendar === undefined) throw new OperationError('not-found');
  return calendar;
}

/** A snapshot ready to count with. @throws {OperationError} `not-found` without a calendar of the offices */
export function compileSnapshot(snapshot: CalendarSnapshot): WorkingTime {
  const { calendars, national, ramadan } = snapshot;
  return compileCalendars(calendars, officeOf(snapshot).slug, { national, ramadan });
}

/** The days on which any of an agency's calendars counts otherwise than before, each once, in order. */
export function changedBetween(before: CalendarSnapshot, after: CalendarSnapshot): ChangedDay[] {
  const changed = after.calendars.flatMap((calendar) => {
    const was = before.calendars.find(({ slug }) => slug === calendar.slug);
    return was === undefined ? [] : changedDays({ ...before, calendar: was }, { ...after, calendar });
  });
  const days = new Map(changed.map((day) => [day.date, day]));
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

export type AmendedSnapshot =
  | { readonly ok: true; readonly snapshot: CalendarSnapshot }
  | { readonly ok: false; readonly refusal: HolidayRefusal };

/**
 * The snapshot with a day off more, moved or taken back.
 *
 * @param slug one calendar alone; null: all of the agency's that it fits, because who is off is off at the desk too
 * @throws {OperationError} `not-found` for a calendar the agency does not have
 */
export function amendSnapshot(
  snapshot: CalendarSnapshot,
  change: HolidayChange,
  knownOn: string,
  slug: string | null,
): AmendedSnapshot {
  const { years } = snapshot.national;
  const leading = officeOf({ ...snapshot, office: slug ?? snapshot.office });
  const amended = amendCalendar(leading, change, knownOn, years);
  if (!amended.ok) return amended;
  const calendars = snapshot.calendars.map((one) => {
    if (one === leading) return amended.calendar;
    const other = slug === null ? amendCalendar(one, change, knownOn, years) : null;
    return other?.ok === true ? other.calendar : one;
  });
  return { ok: true, snapshot: { ...snapshot, calendars } };
}
