import type { WorkingCalendar } from '@maklumat/calendar';
import { newId, services, withTenant, workflowVersions, workingCalendars } from '@maklumat/db';
import type { TestDatabase } from '@maklumat/db/testing';
import type { WorkflowDefinition } from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import type { TenantRef } from '../context';

const DAY = [{ from: '08:00', until: '16:00' }];
const WEEK = {
  ...{ monday: DAY, tuesday: DAY, wednesday: DAY, thursday: DAY, friday: DAY },
  ...{ saturday: [], sunday: [] },
};
const CALENDAR: WorkingCalendar = {
  slug: 'kantor',
  name: { id: 'Jam kerja kantor' },
  zone: 'Asia/Jakarta',
  week: WEEK,
  ramadan: null,
  localHolidays: [],
  basis: { citation: 'Perwal 1/2025', confirmed: true },
};

/** Gives an invented agency a workflow for one of its services, and office hours to count in. */
export async function addWorkflow(
  database: TestDatabase,
  tenant: TenantRef,
  definition: WorkflowDefinition,
): Promise<void> {
  await addWorkflowVersion(database, tenant, definition);
  await withTenant(database.db, tenant.id, async (tx) => {
    const { slug } = CALENDAR;
    await tx
      .insert(workingCalendars)
      .values({ tenantId: tenant.id, id: newId(), slug, content: CALENDAR, contentHash: 'hash' });
  });
}

/** Gives an invented agency that has its hours one more workflow, or another version of one. */
export async function addWorkflowVersion(
  database: TestDatabase,
  tenant: TenantRef,
  definition: WorkflowDefinition,
): Promise<void> {
  const at = new Date('2026-01-10T02:00:00Z');
  const tenantId = tenant.id;
  await withTenant(database.db, tenantId, async (tx) => {
    const [service] = await tx
      .select({ id: services.id })
      .from(services)
      .where(and(eq(services.tenantId, tenantId), eq(services.slug, definition.service)));
    if (service === undefined) throw new Error(`no service ${definition.service}`);
    await tx.insert(workflowVersions).values({
      ...{ tenantId, id: newId(), serviceId: service.id, slug: definition.slug, number: definition.version },
      ...{ content: definition, contentHash: `hash ${definition.slug}`, recordedAt: at },
    });
  });
}
