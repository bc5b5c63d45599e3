import type { AuditBlock, AuditRow } from '@maklumat/cases';
import { auditBlocks, type auditEvents, type TenantTx } from '@maklumat/db';
import { desc, eq } from 'drizzle-orm';

/** A row of the log as the chain sees it. @internal */
export function rowOf(stored: typeof auditEvents.$inferSelect): AuditRow {
  const { id, recordedAt, actor, action, subject, details } = stored;
  return { id, recordedAt: recordedAt.toISOString(), actor, action, subject, details };
}

/** A block as the chain sees it. @internal */
export function blockOf(stored: typeof auditBlocks.$inferSelect): AuditBlock {
  const { number, previousHash, hash, sealedAt, rowCount } = stored;
  return { number, previousHash, hash, sealedAt: sealedAt.toISOString(), rowCount };
}

/** The end of the agency's chain; null when nothing was sealed yet. @internal */
export async function newestBlock(tx: TenantTx): Promise<AuditBlock | null> {
  const [row] = await tx
    .select()
    .from(auditBlocks)
    .where(eq(auditBlocks.tenantId, tx.tenantId))
    .orderBy(desc(auditBlocks.number))
    .limit(1);
  return row === undefined ? null : blockOf(row);
}
