import { findCaseFile, openCaseFile, type CaseFile } from '../cases/case-file';
import type { OfficialContext } from '../context';
import { OperationError } from '../operation-error';
import { recordAudit } from './record-audit';
import { loadSeenCase, mayReadWords } from './seen-case';

/**
 * A file of a case, for an official who may read the case's words: a photo tells as much as they do. Each reading
 * is written down with who read it.
 *
 * @throws {OperationError} `not-found` for a case out of sight, and for a file that is not this case's; `forbidden`
 *   without sight of its words
 * @throws {FileMissingError} {FileDamagedError} when the store lost it
 */
export async function downloadCaseFile(
  ctx: OfficialContext,
  number: string,
  fileId: string,
): Promise<CaseFile> {
  const found = await ctx.run('cases:read', async (tx) => {
    const { loaded, sight } = await loadSeenCase(tx, ctx, number);
    if (!mayReadWords(sight)) throw new OperationError('forbidden');
    const file = await findCaseFile(tx, { caseId: loaded.row.id, fileId, visibleTo: 'everyone' }, ctx.keys);
    await recordAudit(tx, ctx, {
      action: 'case-file-read',
      subject: loaded.row.number,
      details: { file: file.row.id },
    });
    return file;
  });
  return openCaseFile(ctx, found);
}
