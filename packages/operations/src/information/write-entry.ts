import { informationEntries, informationVersions, type TenantTx } from '@maklumat/db';
import type { InformationEntry } from '@maklumat/public-information';
import { and, eq } from 'drizzle-orm';
import {
  newestColumns,
  nextEntryNumber,
  recordEntryEvent,
  versionRow,
  type EntryRow,
  type Writer,
} from './entry-rows';

/** Adds an entry with its first version, which waits for approval. Returns its number. */
export async function addEntryIn(
  tx: TenantTx,
  id: string,
  entry: InformationEntry,
  writer: Writer,
  example = false,
): Promise<number> {
  const number = await nextEntryNumber(tx);
  const { userId: writtenBy, now } = writer;
  await tx.insert(informationEntries).values({
    ...{ tenantId: tx.tenantId, id, number, ...newestColumns(entry), latestVersion: 1, writtenBy, example },
    ...{ draft: 'waiting', createdAt: now, updatedAt: now },
  });
  await tx.insert(informationVersions).values(versionRow(tx, { entryId: id, number: 1 }, entry, writer));
  await recordEntryEvent(tx, id, { type: 'written', version: 1 }, writer);
  return number;
}

/** Adds a version to an entry; what the public reads stays until somebody approves it. */
export async function changeEntryIn(
  tx: TenantTx,
  row: EntryRow,
  entry: InformationEntry,
  writer: Writer,
): Promise<void> {
  const number = row.latestVersion + 1;
  await tx.insert(informationVersions).values(versionRow(tx, { entryId: row.id, number }, entry, writer));
  await tx
    .update(informationEntries)
    .set({
      ...newestColumns(entry),
      ...{ latestVersion: number, writtenBy: writer.userId, draft: 'waiting', updatedAt: writer.now },
    })
    .where(and(eq(informationEntries.tenantId, tx.tenantId), eq(informationEntries.id, row.id)));
  await recordEntryEvent(tx, row.id, { type: 'written', version: number }, writer);
}
