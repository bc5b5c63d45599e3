import { caseFiles, isId, type TenantTx } from '@maklumat/db';
import type { AllowedMediaType, FileStore } from '@maklumat/files';
import { and, eq } from 'drizzle-orm';
import { openTenantKey, type MasterKey, type TenantKey } from '../keys';
import { OperationError } from '../operation-error';
import { openKeyToRead, readContents } from './case-contents';
import { openKeptFile } from './kept-file';

/** A file on its way to somebody who may read it. */
export type CaseFile = {
  readonly name: string;
  readonly mediaType: AllowedMediaType;
  readonly bytes: Uint8Array;
};

/** A file that was found in its case, and the key it opens with. */
export type FoundFile = { readonly row: typeof caseFiles.$inferSelect; readonly tenantKey: TenantKey };

/**
 * Finds a file in its own case, as far as the reader sees: what an entry of the case names and nothing else, so
 * that an erased file, one that waits with a form, and another case's are not there.
 *
 * @throws {OperationError} `not-found`
 */
export async function findCaseFile(
  tx: TenantTx,
  wanted: { readonly caseId: string; readonly fileId: string; readonly visibleTo: 'citizen' | 'everyone' },
  keys: MasterKey,
): Promise<FoundFile> {
  const { caseId, fileId, visibleTo } = wanted;
  if (!isId(fileId)) throw new OperationError('not-found');
  const id = fileId.toLowerCase();
  const [row] = await tx
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.tenantId, tx.tenantId), eq(caseFiles.caseId, caseId), eq(caseFiles.id, id)));
  const contents = await readContents(tx, caseId, await openKeyToRead(tx, caseId, keys), visibleTo);
  const isShown = [...contents.values()].some(({ kind, text }) => kind === 'file' && text === id);
  if (row === undefined || !isShown) throw new OperationError('not-found');
  return { row, tenantKey: await openTenantKey(tx, keys) };
}

/** The bytes of a found file. @throws {FileMissingError} {FileDamagedError} when the store lost it */
export async function openCaseFile(
  ctx: { readonly files: FileStore; readonly tenant: { readonly id: string } },
  { row, tenantKey }: FoundFile,
): Promise<CaseFile> {
  const opened = await openKeptFile(ctx.files, ctx.tenant, tenantKey, row);
  return { ...opened, mediaType: row.mediaType as AllowedMediaType };
}
