import { caseFiles, isId, type TenantTx } from '@maklumat/db';
import { and, eq, inArray } from 'drizzle-orm';
import { findCaseFile, openCaseFile, type CaseFile } from '../cases/case-file';
import type { CaseRow } from '../cases/load-case';
import { readLinkedRows } from '../cases/read-linked-cases';
import type { CitizenContext } from '../context';
import { loadOwnCase, type OwnCaseKey } from './own-case';

/**
 * A file of one's own case, or of one that was opened in it: the same person sent it from there, and the same code
 * opens both. What only the agency may see is not found, as is another case's file.
 *
 * @throws {OperationError} `not-found`
 * @throws {FileMissingError} {FileDamagedError} when the store lost it
 */
export async function downloadOwnFile(
  ctx: CitizenContext,
  key: OwnCaseKey,
  fileId: string,
): Promise<CaseFile> {
  const found = await ctx.run('cases:track', async (tx) => {
    const { row } = await loadOwnCase(tx, key, ctx.keys);
    const caseId = await holderOf(tx, row, fileId);
    return findCaseFile(tx, { caseId, fileId, visibleTo: 'citizen' }, ctx.keys);
  });
  return openCaseFile(ctx, found);
}

/** Which of the cases has the file: the case itself unless one that was opened in it does. */
async function holderOf(tx: TenantTx, row: CaseRow, fileId: string): Promise<string> {
  const opened = (await readLinkedRows(tx, row)).filter(({ parentId }) => parentId === row.id);
  if (opened.length === 0 || !isId(fileId)) return row.id;
  const [file] = await tx
    .select({ caseId: caseFiles.caseId })
    .from(caseFiles)
    .where(
      and(
        eq(caseFiles.tenantId, tx.tenantId),
        eq(caseFiles.id, fileId.toLowerCase()),
        inArray(
          caseFiles.caseId,
          opened.map(({ id }) => id),
        ),
      ),
    );
  return file?.caseId ?? row.id;
}
