import { caseFiles, type TenantTx } from '@maklumat/db';
import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { TimelineFile } from './timeline';
import { openUnder, type TenantKey } from '../keys';

const Named = z.object({ name: z.string() });

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
  return rows.map(({ id, sealed, mediaType, bytes }) => {
    const text = Buffer.from(openUnder(tenantKey, sealed, `file ${tx.tenantId} ${id}`)).toString('utf8');
    return { id, name: Named.parse(JSON.parse(text)).name, mediaType, bytes };
  });
}
