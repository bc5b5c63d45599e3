import type { WorkingTime } from '@maklumat/calendar';
import { calendarRecounts, type TenantTx } from '@maklumat/db';
import { and, desc, eq, lte } from 'drizzle-orm';
import { CalendarSnapshot, compileSnapshot } from './calendar-snapshot';

/** The calendar of the offices as it was written down at an instant; null before the first was. @internal */
export async function calendarAt(tx: TenantTx, at: Date): Promise<WorkingTime | null> {
  const [row] = await tx
    .select({ calendar: calendarRecounts.calendar })
    .from(calendarRecounts)
    .where(and(eq(calendarRecounts.tenantId, tx.tenantId), lte(calendarRecounts.requestedAt, at)))
    .orderBy(desc(calendarRecounts.number))
    .limit(1);
  return row === undefined ? null : compileSnapshot(CalendarSnapshot.parse(row.calendar));
}
