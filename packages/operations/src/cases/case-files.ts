import { caseFiles, type TenantTx } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { openTenantKey, type MasterKey } from '../keys';
import { readFileAbout } from './kept-file';

/** An attachment as it is listed. */
export type TimelineFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
};

/** Attachments of a case by id. */
export async function readFiles(
  tx: TenantTx,
  caseId: string,
  keys: MasterKey,
): Promise<ReadonlyMap<string, TimelineFile>> {
  const rows = await tx
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.tenantId, tx.tenantId), eq(caseFiles.caseId, caseId)));
  if (rows.length === 0) return new Map();
  const tenantKey = await openTenantKey(tx, keys);
  return new Map(
    rows.map((row) => {
      const { name } = readFileAbout({ id: tx.tenantId }, tenantKey, row);
      return [row.id, { id: row.id, name, mediaType: row.mediaType, bytes: row.bytes }];
    }),
  );
}
