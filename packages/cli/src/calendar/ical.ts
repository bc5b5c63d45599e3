import {
  deadlineContext,
  findTenant,
  holderBySignIn,
  publicContext,
  viewCalendarYears,
  viewDeadlines,
  type CalendarYears,
  type Database,
  type Deadlines,
  type TenantRef,
} from '@maklumat/operations';
import { listTenantSlugs } from '@maklumat/tenant-config';
import { UsageError } from '../cli-error';
import { unknownTenant } from '../tenants-folder';
import { withDatabase } from '../with-database';

export interface IcalOptions {
  tenant: string;
  year?: string;
  /** Name an official signs in with. */
  official?: string;
  lang: string;
}

const LONGEST_QUOTED = 60;

/** An agency's working calendar, or an official's deadlines, as the address for calendar programs gives them. */
export async function printIcal(options: IcalOptions): Promise<void> {
  const year = yearOf(options);
  const lang = langOf(options.lang);
  const { official } = options;
  // The words of a feed are the app's; its locales are read when a feed is asked for.
  const { deadlineFeed, workingCalendarFeed } = await import('@maklumat/app/feeds');
  const now = new Date();
  const request = { lang, now, baseUrl: process.env['BASE_URL'] ?? null };
  const text = await withDatabase(async (database) => {
    const tenant = await tenantCalled(database, options.tenant);
    return official === undefined
      ? workingCalendarFeed(await yearsOf(database, tenant, year, now), request)
      : deadlineFeed(await deadlinesOf(database, tenant, official, now), request);
  });
  process.stdout.write(text);
}

/** @throws {UsageError} when it is no year, or stands beside --official */
function yearOf({ year, official }: IcalOptions): number | null {
  if (year === undefined) return null;
  if (official !== undefined)
    throw new UsageError(
      '--year is about days off; leave it out with --official, which has dates of its own.',
    );
  if (!/^\d{4}$/.test(year))
    throw new UsageError(`--year ${quoted(year)} is no year; write one such as 2026.`);
  return Number(year);
}

/** @throws {UsageError} */
function langOf(lang: string): 'id' | 'en' {
  if (lang !== 'id' && lang !== 'en') throw new UsageError(`--lang ${quoted(lang)} is neither id nor en.`);
  return lang;
}

/** @throws {UsageError} naming the nearest agency */
async function tenantCalled(database: Database, slug: string): Promise<TenantRef> {
  const tenant = await findTenant(database, slug);
  if (tenant === null) throw unknownTenant(slug, await listTenantSlugs(database));
  return tenant;
}

/** @throws {UsageError} when the year asked for is not covered */
async function yearsOf(
  database: Database,
  tenant: TenantRef,
  year: number | null,
  now: Date,
): Promise<CalendarYears> {
  const calendar = await viewCalendarYears(publicContext(database, tenant, now), year);
  if (year !== null && calendar.years.length === 0)
    throw new UsageError(`the calendar of ${tenant.slug} does not cover ${String(year)}.`);
  return calendar;
}

/** @throws {UsageError} when nobody of that name works there */
async function deadlinesOf(
  database: Database,
  tenant: TenantRef,
  signIn: string,
  now: Date,
): Promise<Deadlines> {
  const holder = await holderBySignIn(database, tenant.id, signIn, now);
  if (holder === null)
    throw new UsageError(
      `--official ${quoted(signIn)} is nobody who works for ${tenant.slug}; give a sign-in name.`,
    );
  return viewDeadlines(deadlineContext(database, holder, now));
}

function quoted(written: string): string {
  return JSON.stringify(written.slice(0, LONGEST_QUOTED));
}
