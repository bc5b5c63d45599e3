import {
  caseAccess,
  caseContacts,
  caseContents,
  caseDrafts,
  caseFiles,
  caseKeys,
  caseLinks,
  deskTablets,
  dueJobs,
  outboxMessages,
  rateLimits,
  subjectRequests,
  withJobs,
  withTenant,
  type Database,
  type TenantTx,
} from '@maklumat/db';
import type { FileStore } from '@maklumat/files';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

const ROWS_A_TIME = 500;

type Tenanted = PgTable & { readonly tenantId: PgColumn; readonly id: PgColumn };

/** Rows that go with an agency's key: sealed under it, hashes made with it, or words to people. */
const GOES: readonly Tenanted[] = [
  ...[caseKeys, caseAccess, caseLinks, rateLimits, caseDrafts, deskTablets, outboxMessages],
];

/**
 * Takes away what hangs on an agency's key, a batch a transaction: the sealed bytes of its texts and contacts, their
 * indexes, drafts, hashes, messages, wake-ups and uploaded files. Rows that its case logs speak of stay, marked as
 * erased. May be repeated.
 */
export async function eraseTenantRows(
  database: Database,
  tenantId: string,
  { now, files }: { readonly now: Date; readonly files: FileStore },
): Promise<void> {
  const untilNone = async (work: (tx: TenantTx) => Promise<number>): Promise<void> => {
    while ((await withTenant(database, tenantId, work)) > 0);
  };
  await untilNone((tx) => emptyContents(tx, now));
  await untilNone((tx) => emptyContacts(tx, now));
  await untilNone((tx) => emptyRequests(tx, now));
  for (const table of GOES) await untilNone((tx) => deleteSome(tx, table));
  await eraseFiles(database, tenantId, files);
  await withJobs(database, (tx) => tx.delete(dueJobs).where(eq(dueJobs.tenantId, tenantId)));
}

async function emptyContents(tx: TenantTx, now: Date): Promise<number> {
  const some = tx
    .select({ id: caseContents.id })
    .from(caseContents)
    .where(and(eq(caseContents.tenantId, tx.tenantId), isNull(caseContents.erasedAt)))
    .limit(ROWS_A_TIME);
  const emptied = await tx
    .update(caseContents)
    .set({ sealed: null, erasedAt: now })
    .where(and(eq(caseContents.tenantId, tx.tenantId), inArray(caseContents.id, some)))
    .returning({ id: caseContents.id });
  return emptied.length;
}

async function emptyContacts(tx: TenantTx, now: Date): Promise<number> {
  const some = tx
    .select({ id: caseContacts.id })
    .from(caseContacts)
    .where(and(eq(caseContacts.tenantId, tx.tenantId), isNull(caseContacts.erasedAt)))
    .limit(ROWS_A_TIME);
  const emptied = await tx
    .update(caseContacts)
    .set({ sealed: null, phoneIndex: null, emailIndex: null, erasedAt: now })
    .where(and(eq(caseContacts.tenantId, tx.tenantId), inArray(caseContacts.id, some)))
    .returning({ id: caseContacts.id });
  return emptied.length;
}

async function emptyRequests(tx: TenantTx, now: Date): Promise<number> {
  const some = tx
    .select({ id: subjectRequests.id })
    .from(subjectRequests)
    .where(and(eq(subjectRequests.tenantId, tx.tenantId), isNull(subjectRequests.erasedAt)))
    .limit(ROWS_A_TIME);
  const emptied = await tx
    .update(subjectRequests)
    .set({ sealed: null, sealedAnswer: null, erasedAt: now })
    .where(and(eq(subjectRequests.tenantId, tx.tenantId), inArray(subjectRequests.id, some)))
    .returning({ id: subjectRequests.id });
  return emptied.length;
}

async function deleteSome(tx: TenantTx, table: Tenanted): Promise<number> {
  const some = tx
    .select({ id: table.id })
    .from(table)
    .where(eq(table.tenantId, tx.tenantId))
    .limit(ROWS_A_TIME);
  const gone = await tx
    .delete(table)
    .where(and(eq(table.tenantId, tx.tenantId), inArray(table.id, some)))
    .returning({ id: table.id });
  return gone.length;
}

/** The bytes first: a row that is still there after a crash leads to them again. */
async function eraseFiles(database: Database, tenantId: string, files: FileStore): Promise<void> {
  for (;;) {
    const rows = await withTenant(
      database,
      tenantId,
      (tx) =>
        tx
          .select({ id: caseFiles.id, storedAs: caseFiles.storedAs })
          .from(caseFiles)
          .where(eq(caseFiles.tenantId, tx.tenantId))
          .limit(ROWS_A_TIME),
      { readOnly: true },
    );
    if (rows.length === 0) return;
    for (const { storedAs } of rows) await files.delete(storedAs);
    const ids = rows.map(({ id }) => id);
    await withTenant(database, tenantId, (tx) =>
      tx.delete(caseFiles).where(and(eq(caseFiles.tenantId, tx.tenantId), inArray(caseFiles.id, ids))),
    );
  }
}
