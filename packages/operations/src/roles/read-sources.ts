import type { RoleSources } from '@maklumat/access';
import { auditEvents, type TenantTx } from '@maklumat/db';
import { and, desc, eq } from 'drizzle-orm';
import { readStartableWorkflows } from '../cases/current-rules';
import { readDocuments, readRecaps, readRegisters } from '../outputs/read-outputs';

/** Where an agency's roles are named, as it stands now: the newest version of each workflow, and its papers. @internal */
export async function readRoleSources(tx: TenantTx): Promise<RoleSources> {
  return {
    workflows: (await readStartableWorkflows(tx)).map(({ definition }) => definition),
    registers: await readRegisters(tx),
    recaps: await readRecaps(tx),
    documents: await readDocuments(tx),
  };
}

/** When the agency's files were last applied and changed something; null: before the log began. @internal */
export async function lastApplied(tx: TenantTx): Promise<Date | null> {
  const [row] = await tx
    .select({ at: auditEvents.recordedAt })
    .from(auditEvents)
    .where(and(eq(auditEvents.tenantId, tx.tenantId), eq(auditEvents.action, 'tenant-config-applied')))
    .orderBy(desc(auditEvents.recordedAt))
    .limit(1);
  return row?.at ?? null;
}
