import { localDateOf, type HolidayChange } from '@maklumat/calendar';
import { withTenant, type Database } from '@maklumat/db';
import { readWorkingTime } from '../calendar/read-working-time';
import { requestRecount } from './calendar-recounts';
import { readSnapshot, type CalendarSnapshot } from './calendar-snapshot';
import { changeCalendarIn, type CalendarChanged } from './change-calendar';
import { previewAmendment, type AmendmentPreview } from './preview-amendment';

/** Who changes a calendar from the terminal, and when. */
export type AmendmentStamp = { readonly now: Date; readonly actor: string };

/** Asks for a recount of one agency, from the terminal. @returns whether there is anything to count again */
export async function requestRecountOf(
  database: Database,
  tenantId: string,
  stamp: AmendmentStamp,
): Promise<boolean> {
  return withTenant(database, tenantId, (tx) => requestRecount(tx, stamp));
}

/**
 * Changes one of an agency's own days off from the terminal, known from today on, and asks for the recount.
 *
 * @param calendar slug; the office's when not given
 * @throws {OperationError} `not-found` for a calendar the agency does not have
 */
export async function changeCalendarOf(
  database: Database,
  tenantId: string,
  change: HolidayChange,
  { calendar, ...stamp }: AmendmentStamp & { readonly calendar?: string | undefined },
): Promise<CalendarChanged> {
  return withTenant(database, tenantId, async (tx) => {
    const slug = calendar ?? (await readSnapshot(tx)).office;
    const knownOn = localDateOf(stamp.now.getTime(), await readWorkingTime(tx));
    return changeCalendarIn(tx, slug, change, { ...stamp, knownOn });
  });
}

/** What a proposed calendar would do to one agency's cases, from the terminal. Nothing is written. */
export function previewForTenant(
  database: Database,
  tenantId: string,
  propose: (snapshot: CalendarSnapshot) => CalendarSnapshot,
  now: Date,
): Promise<AmendmentPreview> {
  return previewAmendment((work) => withTenant(database, tenantId, work, { readOnly: true }), propose, now);
}
