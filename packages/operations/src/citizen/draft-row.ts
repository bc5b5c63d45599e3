import { randomBytes } from 'node:crypto';
import { caseDrafts, caseFiles, type TenantTx } from '@maklumat/db';
import type { FileStore } from '@maklumat/files';
import { and, eq, gt, inArray, isNotNull, isNull, lte, notExists, type SQL } from 'drizzle-orm';
import { blindIndex, openTenantKey, standingKey, type MasterKey, type TenantKey } from '../keys';
import { openAnswers, type DraftAnswers } from './draft-answers';

/** What the citizen's cookie holds of a draft. The id is the one the case will be filed under. */
export type DraftRef = { readonly id: string; readonly token: string };

/** A draft that is there and is this person's. */
export type OpenDraft = {
  readonly id: string;
  readonly workflow: string;
  readonly version: number;
  readonly expiresAt: Date;
  readonly answers: DraftAnswers;
  readonly tenantKey: TenantKey;
};

/** A draft that nobody came back to for this long is deleted with its files. */
export const DRAFT_DAYS = 7;
const DAY_MS = 86_400_000;
const OLD_ROWS_A_TIME = 20;

/** A new token: 256 random bits, kept by the browser alone. @internal */
export function newDraftToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the table holds in place of the token. @internal */
export function draftTokenHash(key: TenantKey, token: string): string {
  return blindIndex(standingKey(key), 'draft-token', token);
}

/** When a draft begun now ends. @internal */
export function draftEnd(now: Date): Date {
  return new Date(now.getTime() + DRAFT_DAYS * DAY_MS);
}

/** The draft of a cookie; null when it has ended, was filed, or is another's. @internal */
export async function openDraft(
  tx: TenantTx,
  ref: DraftRef,
  { now, keys }: { readonly now: Date; readonly keys: MasterKey },
  lock?: 'for-update',
): Promise<OpenDraft | null> {
  const tenantKey = await openTenantKey(tx, keys);
  const query = tx
    .select()
    .from(caseDrafts)
    .where(
      and(
        eq(caseDrafts.tenantId, tx.tenantId),
        eq(caseDrafts.id, ref.id),
        eq(caseDrafts.tokenHash, draftTokenHash(tenantKey, ref.token)),
        gt(caseDrafts.expiresAt, now),
      ),
    );
  const [row] = await (lock === undefined ? query : query.for('update'));
  if (row === undefined) return null;
  const { id, workflow, version, expiresAt, sealed } = row;
  return {
    ...{ id, workflow, version, expiresAt, tenantKey },
    answers: openAnswers(tenantKey, tx.tenantId, id, sealed),
  };
}

/**
 * Deletes some drafts that have ended with their files, and uploads to a reply that was never sent, in the
 * caller's transaction.
 *
 * @returns addresses in the file store to delete once the transaction is committed
 * @internal
 */
export async function deleteEnded(tx: TenantTx, now: Date): Promise<string[]> {
  const ended = tx
    .select({ id: caseDrafts.id })
    .from(caseDrafts)
    .where(and(eq(caseDrafts.tenantId, tx.tenantId), lte(caseDrafts.expiresAt, now)))
    .limit(OLD_ROWS_A_TIME)
    .for('update', { skipLocked: true });
  const gone = await tx
    .delete(caseDrafts)
    .where(and(eq(caseDrafts.tenantId, tx.tenantId), inArray(caseDrafts.id, ended)))
    .returning({ id: caseDrafts.id });
  const ids = gone.map(({ id }) => id);
  const ofDrafts = ids.length === 0 ? [] : await deleteFiles(tx, inArray(caseFiles.draftId, ids));
  const unsent = tx
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(and(eq(caseFiles.tenantId, tx.tenantId), ...unsentBefore(tx, now)))
    .limit(OLD_ROWS_A_TIME)
    .for('update', { skipLocked: true });
  return [...ofDrafts, ...(await deleteFiles(tx, inArray(caseFiles.id, unsent)))];
}

function unsentBefore(tx: TenantTx, now: Date): SQL[] {
  const draft = tx
    .select({ id: caseDrafts.id })
    .from(caseDrafts)
    .where(and(eq(caseDrafts.tenantId, tx.tenantId), eq(caseDrafts.id, caseFiles.draftId)));
  return [
    isNotNull(caseFiles.draftId),
    isNull(caseFiles.caseId),
    lte(caseFiles.createdAt, new Date(now.getTime() - DRAFT_DAYS * DAY_MS)),
    notExists(draft),
  ];
}

async function deleteFiles(tx: TenantTx, which: SQL): Promise<string[]> {
  const deleted = await tx
    .delete(caseFiles)
    .where(and(eq(caseFiles.tenantId, tx.tenantId), which))
    .returning({ storedAs: caseFiles.storedAs });
  return deleted.map(({ storedAs }) => storedAs);
}

/** Removes stored bytes whose rows are gone. @internal */
export async function deleteStored(files: FileStore, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await files.delete(address);
}
