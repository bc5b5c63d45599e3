import {
  agencyProfiles,
  newId,
  publishedAgencies,
  publishedServices,
  services,
  standardVersions,
  workflowVersions,
  writeAuditEvent,
  type TenantTx,
} from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { isWrite } from './change-report';
import type { CurrentState } from './current-state';
import type { ApplyPlan } from './plan-apply';
import { idsBySlug, writeEntries } from './write-entries';

/** Who applies, and when; goes into the rows and the audit event. */
export interface WriteStamp {
  now: Date;
  actor: string;
}

/** Writes a plan without refusals. A plan without changes writes nothing at all. */
export async function writePlan(
  tx: TenantTx,
  plan: ApplyPlan,
  current: CurrentState,
  stamp: WriteStamp,
): Promise<void> {
  if (!plan.changes.some(isWrite)) return;
  await writeProfile(tx, plan, stamp);
  await writeEntries(tx, plan.entries, current);
  await writeServices(tx, plan, current);
  await writeVersions(tx, plan, stamp);
  await writeWorkflows(tx, plan, current, stamp);
  await writePublished(tx, plan);
  await writeAudit(tx, plan, stamp);
}

async function writeProfile(tx: TenantTx, { profile }: ApplyPlan, { now }: WriteStamp): Promise<void> {
  const { id, content, contentHash, change } = profile;
  if (change === 'add') {
    await tx
      .insert(agencyProfiles)
      .values({ tenantId: tx.tenantId, id, content, contentHash, updatedAt: now });
  } else if (change === 'change') {
    await tx
      .update(agencyProfiles)
      .set({ content, contentHash, updatedAt: now })
      .where(and(eq(agencyProfiles.tenantId, tx.tenantId), eq(agencyProfiles.id, id)));
  }
}

async function writeServices(tx: TenantTx, plan: ApplyPlan, current: CurrentState): Promise<void> {
  const unitIds = idsBySlug(plan.entries.unit, current.entries.unit);
  for (const { id, slug, unit, position, change } of plan.services) {
    const serviceUnitId = unitIds(unit);
    if (change === 'add') {
      await tx.insert(services).values({ tenantId: tx.tenantId, id, slug, serviceUnitId, position });
    } else if (change === 'change') {
      await tx
        .update(services)
        .set({ serviceUnitId, position })
        .where(and(eq(services.tenantId, tx.tenantId), eq(services.id, id)));
    }
  }
}

async function writeVersions(tx: TenantTx, plan: ApplyPlan, { now }: WriteStamp): Promise<void> {
  const serviceIds = idsBySlug(plan.services, []);
  const rows = plan.versions.map(({ id, service, standard, contentHash }) => ({
    tenantId: tx.tenantId,
    id,
    serviceId: serviceIds(service),
    number: standard.version,
    state: standard.state,
    validFrom: standard.validFrom,
    content: standard,
    contentHash,
    publishedAt: now,
    recordedAt: now,
  }));
  if (rows.length > 0) await tx.insert(standardVersions).values(rows);
}

async function writeWorkflows(
  tx: TenantTx,
  plan: ApplyPlan,
  current: CurrentState,
  { now }: WriteStamp,
): Promise<void> {
  const serviceIds = idsBySlug(plan.services, current.services);
  const rows = plan.workflows.map(({ definition, contentHash }) => ({
    tenantId: tx.tenantId,
    id: newId(),
    serviceId: serviceIds(definition.service),
    slug: definition.slug,
    number: definition.version,
    content: definition,
    contentHash,
    recordedAt: now,
  }));
  if (rows.length > 0) await tx.insert(workflowVersions).values(rows);
}

/** A version ends before its successor is written: no two cards of a service may be open at once. */
async function writeCards(tx: TenantTx, plan: ApplyPlan): Promise<void> {
  const { tenantId } = tx;
  for (const { id } of plan.removedServices) {
    await tx
      .delete(publishedServices)
      .where(and(eq(publishedServices.tenantId, tenantId), eq(publishedServices.id, id)));
  }
  for (const { row, change } of plan.publishedServices) {
    if (change !== 'change') continue;
    const { id, ...columns } = row;
    await tx
      .update(publishedServices)
      .set(columns)
      .where(and(eq(publishedServices.tenantId, tenantId), eq(publishedServices.id, id)));
  }
  for (const { row, change } of plan.publishedServices) {
    if (change === 'add') await tx.insert(publishedServices).values({ tenantId, ...row });
  }
}

async function writePublished(tx: TenantTx, plan: ApplyPlan): Promise<void> {
  const { tenantId } = tx;
  await writeCards(tx, plan);
  const { row, change } = plan.publishedAgency;
  if (change === 'add') await tx.insert(publishedAgencies).values({ tenantId, ...row });
  else if (change === 'change') {
    await tx.update(publishedAgencies).set(row).where(eq(publishedAgencies.tenantId, tenantId));
  }
}

async function writeAudit(tx: TenantTx, plan: ApplyPlan, { now, actor }: WriteStamp): Promise<void> {
  await writeAuditEvent(tx, {
    recordedAt: now,
    actor,
    action: 'tenant-config-applied',
    subject: plan.profile.slug,
    details: { revision: plan.publishedAgency.row.revision, changes: plan.changes.filter(isWrite) },
  });
}
