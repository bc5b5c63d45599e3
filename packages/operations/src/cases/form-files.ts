import { caseFiles, type TenantTx } from '@maklumat/db';
import { and, asc, eq } from 'drizzle-orm';
import type { TimelineFile } from './case-files';
import type { TenantKey } from '../keys';
import { readFileAbout } from './kept-file';

/** Files of a form that is not sent yet, in the order they came. @internal */
export async function readFormFiles(
  tx: TenantTx,
  formId: string,
  tenantKey: TenantKey,
): Promise<TimelineFile[]> {
  const rows = await tx
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.tenantId, tx.tenantId), eq(caseFiles.draftId, formId)))
    .orderBy(asc(caseFiles.createdAt), asc(caseFiles.id));
  return rows.map((row) => {
    const { name } = readFileAbout({ id: tx.tenantId }, tenantKey, row);
    return { id: row.id, name, mediaType: row.mediaType, bytes: row.bytes };
  });
}
