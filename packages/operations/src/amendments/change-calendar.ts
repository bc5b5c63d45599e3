import { localDateOf, type HolidayChange, type HolidayRefusal } from '@maklumat/calendar';
import { agencyProfiles, workingCalendars, writeAuditEvent, type TenantTx } from '@maklumat/db';
import { canonicalJson } from '@maklumat/standards';
import { and, eq } from 'drizzle-orm';
import { readWorkingTime } from '../calendar/read-working-time';
import { sha256 } from '../cases/sha256';
import { requestRecount } from './calendar-recounts';
import { amendSnapshot, readSnapshot, type CalendarSnapshot } from './calendar-snapshot';
import { previewAmendment, type AmendmentPreview } from './preview-amendment';

export type CalendarChanged =
  { readonly ok: true } | { readonly ok: false; readonly refusal: HolidayRefusal };

export type HolidayPreview =
  | { readonly ok: true; readonly preview: AmendmentPreview }
  | { readonly ok: false; readonly refusal: HolidayRefusal };

/**
 * Changes a day off of the agency's own, known from its today on, asks for the recount and writes into the audit
 * log, in the caller's transaction.
 *
 * @param slug of one calendar; null: of all that it fits
 * @throws {OperationError} `not-found` for a calendar the agency does not have
 */
export async function changeCalendarIn(
  tx: TenantTx,
  slug: string | null,
  change: HolidayChange,
  stamp: { readonly now: Date; readonly actor: string },
): Promise<CalendarChanged> {
  await lockCalendars(tx);
  const recorded = await readSnapshot(tx);
  const amended = amendSnapshot(recorded, change, await today(tx, stamp.now), slug);
  if (!amended.ok) return amended;
  await writeChanged(tx, recorded, amended.snapshot);
  await requestRecount(tx, stamp);
  await writeAuditEvent(tx, {
    ...{ recordedAt: stamp.now, actor: stamp.actor, action: 'holiday-changed', subject: change.date },
    details: { ...change },
  });
  return { ok: true };
}

/** What such a change would do to the agency's running cases. Nothing is written. Errors as changeCalendarIn(). */
export async function previewChange(
  read: <T>(work: (tx: TenantTx) => Promise<T>) => Promise<T>,
  slug: string | null,
  change: HolidayChange,
  now: Date,
): Promise<HolidayPreview> {
  const amended = await read(async (tx) =>
    amendSnapshot(await readSnapshot(tx), change, await today(tx, now), slug),
  );
  if (!amended.ok) return amended;
  return { ok: true, preview: await previewAmendment(read, () => amended.snapshot, now) };
}

async function today(tx: TenantTx, now: Date): Promise<string> {
  return localDateOf(now.getTime(), await readWorkingTime(tx));
}

/** The profile's lock keeps an apply of the agency's files from writing an older calendar over this one. */
async function lockCalendars(tx: TenantTx): Promise<void> {
  await tx
    .select({ id: agencyProfiles.id })
    .from(agencyProfiles)
    .where(eq(agencyProfiles.tenantId, tx.tenantId))
    .for('update');
  await tx
    .select({ id: workingCalendars.id })
    .from(workingCalendars)
    .where(eq(workingCalendars.tenantId, tx.tenantId))
    .for('update');
}

async function writeChanged(
  tx: TenantTx,
  recorded: CalendarSnapshot,
  amended: CalendarSnapshot,
): Promise<void> {
  for (const calendar of amended.calendars) {
    if (recorded.calendars.includes(calendar)) continue;
    await tx
      .update(workingCalendars)
      .set({ content: calendar, contentHash: sha256(canonicalJson(calendar)) })
      .where(and(eq(workingCalendars.tenantId, tx.tenantId), eq(workingCalendars.slug, calendar.slug)));
  }
}
