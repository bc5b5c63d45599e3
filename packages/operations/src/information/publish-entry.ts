import {
  informationEntries,
  publishedAgencies,
  publishedInformationEntries,
  type TenantTx,
} from '@maklumat/db';
import type { InformationEntry } from '@maklumat/public-information';
import { searchedText, yearOfEntry } from '@maklumat/public-information';
import { and, eq, sql } from 'drizzle-orm';
import { recordEntryEvent, type EntryRow, type Writer } from './entry-rows';
import { publicEntryOf } from './public-entry';

/** Shows the newest version of an entry to the public. The caller has asked the rules. */
export async function publishEntryIn(
  tx: TenantTx,
  row: EntryRow,
  entry: InformationEntry,
  writer: Writer,
): Promise<void> {
  const isExcluded = entry.class === 'excluded';
  const shown = {
    ...{
      number: row.number,
      title: entry.title,
      class: entry.class,
      unit: entry.unit,
      year: yearOfEntry(entry),
    },
    content: publicEntryOf(entry),
    storedAs: isExcluded ? null : (entry.file?.storedAs ?? null),
    searchText: isExcluded ? entry.title : searchedText(entry),
    ...{ publishedAt: writer.now, example: row.example },
  };
  await tx
    .insert(publishedInformationEntries)
    .values({ tenantId: tx.tenantId, id: row.id, ...shown })
    .onConflictDoUpdate({
      target: [publishedInformationEntries.tenantId, publishedInformationEntries.id],
      set: shown,
    });
  await tx
    .update(informationEntries)
    .set({
      ...{ shownVersion: row.latestVersion, draft: null, withdrawnAt: null, updatedAt: writer.now },
      excludedUntil: entry.exclusion?.until ?? null,
    })
    .where(and(eq(informationEntries.tenantId, tx.tenantId), eq(informationEntries.id, row.id)));
  await recordEntryEvent(tx, row.id, { type: 'approved', version: row.latestVersion }, writer);
}

/** Takes an entry off the public list; every version of it stays. */
export async function withdrawEntryIn(
  tx: TenantTx,
  row: EntryRow,
  reason: string,
  writer: Writer,
): Promise<void> {
  await tx
    .delete(publishedInformationEntries)
    .where(
      and(eq(publishedInformationEntries.tenantId, tx.tenantId), eq(publishedInformationEntries.id, row.id)),
    );
  await tx
    .update(informationEntries)
    .set({ shownVersion: null, excludedUntil: null, withdrawnAt: writer.now, updatedAt: writer.now })
    .where(and(eq(informationEntries.tenantId, tx.tenantId), eq(informationEntries.id, row.id)));
  const version = row.shownVersion ?? row.latestVersion;
  await recordEntryEvent(tx, row.id, { type: 'withdrawn', version, reason }, writer);
}

/** Every cached page of the agency is asked for again; once a transaction is enough. */
export async function raiseEntriesRevision(tx: TenantTx): Promise<void> {
  await tx
    .update(publishedAgencies)
    .set({ entriesRevision: sql`${publishedAgencies.entriesRevision} + 1` })
    .where(eq(publishedAgencies.tenantId, tx.tenantId));
}
