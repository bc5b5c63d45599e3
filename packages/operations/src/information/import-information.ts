import {
  informationEntries,
  informationEvents,
  informationVersions,
  isId,
  newId,
  withTenant,
  type Database,
  type TenantTx,
} from '@maklumat/db';
import { entryKey, readList, type InformationEntry, type ReadList } from '@maklumat/public-information';
import { and, asc, eq } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { recordAudit } from '../office/record-audit';
import { OperationError } from '../operation-error';
import { readUnits } from '../public/read-frame';
import { newestColumns, nextEntryNumber, versionRow, type Writer } from './entry-rows';
import { requireInformationRight } from './information-rights';
import { groundIds, readInformationRules } from './read-rules';
import { writerOf } from './save-information';

/** What came of a list: all of it, or nothing and every fault. */
export type ImportResult =
  | {
      readonly ok: true;
      readonly importId: string;
      readonly entries: number;
      /** Number of the first new entry; null when nothing was written. */
      readonly first: number | null;
    }
  | { readonly ok: false; readonly faults: ReadList['faults'] };

/** Rows in one statement: well below the number of parameters that PostgreSQL takes. */
const BATCH = 500;

/** A list as it would be taken: its entries, and every fault. Nothing is written. @throws {OperationError} `forbidden` */
export async function previewInformationImport(ctx: OfficialContext, text: string): Promise<ReadList> {
  return ctx.run('information:keep', async (tx) => {
    await requireInformationRight(tx, ctx, 'mayWrite');
    return readAgainst(tx, text);
  });
}

/**
 * Takes a whole list, each row a draft that waits for approval; with one fault it takes none. The same form sent twice
 * is one list.
 *
 * @param importId from the form
 * @throws {OperationError} `forbidden` for who writes no entries, `invalid-input` for an id that is none
 */
export async function importInformation(
  ctx: OfficialContext,
  text: string,
  importId: string,
): Promise<ImportResult> {
  if (!isId(importId)) throw new OperationError('invalid-input');
  return ctx.run('information:keep', async (tx) => {
    await requireInformationRight(tx, ctx, 'mayWrite');
    const there = await importedBefore(tx, importId, ctx.official.userId);
    if (there !== null) return there;
    const result = await importIn(tx, text, importId, writerOf(ctx));
    if (result.ok)
      await recordAudit(tx, ctx, {
        ...{ action: 'information-imported', subject: `dip-import:${importId}` },
        details: { entries: result.entries },
      });
    return result;
  });
}

/**
 * The same from a terminal, by whoever runs the installation.
 *
 * @param actor who, as events name them
 */
export async function importInformationOf(
  database: Database,
  tenantId: string,
  text: string,
  { now, actor, dryRun }: { readonly now: Date; readonly actor: string; readonly dryRun: boolean },
): Promise<ImportResult> {
  return withTenant(database, tenantId, async (tx) => {
    const importId = newId();
    if (!dryRun) return importIn(tx, text, importId, { userId: null, actor, now });
    const { entries, faults } = await readAgainst(tx, text);
    return faults.length > 0
      ? { ok: false, faults }
      : { ok: true, importId, entries: entries.length, first: null };
  });
}

async function importedBefore(tx: TenantTx, importId: string, userId: string): Promise<ImportResult | null> {
  const rows = await tx
    .select({ number: informationEntries.number, writtenBy: informationEntries.writtenBy })
    .from(informationEntries)
    .where(and(eq(informationEntries.tenantId, tx.tenantId), eq(informationEntries.importId, importId)))
    .orderBy(asc(informationEntries.number));
  const [first] = rows;
  if (first === undefined) return null;
  if (first.writtenBy !== userId) throw new OperationError('invalid-input');
  return { ok: true, importId, entries: rows.length, first: first.number };
}

async function readAgainst(tx: TenantTx, text: string): Promise<ReadList> {
  const units = await readUnits(tx);
  const rows = await tx
    .select({ number: informationEntries.number, content: informationVersions.content })
    .from(informationEntries)
    .innerJoin(
      informationVersions,
      and(
        eq(informationVersions.tenantId, informationEntries.tenantId),
        eq(informationVersions.entryId, informationEntries.id),
        eq(informationVersions.number, informationEntries.latestVersion),
      ),
    )
    .where(and(eq(informationEntries.tenantId, tx.tenantId), eq(informationVersions.tenantId, tx.tenantId)));
  const numbers = new Map(rows.map(({ number, content }) => [entryKey(content as InformationEntry), number]));
  return readList(text, {
    units: units.map(({ slug, name, shortName }) => ({ slug, names: [name.id, shortName.id] })),
    grounds: groundIds(await readInformationRules(tx)),
    numberOf: (key) => numbers.get(key),
  });
}

async function importIn(tx: TenantTx, text: string, importId: string, writer: Writer): Promise<ImportResult> {
  // Taken first: of two lists at once the second sees the entries of the first.
  const first = await nextEntryNumber(tx);
  const { entries, faults } = await readAgainst(tx, text);
  if (faults.length > 0) return { ok: false, faults };
  for (let at = 0; at < entries.length; at += BATCH)
    await insertBatch(tx, entries.slice(at, at + BATCH), { first: first + at, importId }, writer);
  return { ok: true, importId, entries: entries.length, first };
}

async function insertBatch(
  tx: TenantTx,
  entries: readonly InformationEntry[],
  { first, importId }: { readonly first: number; readonly importId: string },
  writer: Writer,
): Promise<void> {
  const { userId: writtenBy, now, actor } = writer;
  const numbered = entries.map((entry, index) => ({ id: newId(), number: first + index, entry }));
  await tx.insert(informationEntries).values(
    numbered.map(({ id, number, entry }) => ({
      ...{
        tenantId: tx.tenantId,
        id,
        number,
        ...newestColumns(entry),
        latestVersion: 1,
        writtenBy,
        importId,
      },
      ...{ draft: 'waiting' as const, createdAt: now, updatedAt: now },
    })),
  );
  await tx
    .insert(informationVersions)
    .values(numbered.map(({ id, entry }) => versionRow(tx, { entryId: id, number: 1 }, entry, writer)));
  await tx.insert(informationEvents).values(
    numbered.map(({ id }) => ({
      ...{ tenantId: tx.tenantId, id: newId(), entryId: id, sequence: 1, type: 'imported' as const },
      ...{ version: 1, actor, reason: null, recordedAt: now },
    })),
  );
}
