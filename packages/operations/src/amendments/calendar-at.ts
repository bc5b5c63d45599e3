import type { WorkingTime } from '@maklumat/calendar';
import { calendarRecounts, type TenantTx } from '@maklumat/db';
import { and, desc, eq, lte } from 'drizzle-orm';
import { CalendarSnapshot, compileSnapshot } from './calendar-snapshot';

/** One state of an agency's calendar: 1 for the first that was written down, 2 after the first amendment … */
export type CalendarVersion = { readonly number: number; readonly recordedAt: string };

/** The calendar of the offices as it was written down at an instant, ready to count with when asked for. */
export type CalendarThen = { readonly version: CalendarVersion; readonly compile: () => WorkingTime };

/** The calendar at an instant; null before the first was written down. @internal */
export async function calendarAt(tx: TenantTx, at: Date): Promise<CalendarThen | null> {
  const [row] = await tx
    .select({
      number: calendarRecounts.number,
      requestedAt: calendarRecounts.requestedAt,
      calendar: calendarRecounts.calendar,
    })
    .from(calendarRecounts)
    .where(and(eq(calendarRecounts.tenantId, tx.tenantId), lte(calendarRecounts.requestedAt, at)))
    .orderBy(desc(calendarRecounts.number))
    .limit(1);
  if (row === undefined) return null;
  return {
    version: { number: row.number, recordedAt: row.requestedAt.toISOString() },
    compile: () => compileSnapshot(CalendarSnapshot.parse(row.calendar)),
  };
}
