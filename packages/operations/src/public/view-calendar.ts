import {
  dayInZone,
  type RamadanPeriod,
  type WorkingCalendar,
  type WorkingTime,
  type Zone,
} from '@maklumat/calendar';
import { readNationalCalendar, type TenantTx } from '@maklumat/db';
import { readWorkingTime } from '../calendar/read-working-time';
import type { TenantContext } from '../context';
import { yearOfCalendar, type YearOfCalendar } from './calendar-year';
import { readFrame, readOfficeCalendar } from './read-frame';
import type { AgencyFrame } from './views';

/** An agency's working calendar as its page shows it. */
export type CalendarPage = AgencyFrame & {
  /** The ordinary hours; null when the agency has none. */
  readonly calendar: WorkingCalendar | null;
  /** Years that can be shown, in order. */
  readonly years: readonly number[];
  /** The year asked for. */
  readonly year: number;
  /** Null when that year is not covered: its days off are not set yet, or were not entered. */
  readonly shown: YearOfCalendar | null;
};

/** An agency's working calendar for a calendar program. */
export type CalendarYears = AgencyFrame & { readonly years: readonly YearOfCalendar[] };

/**
 * One year of the calendar by which an agency's offices work and its limits are counted.
 *
 * @param year the running one, by the agency's clock, when null
 */
export async function viewCalendarYear(ctx: TenantContext, year: number | null): Promise<CalendarPage> {
  return ctx.run('published:read', async (tx) => {
    const { frame, calendar, time, ramadan } = await readCalendar(tx);
    const asked = year ?? yearInZone(ctx.now, frame.profile.zone);
    const years = time?.years ?? [];
    const shown =
      calendar === null || time === null || !years.includes(asked)
        ? null
        : yearOfCalendar(asked, time, { stored: calendar, ramadan });
    return { ...frame, calendar, years, year: asked, shown };
  });
}

/**
 * Every covered year from the last one on, oldest first; none for an agency without a calendar.
 *
 * @param only this year alone, when it is covered
 */
export async function viewCalendarYears(
  ctx: TenantContext,
  only: number | null = null,
): Promise<CalendarYears> {
  return ctx.run('published:read', async (tx) => {
    const { frame, calendar, time, ramadan } = await readCalendar(tx);
    const from = yearInZone(ctx.now, frame.profile.zone) - 1;
    const years = (time?.years ?? []).filter((year) => (only === null ? year >= from : year === only));
    return {
      ...frame,
      years:
        calendar === null || time === null
          ? []
          : years.map((year) => yearOfCalendar(year, time, { stored: calendar, ramadan })),
    };
  });
}

type StoredCalendar = {
  readonly frame: AgencyFrame;
  readonly calendar: WorkingCalendar | null;
  readonly time: WorkingTime | null;
  readonly ramadan: readonly RamadanPeriod[];
};

async function readCalendar(tx: TenantTx): Promise<StoredCalendar> {
  const frame = await readFrame(tx);
  const slug = frame.profile.officeCalendar;
  const calendar = await readOfficeCalendar(tx, slug);
  const time = calendar === null ? null : await readWorkingTime(tx, { calendar: slug });
  const { ramadan } = await readNationalCalendar(tx);
  return { frame, calendar, time, ramadan };
}

function yearInZone(now: Date, zone: Zone): number {
  return Number(dayInZone(now, zone).slice(0, 4));
}
