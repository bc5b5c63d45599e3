import { reportingAgencies, reportingStandards, type TenantTx } from '@maklumat/db';
import { eq } from 'drizzle-orm';
import { contentHash } from './content-hash';
import type { ReportingRows } from './reporting-rows';

/**
 * Brings what the agency reports of itself to what it publishes, after the plan was written. What is the same is not
 * written. It has no line in the change report: it says nothing that is not there already.
 */
export async function writeReporting(tx: TenantTx, { agency, standards }: ReportingRows): Promise<void> {
  const { tenantId } = tx;
  const [stored] = await tx.select().from(reportingAgencies).where(eq(reportingAgencies.tenantId, tenantId));
  if (isDifferent({ tenantId, ...agency }, stored ?? {}))
    await tx
      .insert(reportingAgencies)
      .values({ tenantId, ...agency })
      .onConflictDoUpdate({ target: reportingAgencies.tenantId, set: agency });
  await writeStandards(tx, standards);
}

async function writeStandards(tx: TenantTx, standards: ReportingRows['standards']): Promise<void> {
  const { tenantId } = tx;
  const stored = await tx.select().from(reportingStandards).where(eq(reportingStandards.tenantId, tenantId));
  const wanted = standards.map((row) => ({ tenantId, ...row }));
  const byId = (rows: readonly { id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (!isDifferent(byId(wanted), byId(stored))) return;
  await tx.delete(reportingStandards).where(eq(reportingStandards.tenantId, tenantId));
  if (wanted.length > 0) await tx.insert(reportingStandards).values(wanted);
}

/** Dates are compared as JSON writes them. */
function isDifferent(wanted: object, stored: object): boolean {
  const plain = (value: object): object => JSON.parse(JSON.stringify(value)) as object;
  return contentHash(plain(wanted)) !== contentHash(plain(stored));
}
