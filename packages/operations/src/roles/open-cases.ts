import { serviceCases, type TenantTx } from '@maklumat/db';
import { and, count, eq, isNull } from 'drizzle-orm';

/** How many open cases each unit holds now, by its slug; a unit without any is left out. @internal */
export async function openCasesByUnit(tx: TenantTx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ unit: serviceCases.unit, cases: count() })
    .from(serviceCases)
    .where(and(eq(serviceCases.tenantId, tx.tenantId), isNull(serviceCases.closedAt)))
    .groupBy(serviceCases.unit);
  return new Map(rows.map(({ unit, cases }) => [unit, cases]));
}
