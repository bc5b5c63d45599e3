import { compileCalendars, WorkingCalendar, type Instant, type WorkingTime } from '@maklumat/calendar';
import {
  agencyProfiles,
  calendarRevisions,
  readNationalCalendar,
  workingCalendars,
  type TenantTx,
} from '@maklumat/db';
import { AgencyProfile } from '@maklumat/standards';
import { asc, desc, eq } from 'drizzle-orm';
import type { TenantContext } from '../context';
import { OperationError } from '../operation-error';
import { keepCalendar, keptCalendar } from './compiled-calendars';

/** Which calendar of the agency, and as known when. */
export interface WorkingTimeOptions {
  /** Slug of the calendar; the agency's office calendar when not given. */
  readonly calendar?: string;
  /** Only what was known at this instant, to recompute a date told then; everything on record when not given. */
  readonly knownAt?: Instant;
}

const HOUR_MS = 3_600_000;

/**
 * The agency's working calendar with the national one, ready to count with. Compiled once for each revision:
 * a request reads two small rows.
 *
 * Before a national calendar is recorded no year is covered, and every count in working time says so with a
 * CalendarGapError.
 *
 * @throws {OperationError} `not-found` when the agency has no calendar of that name
 */
export async function readWorkingTime(tx: TenantTx, options: WorkingTimeOptions = {}): Promise<WorkingTime> {
  const slug = options.calendar ?? (await officeCalendarOf(tx));
  const rows = await calendarRows(tx);
  if (rows.every((row) => row.slug !== slug)) throw new OperationError('not-found');
  const { knownAt } = options;
  // Zones of Indonesia are whole hours ahead of UTC: within an hour the local date is one and the same.
  const knownHour = knownAt === undefined ? null : Math.floor(knownAt / HOUR_MS);
  const national = await nationalRevision(tx);
  const contentHash = rows.map((row) => row.contentHash).join('+');
  const key = { tenantId: tx.tenantId, slug, contentHash, national, knownHour };
  const kept = keptCalendar(key);
  if (kept !== undefined) return kept;
  const stored = await readNationalCalendar(tx);
  const compiled = compileCalendars(
    rows.map(({ content }) => WorkingCalendar.parse(content)),
    slug,
    { national: stored.holidays, ramadan: stored.ramadan, ...(knownAt === undefined ? {} : { knownAt }) },
  );
  // An amendment may have been recorded between the two reads: then these rows are not that revision's.
  if ((await nationalRevision(tx)) === national) keepCalendar(key, compiled);
  return compiled;
}

async function officeCalendarOf(tx: TenantTx): Promise<string> {
  const [row] = await tx
    .select({ content: agencyProfiles.content })
    .from(agencyProfiles)
    .where(eq(agencyProfiles.tenantId, tx.tenantId));
  if (row === undefined) throw new OperationError('not-found');
  return AgencyProfile.parse(row.content).officeCalendar;
}

async function calendarRows(tx: TenantTx) {
  return tx
    .select({
      slug: workingCalendars.slug,
      content: workingCalendars.content,
      contentHash: workingCalendars.contentHash,
    })
    .from(workingCalendars)
    .where(eq(workingCalendars.tenantId, tx.tenantId))
    .orderBy(asc(workingCalendars.slug));
}

/** Changes whenever anything does that an agency counts by: its calendars, or the nation's. */
export async function readCalendarRevision(ctx: TenantContext): Promise<string> {
  return ctx.run('published:read', async (tx) => {
    const rows = await calendarRows(tx);
    return [await nationalRevision(tx), ...rows.map(({ contentHash }) => contentHash)].join('+');
  });
}

/** Hash of the national calendar that holds; nothing before the first was recorded. */
async function nationalRevision(tx: TenantTx): Promise<string> {
  const [row] = await tx
    .select({ contentHash: calendarRevisions.contentHash })
    .from(calendarRevisions)
    .orderBy(desc(calendarRevisions.number))
    .limit(1);
  return row?.contentHash ?? '';
}
