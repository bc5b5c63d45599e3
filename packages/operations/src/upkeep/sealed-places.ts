import {
  caseContacts,
  caseDrafts,
  caseFiles,
  caseHolds,
  caseKeys,
  subjectRequests,
  type TenantTx,
} from '@maklumat/db';
import { and, asc, count, eq, gt, isNotNull, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { openContact, sealContact } from '../cases/case-contact';
import { openFileAbout, sealFileAbout } from '../cases/kept-file';
import { openAnswers, sealAnswers } from '../citizen/draft-answers';
import { openUnder, sealUnder, UnsealError, unwrapKey, wrapKey, type TenantKey } from '../keys';
import { holdSealedFor } from '../retention/case-holds';
import { requestSealedFor } from '../subjects/request-rows';

/** What rows are sealed under an agency's key itself; everything else is under a case's key or the standing key. */
export type SealedPlaceName =
  'case-keys' | 'contacts' | 'drafts' | 'files' | 'holds' | 'requests' | 'request-answers';

/** The key that seals from now on and the one before it, each by itself: none opens what the other sealed. */
export type ChangedKeys = { readonly fresh: TenantKey; readonly earlier: TenantKey };

/** What one batch did. */
export type ResealedBatch = { readonly last: string | null; readonly seen: number; readonly changed: number };

/** Rows of one table that are sealed under an agency's key. */
export type SealedPlace = {
  readonly name: SealedPlaceName;
  count(tx: TenantTx): Promise<number>;
  /**
   * Seals the next rows anew that the fresh key does not open, in the order of their ids.
   *
   * @param after id that the rows follow; null for the first
   * @throws {UnsealError} for a row that neither key opens
   */
  reseal(tx: TenantTx, keys: ChangedKeys, after: string | null, limit: number): Promise<ResealedBatch>;
};

/** A table of sealed rows. @internal */
type Sealed = PgTable & { readonly tenantId: PgColumn; readonly id: PgColumn };

type Row = { readonly id: string; readonly sealed: Uint8Array };

/** Every place there is; a test holds it against the columns of the database. */
export const SEALED_PLACES: readonly SealedPlace[] = [
  place('case-keys', caseKeys, caseKeys.wrappedKey, async (tx, { fresh, earlier }, { id, sealed }) => {
    const key = underFresh({ fresh, earlier }, (one) => unwrapKey(one, sealed, id));
    if (key === null) return false;
    await tx
      .update(caseKeys)
      .set({ wrappedKey: wrapKey(fresh, key, id) })
      .where(and(eq(caseKeys.tenantId, tx.tenantId), eq(caseKeys.id, id)));
    return true;
  }),
  place('contacts', caseContacts, caseContacts.sealed, async (tx, keys, { id, sealed }) => {
    const contact = underFresh(keys, (key) => openContact(key, tx.tenantId, id, sealed));
    if (contact === null) return false;
    await tx
      .update(caseContacts)
      .set(sealContact(keys.fresh, tx.tenantId, id, contact))
      .where(and(eq(caseContacts.tenantId, tx.tenantId), eq(caseContacts.id, id)));
    return true;
  }),
  place('drafts', caseDrafts, caseDrafts.sealed, async (tx, keys, { id, sealed }) => {
    const answers = underFresh(keys, (key) => openAnswers(key, tx.tenantId, id, sealed));
    if (answers === null) return false;
    await tx
      .update(caseDrafts)
      .set({ sealed: sealAnswers(keys.fresh, tx.tenantId, id, answers) })
      .where(and(eq(caseDrafts.tenantId, tx.tenantId), eq(caseDrafts.id, id)));
    return true;
  }),
  place('files', caseFiles, caseFiles.sealed, async (tx, keys, row) => {
    const about = underFresh(keys, (key) => openFileAbout(key, tx.tenantId, row));
    if (about === null) return false;
    await tx
      .update(caseFiles)
      .set({ sealed: sealFileAbout(keys.fresh, tx.tenantId, row.id, about) })
      .where(and(eq(caseFiles.tenantId, tx.tenantId), eq(caseFiles.id, row.id)));
    return true;
  }),
  textPlace('holds', caseHolds, holdSealedFor),
  textPlace('requests', subjectRequests, (tenantId, id) => requestSealedFor(tenantId, id, 'asked')),
  place(
    'request-answers',
    subjectRequests,
    subjectRequests.sealedAnswer,
    async (tx, keys, { id, sealed }) => {
      const bound = requestSealedFor(tx.tenantId, id, 'answer');
      const words = underFresh(keys, (key) => openUnder(key, sealed, bound));
      if (words === null) return false;
      await tx
        .update(subjectRequests)
        .set({ sealedAnswer: sealUnder(keys.fresh, words, bound) })
        .where(and(eq(subjectRequests.tenantId, tx.tenantId), eq(subjectRequests.id, id)));
      return true;
    },
  ),
];

/** Rows with words in a column `sealed`, bound to their row by a text. */
function textPlace(
  name: SealedPlaceName,
  table: Sealed & { readonly sealed: PgColumn },
  boundTo: (tenantId: string, id: string) => string,
): SealedPlace {
  return place(name, table, table.sealed, async (tx, keys, { id, sealed }) => {
    const bound = boundTo(tx.tenantId, id);
    const words = underFresh(keys, (key) => openUnder(key, sealed, bound));
    if (words === null) return false;
    await tx
      .update(table)
      .set({ sealed: sealUnder(keys.fresh, words, bound) })
      .where(and(eq(table.tenantId, tx.tenantId), eq(table.id, id)));
    return true;
  });
}

function place(
  name: SealedPlaceName,
  table: Sealed,
  sealed: PgColumn,
  resealRow: (tx: TenantTx, keys: ChangedKeys, row: Row) => Promise<boolean>,
): SealedPlace {
  const all = (tx: TenantTx): SQL[] => [eq(table.tenantId, tx.tenantId), isNotNull(sealed)];
  return {
    name,
    count: async (tx) => {
      const [row] = await tx
        .select({ rows: count() })
        .from(table)
        .where(and(...all(tx)));
      return row?.rows ?? 0;
    },
    reseal: async (tx, keys, after, limit) => {
      const rows = await tx
        .select({ id: table.id, sealed })
        .from(table)
        .where(and(...all(tx), after === null ? undefined : gt(table.id, after)))
        .orderBy(asc(table.id))
        .limit(limit)
        .for('update');
      let changed = 0;
      for (const row of rows as Row[]) if (await resealRow(tx, keys, row)) changed += 1;
      return { last: (rows as Row[]).at(-1)?.id ?? null, seen: rows.length, changed };
    },
  };
}

/** What the earlier key opens; null when the fresh one opens it already. */
function underFresh<T>({ fresh, earlier }: ChangedKeys, open: (key: TenantKey) => T): T | null {
  try {
    open(fresh);
    return null;
  } catch (error) {
    if (!(error instanceof UnsealError)) throw error;
  }
  return open(earlier);
}
