import { caseFiles, newId, type TenantTx } from '@maklumat/db';
import { and, eq, inArray } from 'drizzle-orm';
import { OperationError } from '../operation-error';

/** Files uploaded with a form become the case's. @throws {OperationError} `invalid-input` when one is not the form's */
export async function claimFiles(
  tx: TenantTx,
  caseId: string,
  submissionId: string | null,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return;
  const claimed = await tx
    .update(caseFiles)
    .set({ caseId, draftId: null })
    .where(
      and(
        eq(caseFiles.tenantId, tx.tenantId),
        eq(caseFiles.draftId, submissionId ?? newId()),
        inArray(caseFiles.id, [...fileIds]),
      ),
    )
    .returning({ id: caseFiles.id });
  if (claimed.length !== new Set(fileIds).size) throw new OperationError('invalid-input');
}
