import { caseFiles, isId } from '@maklumat/db';
import type { AllowedMediaType } from '@maklumat/files';
import { and, eq } from 'drizzle-orm';
import { openCaseKey, readContents } from '../cases/case-contents';
import type { CitizenContext } from '../context';
import { openTenantKey } from '../keys';
import { OperationError } from '../operation-error';
import { openKeptFile } from './kept-file';
import { loadOwnCase, type OwnCaseKey } from './own-case';

/** A file on its way to the person whose case it is in. */
export type OwnFile = {
  readonly name: string;
  readonly mediaType: AllowedMediaType;
  readonly bytes: Uint8Array;
};

/**
 * A file of one's own case. What only the agency may see is not found, as is another case's file.
 *
 * @throws {OperationError} `not-found`
 * @throws {FileMissingError} {FileDamagedError} when the store lost it
 */
export async function downloadOwnFile(
  ctx: CitizenContext,
  key: OwnCaseKey,
  fileId: string,
): Promise<OwnFile> {
  if (!isId(fileId)) throw new OperationError('not-found');
  const found = await ctx.run('cases:track', async (tx) => {
    const { row } = await loadOwnCase(tx, key, ctx.keys);
    const [file] = await tx
      .select()
      .from(caseFiles)
      .where(
        and(
          eq(caseFiles.tenantId, tx.tenantId),
          eq(caseFiles.caseId, row.id),
          eq(caseFiles.id, fileId.toLowerCase()),
        ),
      );
    const contents = await readContents(tx, row.id, await openCaseKey(tx, row.id, ctx.keys), 'citizen');
    const isShown = [...contents.values()].some(({ kind, text }) => kind === 'file' && text === file?.id);
    if (file === undefined || !isShown) throw new OperationError('not-found');
    return { file, tenantKey: await openTenantKey(tx, ctx.keys) };
  });
  const opened = await openKeptFile(ctx.files, ctx.tenant, found.tenantKey, found.file);
  return { ...opened, mediaType: found.file.mediaType as AllowedMediaType };
}
