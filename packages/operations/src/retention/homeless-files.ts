import { caseFiles, withTenant, type Database, type TenantTx } from '@maklumat/db';
import type { FileStore } from '@maklumat/files';
import { and, asc, eq, isNull, ne } from 'drizzle-orm';

/**
 * Deletes files whose case was erased: the bytes first, then the row, one file a transaction, so that after a crash the
 * row still says what is left to do. Bytes that another row keeps too stay. Two runners share the work.
 *
 * @returns how many rows went
 */
export async function deleteHomelessFiles(
  database: Database,
  tenantId: string,
  files: FileStore,
): Promise<number> {
  for (let deleted = 0; ; deleted += 1)
    if (!(await withTenant(database, tenantId, (tx) => deleteOne(tx, files)))) return deleted;
}

async function deleteOne(tx: TenantTx, files: FileStore): Promise<boolean> {
  const [row] = await tx
    .select({ id: caseFiles.id, storedAs: caseFiles.storedAs })
    .from(caseFiles)
    .where(and(eq(caseFiles.tenantId, tx.tenantId), isNull(caseFiles.caseId), isNull(caseFiles.draftId)))
    .orderBy(asc(caseFiles.id))
    .limit(1)
    .for('update', { skipLocked: true });
  if (row === undefined) return false;
  const [other] = await tx
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(
      and(
        eq(caseFiles.tenantId, tx.tenantId),
        eq(caseFiles.storedAs, row.storedAs),
        ne(caseFiles.id, row.id),
      ),
    )
    .limit(1);
  if (other === undefined) await files.delete(row.storedAs);
  await tx.delete(caseFiles).where(and(eq(caseFiles.tenantId, tx.tenantId), eq(caseFiles.id, row.id)));
  return true;
}
