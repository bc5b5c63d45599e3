import {
  calendarRevisions,
  coveredYears,
  holidayDecrees,
  newId,
  reportingAgencies,
  roles,
  services,
  serviceUnits,
  withNationalCalendar,
  withTenant,
  workflowVersions,
  workingCalendars,
} from '@maklumat/db';
import type { TestDatabase } from '@maklumat/db/testing';
import { aUnit } from '@maklumat/standards/testing';
import type { WorkflowDefinition } from '@maklumat/workflow';
import { aBoundStandard, aWorkflow } from '@maklumat/workflow/testing';
import { and, eq } from 'drizzle-orm';
import type { TenantRef } from '../context';
import { publishAgency } from './publish-agency';

const HASH = 'x'.repeat(64);
const AT = new Date('2026-01-10T02:00:00Z');
const DAY = [{ from: '08:00', until: '16:00' }];
/** Monday to Friday, 08.00 to 16.00 WIB, without a day off of its own. */
const WEEK = {
  ...{ monday: DAY, tuesday: DAY, wednesday: DAY, thursday: DAY, friday: DAY },
  ...{ saturday: [], sunday: [] },
};

/** Covers 2026 and 2027 without a single holiday: due dates can be counted on the fingers. Once a database. */
export async function recordPlainYears(database: TestDatabase): Promise<void> {
  await withNationalCalendar(database.db, async (tx) => {
    await tx.insert(holidayDecrees).values({ id: 'skb-0', citation: 'SKB contoh', knownOn: '2025-10-14' });
    for (const year of [2025, 2026, 2027]) await tx.insert(coveredYears).values({ year });
    await tx
      .insert(calendarRevisions)
      .values({ number: 1, contentHash: 'plain', recordedAt: AT, actor: 'test', changes: [] });
  });
}

/** An invented agency with a complaint workflow, its bound standard, its office hours and the unit `dinas-pupr`. */
export async function publishWorkflow(
  database: TestDatabase,
  slug: string,
  definition: WorkflowDefinition = aWorkflow(),
): Promise<TenantRef> {
  const tenant = await publishAgency(database, slug, [
    { slug: 'pengaduan', versions: [aBoundStandard({ validFrom: null })] },
  ]);
  const tenantId = tenant.id;
  await withTenant(database.db, tenantId, async (tx) => {
    const [service] = await tx
      .select({ id: services.id })
      .from(services)
      .where(and(eq(services.tenantId, tenantId), eq(services.slug, 'pengaduan')));
    if (service === undefined) throw new Error('the service was not published');
    const stored = { tenantId, contentHash: HASH };
    const petugas = { slug: 'petugas', name: { id: 'Petugas' }, words: ['Petugas'], outside: false };
    await tx.insert(roles).values({ ...stored, id: newId(), slug: petugas.slug, content: petugas });
    const unit = aUnit({ slug: 'dinas-pupr', name: { id: 'Dinas Pekerjaan Umum' } });
    await tx.insert(serviceUnits).values({
      ...{ ...stored, id: newId(), slug: unit.slug, name: unit.name.id, position: 2, content: unit },
    });
    const calendar = {
      slug: 'kantor',
      name: { id: 'Jam kerja' },
      zone: 'Asia/Jakarta' as const,
      week: WEEK,
      ramadan: null,
      localHolidays: [],
      basis: { citation: 'Perwal 1/2025', confirmed: true },
    };
    await tx
      .insert(workingCalendars)
      .values({ ...stored, id: newId(), slug: calendar.slug, content: calendar });
    await tx.insert(workflowVersions).values({
      ...{ ...stored, id: newId(), serviceId: service.id, slug: definition.slug, number: definition.version },
      ...{ content: definition, recordedAt: AT },
    });
    await tx.update(reportingAgencies).set({ workflows: 1 }).where(eq(reportingAgencies.tenantId, tenantId));
  });
  return tenant;
}
