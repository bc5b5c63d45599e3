import { daysOfYear, localDateOf, type CalendarDay } from '@maklumat/calendar';
import { calendarRecounts } from '@maklumat/db';
import { desc, eq } from 'drizzle-orm';
import type { RecountRow } from '../amendments/calendar-recounts';
import { officeOf, readSnapshot } from '../amendments/calendar-snapshot';
import { readWorkingTime } from '../calendar/read-working-time';
import type { ManageContext } from './manage-context';

/** A day off that no week brings by itself. */
export type ListedDayOff = Pick<CalendarDay, 'date'> &
  NonNullable<CalendarDay['off']> & {
    /** Whether the agency set it itself, and can move it or take it back. */
    readonly isOwn: boolean;
  };

/** One state of the calendar that was counted by, newest first. */
export type ListedRecount = Pick<RecountRow, 'number' | 'cases' | 'moved' | 'stood' | 'failed'> & {
  readonly requestedAt: string;
  readonly isFinished: boolean;
};

/** A year of the agency's office calendar, for whoever may change it. */
export type WorkCalendarView = {
  readonly year: number;
  /** Years that can be shown, in order. */
  readonly years: readonly number[];
  readonly today: string;
  readonly workingDays: number;
  readonly daysOff: readonly ListedDayOff[];
  /** Whether dates already told follow the calendar also against the citizen. */
  readonly movesToldDates: boolean;
  readonly recounts: readonly ListedRecount[];
};

const RECOUNTS = 5;

/** @param year null, or one the calendar does not cover: this year, or the last covered one */
export async function viewWorkCalendar(ctx: ManageContext, year: number | null): Promise<WorkCalendarView> {
  return ctx.run('settings:change', async (tx) => {
    const calendar = await readWorkingTime(tx);
    const own = officeOf(await readSnapshot(tx)).localHolidays;
    const today = localDateOf(ctx.now.getTime(), calendar);
    const shown = [year, Number(today.slice(0, 4)), calendar.years.at(-1)].find(
      (one) => one != null && calendar.years.includes(one),
    );
    const days = shown == null ? [] : daysOfYear(shown, calendar);
    const rows = await tx
      .select()
      .from(calendarRecounts)
      .where(eq(calendarRecounts.tenantId, tx.tenantId))
      .orderBy(desc(calendarRecounts.number))
      .limit(RECOUNTS);
    return {
      year: shown ?? Number(today.slice(0, 4)),
      years: calendar.years,
      today,
      workingDays: days.filter(({ off }) => off === null).length,
      daysOff: days.flatMap(({ date, off }) => {
        if (off === null || off.reason === 'weekend' || off.reason === 'closed-day') return [];
        return [{ date, ...off, isOwn: own.some((day) => day.date === date && day.revoked === undefined) }];
      }),
      movesToldDates: calendar.movesToldDates,
      recounts: rows.filter(({ number }) => number > 1).map(listed),
    };
  });
}

function listed({ number, requestedAt, finishedAt, cases, moved, stood, failed }: RecountRow): ListedRecount {
  const isFinished = finishedAt !== null;
  return { number, requestedAt: requestedAt.toISOString(), isFinished, cases, moved, stood, failed };
}
