import { amendCalendar, localDateOf, type HolidayChange, type HolidayRefusal } from '@maklumat/calendar';
import { AgencyProfile } from '@maklumat/standards';
import { agencyProfiles, type TenantTx } from '@maklumat/db';
import { eq } from 'drizzle-orm';
import { changeCalendarIn, type CalendarChanged } from '../amendments/change-calendar';
import { officeOf, readSnapshot, type CalendarSnapshot } from '../amendments/calendar-snapshot';
import { previewAmendment, type AmendmentPreview } from '../amendments/preview-amendment';
import { readWorkingTime } from '../calendar/read-working-time';
import { OperationError } from '../operation-error';
import { recordAudit } from '../office/record-audit';
import type { ManageContext } from './manage-context';

export type HolidayPreview =
  | { readonly ok: true; readonly preview: AmendmentPreview }
  | { readonly ok: false; readonly refusal: HolidayRefusal };

/** What a change of the agency's days off would do to its running cases. Nothing is written. */
export async function previewHoliday(ctx: ManageContext, change: HolidayChange): Promise<HolidayPreview> {
  const { snapshot, knownOn } = await ctx.run('settings:change', async (tx) => ({
    snapshot: await readSnapshot(tx),
    knownOn: await today(tx, ctx.now),
  }));
  const amended = amendCalendar(officeOf(snapshot), change, knownOn, snapshot.national.years);
  if (!amended.ok) return amended;
  const propose = (recorded: CalendarSnapshot): CalendarSnapshot => ({
    ...recorded,
    calendars: recorded.calendars.map((one) => (one.slug === recorded.office ? amended.calendar : one)),
  });
  const read = <T>(work: (tx: TenantTx) => Promise<T>): Promise<T> => ctx.run('settings:change', work);
  return { ok: true, preview: await previewAmendment(read, propose, ctx.now) };
}

/**
 * Changes one of the agency's days off, from today's day on. The running cases are counted again at once after, by the
 * runner of timers.
 */
export async function changeHoliday(ctx: ManageContext, change: HolidayChange): Promise<CalendarChanged> {
  return ctx.run('settings:change', async (tx) => {
    const slug = await officeCalendar(tx);
    const stamp = { now: ctx.now, actor: `user:${ctx.official.userId}`, knownOn: await today(tx, ctx.now) };
    const changed = await changeCalendarIn(tx, slug, change, stamp);
    if (changed.ok) await recordAudit(tx, ctx, { action: 'holiday-changed', subject: slug, details: change });
    return changed;
  });
}

async function today(tx: TenantTx, now: Date): Promise<string> {
  return localDateOf(now.getTime(), await readWorkingTime(tx));
}

async function officeCalendar(tx: TenantTx): Promise<string> {
  const [row] = await tx
    .select({ content: agencyProfiles.content })
    .from(agencyProfiles)
    .where(eq(agencyProfiles.tenantId, tx.tenantId));
  if (row === undefined) throw new OperationError('not-found');
  return AgencyProfile.parse(row.content).officeCalendar;
}
