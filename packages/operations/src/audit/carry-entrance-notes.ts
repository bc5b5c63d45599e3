import {
  entranceNotes,
  withIdentity,
  withPeople,
  writeAuditEvent,
  type Database,
  type PeopleTx,
} from '@maklumat/db';
import { and, asc, eq, inArray } from 'drizzle-orm';

const ROWS_A_TIME = 200;

/**
 * Moves what happened at the entrance into the audit log of an agency it is for: in one transaction written there and
 * removed here, so that nothing is lost or twice. A row keeps the moment at which it happened.
 *
 * @returns how many rows were moved
 */
export async function carryEntranceNotes(database: Database, tenantId: string): Promise<number> {
  for (let carried = 0; ;) {
    const rows = await withPeople(database, tenantId, carryRows);
    carried += rows;
    if (rows < ROWS_A_TIME) return carried;
  }
}

async function carryRows(tx: PeopleTx): Promise<number> {
  const waiting = tx
    .select({ id: entranceNotes.id })
    .from(entranceNotes)
    .where(eq(entranceNotes.tenantId, tx.tenantId))
    .orderBy(asc(entranceNotes.id))
    .limit(ROWS_A_TIME);
  const rows = await tx
    .delete(entranceNotes)
    .where(and(eq(entranceNotes.tenantId, tx.tenantId), inArray(entranceNotes.id, waiting)))
    .returning();
  for (const { userId: subject, actor, action, occurredAt: recordedAt, details } of rows.toSorted(byTime))
    await writeAuditEvent(tx, { recordedAt, actor, action, subject, details });
  return rows.length;
}

/** Agencies that something waits for. @internal */
export async function tenantsToCarry(database: Database, limit: number): Promise<string[]> {
  const rows = await withIdentity(database, (tx) =>
    tx
      .selectDistinct({ tenantId: entranceNotes.tenantId })
      .from(entranceNotes)
      .orderBy(asc(entranceNotes.tenantId))
      .limit(limit),
  );
  return rows.map(({ tenantId }) => tenantId);
}

function byTime(a: { readonly occurredAt: Date }, b: { readonly occurredAt: Date }): number {
  return a.occurredAt.getTime() - b.occurredAt.getTime();
}
