import { calendarRecounts, dueJobs, newId, type TenantTx } from '@maklumat/db';
import { and, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { CalendarSnapshot, readSnapshot, snapshotHash } from './calendar-snapshot';

/** Kind of the queue's rows that ask for a recount. */
export const CALENDAR_RECOUNT = 'calendar-recount';

export type RecountRow = typeof calendarRecounts.$inferSelect;

/** What a recount did. */
export type RecountFigures = {
  /** Running cases looked at. */
  readonly cases: number;
  /** Dates told anew. */
  readonly moved: number;
  /** Dates that the amended calendar gives otherwise and that stand. */
  readonly stood: number;
  /** Cases whose log could not be read; left as they are. */
  readonly failed: number;
};

/**
 * Asks for a recount of the running cases where the calendar on record is not the one they are counted by. The first
 * calendar an agency has is written down and asks for nothing.
 *
 * @param actor who made it another one
 * @returns whether a recount was asked for
 */
export async function requestRecount(
  tx: TenantTx,
  { now, actor }: { readonly now: Date; readonly actor: string },
): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(7, hashtext(${tx.tenantId}))`);
  const snapshot = await readSnapshot(tx);
  const contentHash = snapshotHash(snapshot);
  const last = await newestRecount(tx);
  if (last?.contentHash === contentHash) return false;
  const isFirst = last === undefined;
  const id = newId();
  await tx.insert(calendarRecounts).values({
    ...{ tenantId: tx.tenantId, id, number: (last?.number ?? 0) + 1, calendar: snapshot, contentHash },
    ...{ requestedAt: now, requestedBy: actor },
    ...(isFirst ? { finishedAt: now, cases: 0, moved: 0, stood: 0, failed: 0 } : {}),
  });
  if (isFirst) return false;
  const job = { kind: CALENDAR_RECOUNT, id, dueAt: now, attempts: 0 };
  await tx
    .insert(dueJobs)
    .values({ tenantId: tx.tenantId, ...job })
    .onConflictDoNothing();
  return true;
}

/** The newest calendar that was written down. @internal */
export async function newestRecount(tx: TenantTx): Promise<RecountRow | undefined> {
  const [row] = await tx
    .select()
    .from(calendarRecounts)
    .where(eq(calendarRecounts.tenantId, tx.tenantId))
    .orderBy(desc(calendarRecounts.number))
    .limit(1);
  return row;
}

/** The calendar that the running cases are counted by; none before the first was written down. @internal */
export async function countedBy(tx: TenantTx): Promise<CalendarSnapshot | null> {
  const [row] = await tx
    .select({ calendar: calendarRecounts.calendar })
    .from(calendarRecounts)
    .where(and(eq(calendarRecounts.tenantId, tx.tenantId), isNotNull(calendarRecounts.finishedAt)))
    .orderBy(desc(calendarRecounts.number))
    .limit(1);
  return row === undefined ? null : CalendarSnapshot.parse(row.calendar);
}

/** Writes down that a recount, and every one before it that never ended, is done. @internal */
export async function finishRecount(
  tx: TenantTx,
  { number, id }: Pick<RecountRow, 'number' | 'id'>,
  finishedAt: Date,
  figures: RecountFigures,
): Promise<void> {
  const open = and(eq(calendarRecounts.tenantId, tx.tenantId), isNull(calendarRecounts.finishedAt));
  await tx
    .update(calendarRecounts)
    .set({ finishedAt, ...figures })
    .where(and(open, eq(calendarRecounts.id, id)));
  await tx
    .update(calendarRecounts)
    .set({ finishedAt, cases: 0, moved: 0, stood: 0, failed: 0 })
    .where(and(open, lte(calendarRecounts.number, number)));
}
