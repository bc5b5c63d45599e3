import { unsealedAudits, withJobs, type Database } from '@maklumat/db';
import { and, asc, eq, inArray } from 'drizzle-orm';

/** Agencies that have rows to seal, at most so many. @internal */
export async function tenantsToSeal(database: Database, limit: number): Promise<string[]> {
  const rows = await withJobs(database, (tx) =>
    tx
      .selectDistinct({ tenantId: unsealedAudits.tenantId })
      .from(unsealedAudits)
      .orderBy(asc(unsealedAudits.tenantId))
      .limit(limit),
  );
  return rows.map(({ tenantId }) => tenantId);
}

/** The oldest rows of an agency that wait to be sealed. @internal */
export async function waitingRows(database: Database, tenantId: string, limit: number): Promise<string[]> {
  const rows = await withJobs(database, (tx) =>
    tx
      .select({ id: unsealedAudits.id })
      .from(unsealedAudits)
      .where(eq(unsealedAudits.tenantId, tenantId))
      .orderBy(asc(unsealedAudits.id))
      .limit(limit),
  );
  return rows.map(({ id }) => id);
}

/** Which of these rows wait to be sealed. @internal */
export async function waitingAmong(
  database: Database,
  tenantId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await withJobs(database, (tx) =>
    tx
      .select({ id: unsealedAudits.id })
      .from(unsealedAudits)
      .where(and(eq(unsealedAudits.tenantId, tenantId), inArray(unsealedAudits.id, [...ids]))),
  );
  return new Set(rows.map(({ id }) => id));
}

/** Takes rows that are sealed out of the queue. @internal */
export async function dropWaiting(
  database: Database,
  tenantId: string,
  ids: readonly string[],
): Promise<void> {
  await withJobs(database, (tx) =>
    tx
      .delete(unsealedAudits)
      .where(and(eq(unsealedAudits.tenantId, tenantId), inArray(unsealedAudits.id, [...ids]))),
  );
}
