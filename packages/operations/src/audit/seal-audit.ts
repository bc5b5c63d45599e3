import { MOST_ROWS_IN_BLOCK, sealRows } from '@maklumat/cases';
import {
  auditBlocks,
  auditEvents,
  auditSeals,
  DatabaseUnreachableError,
  newId,
  withTenant,
  type Database,
  type TenantTx,
} from '@maklumat/db';
import { and, asc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm';
import { sha256 } from '../cases/sha256';
import { carryEntranceNotes, tenantsToCarry } from './carry-entrance-notes';
import { newestBlock, rowOf } from './audit-rows';
import { dropWaiting, tenantsToSeal, waitingRows } from './audit-queue';

/** What was sealed. */
export type AuditSealed = { readonly blocks: number; readonly rows: number };

/** What a round did, and for which agencies it could not be done; they are tried again in the next. */
export type AuditSealReport = AuditSealed & {
  readonly failed: readonly { readonly tenantId: string; readonly reason: string }[];
};

const TENANTS_A_ROUND = 200;

/**
 * Moves what happened at the entrance into the audit logs it is for, and seals what was added to those of all agencies.
 *
 * @param only one agency's; of all when not given
 * @throws {DatabaseUnreachableError} when no server answers
 */
export async function sealDueAudits(
  database: Database,
  clock: () => Date,
  only: string | null = null,
): Promise<AuditSealReport> {
  let [blocks, rows] = [0, 0];
  const failed: { tenantId: string; reason: string }[] = [];
  for (const tenantId of only === null ? await tenantsAtWork(database) : [only]) {
    try {
      await carryEntranceNotes(database, tenantId);
      const sealed = await sealAudit(database, tenantId, clock());
      blocks += sealed.blocks;
      rows += sealed.rows;
    } catch (error) {
      if (error instanceof DatabaseUnreachableError) throw error;
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      failed.push({ tenantId, reason });
    }
  }
  return { blocks, rows, failed };
}

/** Agencies with rows to seal, and those that something of the entrance waits for. */
async function tenantsAtWork(database: Database): Promise<ReadonlySet<string>> {
  const toCarry = await tenantsToCarry(database, TENANTS_A_ROUND);
  return new Set([...toCarry, ...(await tenantsToSeal(database, TENANTS_A_ROUND))]);
}

/**
 * Seals every row of an agency's audit log that waits for it, in blocks, each in a transaction of its own; a row that is
 * committed late comes into a later block. A row leaves the queue only after its block is there: after a crash the
 * same run does what is left, and nothing twice. While somebody else seals this agency's log it does nothing.
 */
export async function sealAudit(database: Database, tenantId: string, now: Date): Promise<AuditSealed> {
  let [blocks, rows] = [0, 0];
  for (;;) {
    const ids = await waitingRows(database, tenantId, MOST_ROWS_IN_BLOCK);
    if (ids.length === 0) return { blocks, rows };
    const sealed = await withTenant(database, tenantId, (tx) => sealBlock(tx, ids, now));
    if (sealed === null) return { blocks, rows };
    await dropWaiting(database, tenantId, ids);
    if (sealed > 0) blocks += 1;
    rows += sealed;
  }
}

/** Seals those of the rows that are not; null while somebody else seals. */
async function sealBlock(tx: TenantTx, ids: readonly string[], now: Date): Promise<number | null> {
  const { tenantId } = tx;
  const [lock] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(6, hashtext(${tenantId})) as mine`,
  );
  if (lock?.mine !== true) return null;
  const rows = await unsealedAmong(tx, ids);
  if (rows.length === 0) return 0;
  const previous = await newestBlock(tx);
  const { block, seals } = sealRows(
    tenantId,
    rows.map(rowOf),
    { previous, sealedAt: now.toISOString() },
    sha256,
  );
  const blockId = newId();
  await tx.insert(auditBlocks).values({ tenantId, id: blockId, ...block, sealedAt: now });
  await tx.insert(auditSeals).values(seals.map((seal) => ({ tenantId, blockId, ...seal })));
  return rows.length;
}

function unsealedAmong(tx: TenantTx, ids: readonly string[]): Promise<(typeof auditEvents.$inferSelect)[]> {
  return tx
    .select(getTableColumns(auditEvents))
    .from(auditEvents)
    .leftJoin(
      auditSeals,
      and(eq(auditSeals.tenantId, auditEvents.tenantId), eq(auditSeals.id, auditEvents.id)),
    )
    .where(
      and(eq(auditEvents.tenantId, tx.tenantId), inArray(auditEvents.id, [...ids]), isNull(auditSeals.id)),
    )
    .orderBy(asc(auditEvents.id));
}
