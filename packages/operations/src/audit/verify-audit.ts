import {
  checkAuditBlock,
  headMissing,
  nameDisplaced,
  neverSealed,
  type AuditBlock,
  type AuditFault,
  type AuditSeal,
  type DisplacedRow,
  type StoredBlock,
} from '@maklumat/cases';
import { auditBlocks, auditEvents, auditSeals, withTenant, type Database, type TenantTx } from '@maklumat/db';
import { and, asc, eq, getTableColumns, gt, inArray, isNull } from 'drizzle-orm';
import { sha256 } from '../cases/sha256';
import { waitingAmong } from './audit-queue';
import { blockOf, rowOf } from './audit-rows';

/** What a verification of an agency's audit log found. */
export type AuditVerified = {
  readonly blocks: number;
  /** Rows that stand in a block. */
  readonly sealed: number;
  /** Rows that wait for the next block: nothing can be said of them yet. */
  readonly unsealed: number;
  /** The end of the chain, to be kept elsewhere; null before the first block. */
  readonly head: Pick<AuditBlock, 'number' | 'hash'> | null;
  readonly faults: readonly AuditFault[];
};

const BLOCKS_A_PAGE = 20;
const ROWS_A_PAGE = 5000;

/**
 * Walks the chain of an agency's audit log from its first block and names every row that was altered, taken out or
 * moved, every seal and block that is not what it was, and every row that should be sealed and is not.
 *
 * Whoever can write everything can take the last blocks away with their rows, or write the whole chain anew: against
 * that helps only a hash of a block kept elsewhere.
 *
 * @param head such a hash; a chain without it is a fault
 */
export async function verifyAudit(
  database: Database,
  tenantId: string,
  head: string | null = null,
): Promise<AuditVerified> {
  const faults: AuditFault[] = [];
  const displaced: DisplacedRow[] = [];
  let [blocks, sealed, hasHead] = [0, 0, false];
  let previous: AuditBlock | null = null;
  for await (const stored of storedBlocks(database, tenantId)) {
    const checked = checkAuditBlock(tenantId, stored, previous, sha256);
    faults.push(...checked.faults);
    displaced.push(...checked.displaced);
    previous = stored.block;
    blocks += 1;
    sealed += stored.seals.length;
    hasHead ||= stored.block.hash === head;
  }
  faults.push(...nameDisplaced(displaced, sha256));
  if (head !== null && !hasHead) faults.push(headMissing());
  const loose = await looseRows(database, tenantId);
  const end = previous === null ? null : { number: previous.number, hash: previous.hash };
  return { blocks, sealed, unsealed: loose.waiting, head: end, faults: [...faults, ...loose.faults] };
}

/** Every block with what there is of it, a page at a time: no transaction stays open between pages. */
async function* storedBlocks(database: Database, tenantId: string): AsyncGenerator<StoredBlock> {
  let after = 0;
  for (;;) {
    const page: StoredBlock[] = await withTenant(database, tenantId, (tx) => readBlocks(tx, after), {
      readOnly: true,
    });
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < BLOCKS_A_PAGE) return;
    after = last.block.number;
  }
}

async function readBlocks(tx: TenantTx, after: number): Promise<StoredBlock[]> {
  const blocks = await tx
    .select()
    .from(auditBlocks)
    .where(and(eq(auditBlocks.tenantId, tx.tenantId), gt(auditBlocks.number, after)))
    .orderBy(asc(auditBlocks.number))
    .limit(BLOCKS_A_PAGE);
  if (blocks.length === 0) return [];
  const inThese = and(
    eq(auditSeals.tenantId, tx.tenantId),
    inArray(
      auditSeals.blockId,
      blocks.map(({ id }) => id),
    ),
  );
  const found = await tx
    .select({
      blockId: auditSeals.blockId,
      seal: getTableColumns(auditSeals),
      event: getTableColumns(auditEvents),
    })
    .from(auditSeals)
    .leftJoin(
      auditEvents,
      and(eq(auditEvents.tenantId, auditSeals.tenantId), eq(auditEvents.id, auditSeals.id)),
    )
    .where(inThese)
    .orderBy(asc(auditSeals.position));
  return blocks.map((block) => {
    const own = found.filter(({ blockId }) => blockId === block.id);
    const rows = own.flatMap(({ event }) => (event === null ? [] : [rowOf(event)]));
    const seals = own.map(({ seal }): AuditSeal => sealOf(seal));
    return { block: blockOf(block), seals, rows: new Map(rows.map((row) => [row.id, row])) };
  });
}

function sealOf({ id, position, action, rowHash }: typeof auditSeals.$inferSelect): AuditSeal {
  return { id, position, action, rowHash };
}

/** Rows in no block: how many wait for one, and those that do not. */
async function looseRows(
  database: Database,
  tenantId: string,
): Promise<{ readonly waiting: number; readonly faults: AuditFault[] }> {
  const faults: AuditFault[] = [];
  let waiting = 0;
  let after: string | null = null;
  for (;;) {
    const page = await withTenant(database, tenantId, (tx) => readLoose(tx, after), { readOnly: true });
    const ids = page.map(({ id }) => id);
    const queued = await waitingAmong(database, tenantId, ids);
    waiting += queued.size;
    const stray = ids.filter((id) => !queued.has(id));
    // What has been sealed between the two looks has left the queue and stands in a block by now.
    const still = await withTenant(database, tenantId, (tx) => readLoose(tx, null, stray), {
      readOnly: true,
    });
    faults.push(...still.map((event) => neverSealed(rowOf(event))));
    if (page.length < ROWS_A_PAGE) return { waiting, faults };
    after = ids.at(-1) ?? null;
  }
}

async function readLoose(
  tx: TenantTx,
  after: string | null,
  among?: readonly string[],
): Promise<(typeof auditEvents.$inferSelect)[]> {
  if (among?.length === 0) return [];
  return tx
    .select(getTableColumns(auditEvents))
    .from(auditEvents)
    .leftJoin(
      auditSeals,
      and(eq(auditSeals.tenantId, auditEvents.tenantId), eq(auditSeals.id, auditEvents.id)),
    )
    .where(
      and(
        eq(auditEvents.tenantId, tx.tenantId),
        isNull(auditSeals.id),
        after === null ? undefined : gt(auditEvents.id, after),
        among === undefined ? undefined : inArray(auditEvents.id, [...among]),
      ),
    )
    .orderBy(asc(auditEvents.id))
    .limit(ROWS_A_PAGE);
}
