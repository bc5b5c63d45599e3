import { findCaseFile, openCaseFile, type CaseFile } from '../cases/case-file';
import type { CitizenContext } from '../context';
import { loadOwnCase, type OwnCaseKey } from './own-case';

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
): Promise<CaseFile> {
  const found = await ctx.run('cases:track', async (tx) => {
    const { row } = await loadOwnCase(tx, key, ctx.keys);
    return findCaseFile(tx, { caseId: row.id, fileId, visibleTo: 'citizen' }, ctx.keys);
  });
  return openCaseFile(ctx, found);
}
