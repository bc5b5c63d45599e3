import { randomBytes } from 'node:crypto';
import { caseContents, caseKeys, newId, type TenantTx } from '@maklumat/db';
import type { ContentRef } from '@maklumat/workflow';
import { and, eq, inArray } from 'drizzle-orm';
import { OperationError } from '../operation-error';
import {
  newDataKey,
  openTenantKey,
  openUnder,
  sealUnder,
  UnsealError,
  unwrapKey,
  wrapKey,
  type DataKey,
  type MasterKey,
} from '../keys';
import { sha256 } from './sha256';

/** A text of a case before it is recorded. A file is named by its id in `case_files`. */
export type NewContent = Omit<ContentRef, 'id' | 'commitment'> & { readonly text: string };

/** A text of a case as it is read; null once erased. */
export type ReadContent = Omit<ContentRef, 'commitment'> & { readonly text: string | null };

const Salted = (salt: string, text: string): string => JSON.stringify([salt, text]);

/** Makes and stores the key of a new case. The case's row must be there. */
export async function makeCaseKey(tx: TenantTx, caseId: string, master: MasterKey): Promise<DataKey> {
  const key = newDataKey();
  const wrappedKey = wrapKey(await openTenantKey(tx, master), key, caseId);
  await tx.insert(caseKeys).values({ tenantId: tx.tenantId, id: caseId, wrappedKey });
  return key;
}

/** The keys of cases; a case whose key was thrown away is left out. */
export async function openCaseKeys(
  tx: TenantTx,
  caseIds: readonly string[],
  master: MasterKey,
): Promise<ReadonlyMap<string, DataKey>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: caseKeys.id, wrappedKey: caseKeys.wrappedKey })
    .from(caseKeys)
    .where(and(eq(caseKeys.tenantId, tx.tenantId), inArray(caseKeys.id, [...caseIds])));
  // Of an agency that was erased there is no key to ask for.
  if (rows.length === 0) return new Map();
  const tenantKey = await openTenantKey(tx, master);
  return new Map(rows.map(({ id, wrappedKey }) => [id, unwrapKey(tenantKey, wrappedKey, id)]));
}

/** The key of one case to read with; null once it was thrown away, and then every text reads as erased. */
export async function openKeyToRead(
  tx: TenantTx,
  caseId: string,
  master: MasterKey,
): Promise<DataKey | null> {
  return (await openCaseKeys(tx, [caseId], master)).get(caseId) ?? null;
}

/** The key of one case to write with. @throws {OperationError} `not-found`, also once it was thrown away */
export async function openCaseKey(tx: TenantTx, caseId: string, master: MasterKey): Promise<DataKey> {
  const key = (await openCaseKeys(tx, [caseId], master)).get(caseId);
  if (key === undefined) throw new OperationError('not-found');
  return key;
}

/**
 * Stores texts under the case's key.
 *
 * @returns what the event says of them: an id and a salted commitment each, in the given order
 */
export async function writeContents(
  tx: TenantTx,
  caseId: string,
  key: DataKey,
  contents: readonly NewContent[],
): Promise<ContentRef[]> {
  const made = contents.map(({ text, ...about }) => {
    const id = newId();
    const salted = Salted(randomBytes(16).toString('hex'), text);
    const sealed = sealUnder(key, salted, `${tx.tenantId} ${caseId} ${id}`);
    return { ref: { ...about, id, commitment: sha256(salted) }, sealed };
  });
  if (made.length > 0)
    await tx.insert(caseContents).values(
      made.map(({ ref, sealed }) => ({
        tenantId: tx.tenantId,
        id: ref.id,
        caseId,
        field: ref.field,
        kind: ref.kind,
        visibleTo: ref.visibleTo,
        sealed,
      })),
    );
  return made.map(({ ref }) => ref);
}

/** Every text of one case, by id. `visibleTo: 'citizen'` leaves out what never leaves the agency. */
export async function readContents(
  tx: TenantTx,
  caseId: string,
  key: DataKey | null,
  visibleTo: 'citizen' | 'everyone',
): Promise<ReadonlyMap<string, ReadContent>> {
  const rows = await tx
    .select()
    .from(caseContents)
    .where(and(eq(caseContents.tenantId, tx.tenantId), eq(caseContents.caseId, caseId)));
  const shown = rows.filter((row) => visibleTo === 'everyone' || row.visibleTo === 'citizen');
  return new Map(shown.map((row) => [row.id, readContent(tx, row, key)]));
}

/** Every text of several cases by the id of its content, null where erased or its key is gone: one read for all. */
export async function readAllTexts(
  tx: TenantTx,
  caseIds: readonly string[],
  master: MasterKey,
): Promise<ReadonlyMap<string, string | null>> {
  if (caseIds.length === 0) return new Map();
  const keys = await openCaseKeys(tx, caseIds, master);
  const rows = await tx
    .select()
    .from(caseContents)
    .where(and(eq(caseContents.tenantId, tx.tenantId), inArray(caseContents.caseId, [...caseIds])));
  return new Map(
    rows.map((row) => {
      const key = keys.get(row.caseId);
      return [row.id, key === undefined ? null : textOf(tx, row, key)];
    }),
  );
}

function readContent(tx: TenantTx, row: typeof caseContents.$inferSelect, key: DataKey | null): ReadContent {
  const { id, field, kind, visibleTo } = row as Pick<ContentRef, 'id' | 'field' | 'kind' | 'visibleTo'>;
  return { id, field, kind, visibleTo, text: key === null ? null : textOf(tx, row, key) };
}

function textOf(tx: TenantTx, row: typeof caseContents.$inferSelect, key: DataKey): string | null {
  if (row.sealed === null) return null;
  const salted: unknown = JSON.parse(saltedText(tx, row, row.sealed, key));
  return Array.isArray(salted) && typeof salted[1] === 'string' ? salted[1] : null;
}

function saltedText(
  tx: TenantTx,
  row: typeof caseContents.$inferSelect,
  sealed: Uint8Array,
  key: DataKey,
): string {
  return Buffer.from(openUnder(key, sealed, `${tx.tenantId} ${row.caseId} ${row.id}`)).toString('utf8');
}

/** A text as it is stored, with the commitment its sealed words give: `erased` when they are gone, `differs` when they do not open. */
export type StoredContent = Pick<ContentRef, 'field' | 'kind' | 'visibleTo'> & {
  readonly commitment: string;
};

/**
 * What is stored of a case's texts, by id, to be held against the events.
 *
 * @param key null when it was thrown away: everything it sealed then counts as erased
 */
export async function readCommitments(
  tx: TenantTx,
  caseId: string,
  key: DataKey | null,
): Promise<ReadonlyMap<string, StoredContent>> {
  const rows = await tx
    .select()
    .from(caseContents)
    .where(and(eq(caseContents.tenantId, tx.tenantId), eq(caseContents.caseId, caseId)));
  return new Map(
    rows.map((row) => {
      const { field, kind, visibleTo } = row as Pick<ContentRef, 'field' | 'kind' | 'visibleTo'>;
      return [row.id, { field, kind, visibleTo, commitment: commitmentOf(tx, row, key) }];
    }),
  );
}

function commitmentOf(tx: TenantTx, row: typeof caseContents.$inferSelect, key: DataKey | null): string {
  if (row.sealed === null || key === null) return 'erased';
  try {
    return sha256(saltedText(tx, row, row.sealed, key));
  } catch (error) {
    if (error instanceof UnsealError) return 'differs';
    throw error;
  }
}

/** Titles of cases for lists: one read for all of them. Cases without a readable title are left out. */
export async function readTitles(
  tx: TenantTx,
  caseIds: readonly string[],
  master: MasterKey,
): Promise<ReadonlyMap<string, string>> {
  const keys = await openCaseKeys(tx, caseIds, master);
  if (keys.size === 0) return new Map();
  const rows = await tx
    .select()
    .from(caseContents)
    .where(
      and(
        eq(caseContents.tenantId, tx.tenantId),
        inArray(caseContents.caseId, [...keys.keys()]),
        eq(caseContents.field, TITLE_FIELD),
      ),
    );
  return new Map(
    rows.flatMap((row) => {
      const key = keys.get(row.caseId);
      const title = key === undefined ? null : textOf(tx, row, key);
      return title === null ? [] : [[row.caseId, title] as const];
    }),
  );
}

/** Field of the short title that is made of the form's title question. */
export const TITLE_FIELD = 'title';
