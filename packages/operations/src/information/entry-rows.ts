import {
  informationEntries,
  informationEvents,
  informationVersions,
  newId,
  type TenantTx,
} from '@maklumat/db';
import {
  InformationEntry,
  searchedText,
  yearOfEntry,
  type EntryStanding,
} from '@maklumat/public-information';
import { and, eq, max, sql } from 'drizzle-orm';
import { sha256 } from '../cases/sha256';
import { OperationError } from '../operation-error';

/** A row of an entry as it is stored. */
export type EntryRow = typeof informationEntries.$inferSelect;

/** Who writes, and when; null for a terminal. */
export type Writer = { readonly userId: string | null; readonly actor: string; readonly now: Date };

/** What happened to an entry. */
export type EntryEventType = (typeof informationEvents.$inferSelect)['type'];

/** Highest number an entry can have; addresses with larger ones name none. */
const MAX_NUMBER = 1_000_000;

/**
 * The tenant's entry of a number.
 *
 * @throws {OperationError} `not-found` for a number that none has
 */
export async function loadEntry(tx: TenantTx, number: number, lock?: 'for-update'): Promise<EntryRow> {
  if (!Number.isInteger(number) || number < 1 || number > MAX_NUMBER) throw new OperationError('not-found');
  const query = tx
    .select()
    .from(informationEntries)
    .where(and(eq(informationEntries.tenantId, tx.tenantId), eq(informationEntries.number, number)));
  const [row] = lock === undefined ? await query : await query.for('update');
  if (row === undefined) throw new OperationError('not-found');
  return row;
}

/** The words of one version of an entry. @throws {OperationError} `not-found` for a version there is none of */
export async function readVersion(tx: TenantTx, entryId: string, number: number): Promise<InformationEntry> {
  const [row] = await tx
    .select({ content: informationVersions.content })
    .from(informationVersions)
    .where(
      and(
        eq(informationVersions.tenantId, tx.tenantId),
        eq(informationVersions.entryId, entryId),
        eq(informationVersions.number, number),
      ),
    );
  if (row === undefined) throw new OperationError('not-found');
  return InformationEntry.parse(row.content);
}

/** Where an entry stands, as the rules ask. */
export function standingOf(row: EntryRow): EntryStanding {
  return { latest: row.latestVersion, writtenBy: row.writtenBy, shown: row.shownVersion, draft: row.draft };
}

/** Number the next new entry gets. Writers of one tenant wait for each other here until their transaction ends. */
export async function nextEntryNumber(tx: TenantTx): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(7, hashtext(${tx.tenantId}))`);
  const [last] = await tx
    .select({ number: max(informationEntries.number) })
    .from(informationEntries)
    .where(eq(informationEntries.tenantId, tx.tenantId));
  return (last?.number ?? 0) + 1;
}

/** Columns that repeat what the newest version says. */
export function newestColumns(entry: InformationEntry) {
  const { title, class: kind, unit } = entry;
  return { title, class: kind, unit, year: yearOfEntry(entry), searchText: searchedText(entry) };
}

/** Row of a version; the caller inserts it. */
export function versionRow(
  tx: TenantTx,
  at: { readonly entryId: string; readonly number: number },
  content: InformationEntry,
  { userId, now }: Writer,
) {
  const contentHash = sha256(JSON.stringify(content));
  return {
    tenantId: tx.tenantId,
    id: newId(),
    ...at,
    content,
    contentHash,
    writtenBy: userId,
    recordedAt: now,
  };
}

/** Writes what happened; call it with the entry's row locked or new. */
export async function recordEntryEvent(
  tx: TenantTx,
  entryId: string,
  event: { readonly type: EntryEventType; readonly version: number; readonly reason?: string },
  { actor, now }: Writer,
): Promise<void> {
  const [last] = await tx
    .select({ sequence: max(informationEvents.sequence) })
    .from(informationEvents)
    .where(and(eq(informationEvents.tenantId, tx.tenantId), eq(informationEvents.entryId, entryId)));
  await tx.insert(informationEvents).values({
    ...{ tenantId: tx.tenantId, id: newId(), entryId, sequence: (last?.sequence ?? 0) + 1 },
    ...{ type: event.type, version: event.version, reason: event.reason ?? null, actor, recordedAt: now },
  });
}
