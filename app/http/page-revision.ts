import { publicContext, readCalendarRevision, type Database } from '@maklumat/operations';

/** Pages of an agency that show its working calendar, which changes without being published. */
const SHOWS_CALENDAR = /^(\/en)?\/[^/]+\/kalender(\.ics)?$/;

/**
 * The revision of everything a tenant's public page shows: what was published and, for its calendar, the days off of
 * the agency and the nation.
 *
 * @param path of the page, without its query
 */
export async function pageRevision(
  database: Database,
  tenant: { readonly id: string; readonly slug: string; readonly revision: string },
  path: string,
  now: Date,
): Promise<string> {
  if (!SHOWS_CALENDAR.test(path)) return tenant.revision;
  return `${tenant.revision} ${await readCalendarRevision(publicContext(database, tenant, now))}`;
}
