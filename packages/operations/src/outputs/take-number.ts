import { newId, numberCounters, type TenantTx } from '@maklumat/db';
import { printNumber, type NumberSeries } from '@maklumat/workflow';
import { and, eq, lt, sql } from 'drizzle-orm';

/** A number as it was taken: running in its year, and as printed. */
export type TakenNumber = {
  readonly series: string;
  readonly year: number;
  readonly running: number;
  readonly number: string;
};

/**
 * Takes the next number of a series, in the caller's transaction. Whoever takes one of the same series and year waits
 * until that transaction ends: what is rolled back leaves no gap, and nothing is given twice. Take it as late as
 * possible; two series in the order of their slugs.
 *
 * @param on day in the tenant's zone, `2026-11-17`; its year says which counter
 */
export async function takeNumber(tx: TenantTx, series: NumberSeries, on: string): Promise<TakenNumber> {
  const year = Number(on.slice(0, 4));
  const [taken] = await tx
    .insert(numberCounters)
    .values({ tenantId: tx.tenantId, id: newId(), series: series.slug, year, last: 1 })
    .onConflictDoUpdate({
      target: [numberCounters.tenantId, numberCounters.series, numberCounters.year],
      set: { last: sql`${numberCounters.last} + 1` },
    })
    .returning({ last: numberCounters.last });
  const running = taken?.last ?? 1;
  return { series: series.slug, year, running, number: printNumber(series.pattern, running, on) };
}

/** Whether the counter of a number that stands in a log is behind it: nobody may be given that number again. */
export async function isCounterBehind(
  tx: TenantTx,
  { series, year, running }: Omit<TakenNumber, 'number'>,
): Promise<boolean> {
  const [row] = await tx
    .select({ last: numberCounters.last })
    .from(numberCounters)
    .where(
      and(
        eq(numberCounters.tenantId, tx.tenantId),
        eq(numberCounters.series, series),
        eq(numberCounters.year, year),
      ),
    );
  return row === undefined || row.last < running;
}

/** Brings the counter to a number that stands in a log; never back. */
export async function raiseCounter(
  tx: TenantTx,
  { series, year, running }: Omit<TakenNumber, 'number'>,
): Promise<void> {
  await tx
    .insert(numberCounters)
    .values({ tenantId: tx.tenantId, id: newId(), series, year, last: running })
    .onConflictDoUpdate({
      target: [numberCounters.tenantId, numberCounters.series, numberCounters.year],
      set: { last: running },
      setWhere: lt(numberCounters.last, running),
    });
}
