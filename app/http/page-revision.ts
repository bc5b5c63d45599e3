import {
  publicContext,
  readAnswersRevision,
  readCalendarRevision,
  type Database,
} from '@maklumat/operations';

/** Pages of an agency that show its working calendar, which changes without being published. */
const SHOWS_CALENDAR = /^(\/en)?\/[^/]+\/kalender(\.ics)?$/;

/** Pages of an agency that show its questions with answers, which are approved and taken back one by one. */
const SHOWS_ANSWERS = /^(\/en)?\/[^/]+\/tanya-jawab(\/|$)/;

/**
 * The revision of everything a tenant's public page shows: what was published and, for its calendar, the days off of
 * the agency and the nation; for its questions with answers, the last decision about one.
 *
 * @param path of the page, without its query
 */
export async function pageRevision(
  database: Database,
  tenant: { readonly id: string; readonly slug: string; readonly revision: string },
  path: string,
  now: Date,
): Promise<string> {
  const ctx = publicContext(database, tenant, now);
  if (SHOWS_CALENDAR.test(path)) return `${tenant.revision} ${await readCalendarRevision(ctx)}`;
  if (SHOWS_ANSWERS.test(path)) return `${tenant.revision} ${await readAnswersRevision(ctx)}`;
  return tenant.revision;
}
