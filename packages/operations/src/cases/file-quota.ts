import { caseFiles, informationVersions, type TenantTx } from '@maklumat/db';
import { DEFAULT_FILE_QUOTA_MB } from '@maklumat/standards';
import { eq, sql, sum } from 'drizzle-orm';
import { readFrame } from '../public/read-frame';

/** What an agency's files take, and what they may. */
export type FileUsage = {
  /** Uploads of citizens and officials, those of forms that are not sent yet among them, and published files. */
  readonly usedBytes: number;
  readonly quotaBytes: number;
};

const MB = 1024 * 1024;

/** What the agency's files take now. @internal */
export async function readFileUsage(tx: TenantTx): Promise<FileUsage> {
  const { profile } = await readFrame(tx);
  const [uploads] = await tx
    .select({ bytes: sum(caseFiles.bytes) })
    .from(caseFiles)
    .where(eq(caseFiles.tenantId, tx.tenantId));
  // One file may stand in several versions of an entry; it is kept once.
  const file = sql`${informationVersions.content} -> 'file'`;
  const kept = tx
    .selectDistinct({
      storedAs: sql<string>`${file} ->> 'storedAs'`.as('stored_as'),
      bytes: sql<string>`(${file} ->> 'bytes')::bigint`.as('bytes'),
    })
    .from(informationVersions)
    .where(eq(informationVersions.tenantId, tx.tenantId))
    .as('kept');
  const [published] = await tx.select({ bytes: sum(kept.bytes) }).from(kept);
  return {
    usedBytes: Number(uploads?.bytes ?? 0) + Number(published?.bytes ?? 0),
    quotaBytes: (profile.fileQuotaMb ?? DEFAULT_FILE_QUOTA_MB) * MB,
  };
}

/**
 * Whether that many bytes more may be kept. The agency's other uploads wait until this transaction ends, so that two at
 * once cannot both take the last room: the caller writes its row in the same one.
 *
 * @internal
 */
export async function hasRoomFor(tx: TenantTx, bytes: number): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(9, hashtext(${tx.tenantId}))`);
  const { usedBytes, quotaBytes } = await readFileUsage(tx);
  return usedBytes + bytes <= quotaBytes;
}
