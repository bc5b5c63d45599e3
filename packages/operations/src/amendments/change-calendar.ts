import {
  amendCalendar,
  type HolidayChange,
  type HolidayRefusal,
  type WorkingCalendar as Calendar,
} from '@maklumat/calendar';
import { WorkingCalendar } from '@maklumat/calendar';
import { agencyProfiles, workingCalendars, type TenantTx } from '@maklumat/db';
import { canonicalJson } from '@maklumat/standards';
import { and, eq } from 'drizzle-orm';
import { sha256 } from '../cases/sha256';
import { OperationError } from '../operation-error';
import { requestRecount } from './calendar-recounts';
import { readSnapshot } from './calendar-snapshot';

export type CalendarChanged =
  { readonly ok: true } | { readonly ok: false; readonly refusal: HolidayRefusal };

/**
 * Changes one of the agency's own days off and asks for the recount, in the caller's transaction.
 *
 * @param slug of the calendar
 * @param stamp when, by whom, and the agency's day from which dates are counted by it
 * @throws {OperationError} `not-found` for a calendar the agency does not have
 */
export async function changeCalendarIn(
  tx: TenantTx,
  slug: string,
  change: HolidayChange,
  stamp: { readonly now: Date; readonly actor: string; readonly knownOn: string },
): Promise<CalendarChanged> {
  const calendar = await lockCalendar(tx, slug);
  const { national } = await readSnapshot(tx);
  const amended = amendCalendar(calendar, change, stamp.knownOn, national.years);
  if (!amended.ok) return amended;
  const contentHash = sha256(canonicalJson(amended.calendar));
  await tx
    .update(workingCalendars)
    .set({ content: amended.calendar, contentHash })
    .where(and(eq(workingCalendars.tenantId, tx.tenantId), eq(workingCalendars.slug, slug)));
  await requestRecount(tx, stamp);
  return { ok: true };
}

/** The profile's lock keeps an apply of the agency's files from writing an older calendar over this one. */
async function lockCalendar(tx: TenantTx, slug: string): Promise<Calendar> {
  await tx
    .select({ id: agencyProfiles.id })
    .from(agencyProfiles)
    .where(eq(agencyProfiles.tenantId, tx.tenantId))
    .for('update');
  const [row] = await tx
    .select({ content: workingCalendars.content })
    .from(workingCalendars)
    .where(and(eq(workingCalendars.tenantId, tx.tenantId), eq(workingCalendars.slug, slug)))
    .for('update');
  if (row === undefined) throw new OperationError('not-found');
  return WorkingCalendar.parse(row.content);
}
