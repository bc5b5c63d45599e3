import { keepHolidays } from '@maklumat/calendar';
import { findTenant, previewForTenant, type CalendarSnapshot, type Database } from '@maklumat/operations';
import type { AgencyConfig } from '@maklumat/tenant-config';
import type { GoodFolder } from '../tenants-folder';
import type { RecountedTenant } from './recount';

/** What the calendars of a folder would do to the running cases of its agencies, if they were applied. */
export async function previewFolder(database: Database, folder: GoodFolder): Promise<RecountedTenant[]> {
  const previews: RecountedTenant[] = [];
  for (const agency of folder.agencies) {
    const found = await findTenant(database, agency.slug);
    if (found === null) continue;
    const propose = (recorded: CalendarSnapshot): CalendarSnapshot => proposedBy(folder, agency, recorded);
    const preview = await previewForTenant(database, found.id, propose, new Date());
    const { cases, moved, stood, failed } = preview;
    previews.push({ tenant: agency.slug, cases: moved + stood === 0 ? 0 : cases, moved, stood, failed });
  }
  return previews;
}

function proposedBy(
  { national }: GoodFolder,
  { profile, calendars }: AgencyConfig,
  recorded: CalendarSnapshot,
): CalendarSnapshot {
  const own = calendars.map((calendar) => {
    const stored = recorded.calendars.find(({ slug }) => slug === calendar.slug)?.localHolidays ?? [];
    return { ...calendar, localHolidays: keepHolidays(calendar.localHolidays, stored) };
  });
  const others = recorded.calendars.filter(({ slug }) => own.every((one) => one.slug !== slug));
  return {
    office: profile.officeCalendar,
    calendars: [...own, ...others],
    national: national.holidays,
    ramadan: national.ramadan.periods,
  };
}
