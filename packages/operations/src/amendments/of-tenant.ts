import type { HolidayChange } from '@maklumat/calendar';
import { withTenant, type Database } from '@maklumat/db';
import { requestRecount } from './calendar-recounts';
import type { CalendarSnapshot } from './calendar-snapshot';
import {
  changeCalendarIn,
  previewChange,
  type CalendarChanged,
  type HolidayPreview,
} from './change-calendar';
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
 * Changes a day off of an agency's own from the terminal and asks for the recount.
 *
 * @param calendar slug of one calendar; all of the agency's when not given
 * @throws {OperationError} `not-found` for a calendar the agency does not have
 */
export async function changeCalendarOf(
  database: Database,
  tenantId: string,
  change: HolidayChange,
  { calendar, ...stamp }: AmendmentStamp & { readonly calendar?: string | undefined },
): Promise<CalendarChanged> {
  return withTenant(database, tenantId, (tx) => changeCalendarIn(tx, calendar ?? null, change, stamp));
}

/** What changeCalendarOf() would do to running cases. Nothing is written. */
export async function previewChangeOf(
  database: Database,
  tenantId: string,
  change: HolidayChange,
  { calendar, now }: { readonly calendar?: string | undefined; readonly now: Date },
): Promise<HolidayPreview> {
  return previewChange(
    (work) => withTenant(database, tenantId, work, { readOnly: true }),
    calendar ?? null,
    change,
    now,
  );
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
