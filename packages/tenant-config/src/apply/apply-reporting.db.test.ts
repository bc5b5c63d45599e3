import { reportingAgencies, reportingStandards, withNational } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencyFrom } from '../testing/agency-from';
import { edit, sampleTenants } from '../testing/sample-tenants';
import { SAMPLE_STANDARD } from '../testing/sample-standard';
import { withWorkflow } from '../testing/sample-workflow';
import { applyTenant, findTenantId } from './apply-tenant';

const STAMP = { now: new Date('2026-11-22T01:00:00Z'), actor: 'test', dryRun: false };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** What the nation reads of an agency: its name and workflows; of each version its start, end and completeness. */
async function reported(slug: string) {
  const tenantId = (await findTenantId(database.db, slug)) ?? '';
  return withNational(database.db, async (tx) => {
    const [agency] = await tx
      .select({ name: reportingAgencies.name, workflows: reportingAgencies.workflows })
      .from(reportingAgencies)
      .where(eq(reportingAgencies.tenantId, tenantId));
    const standards = await tx
      .select({
        service: reportingStandards.service,
        beginsAt: reportingStandards.beginsAt,
        endsAt: reportingStandards.endsAt,
        stated: reportingStandards.stated,
      })
      .from(reportingStandards)
      .where(eq(reportingStandards.tenantId, tenantId))
      .orderBy(asc(reportingStandards.beginsAt));
    return { agency, standards };
  });
}

/** The sample agency with a second version that begins in 2027 and states one component more. */
function withSecondVersion(slug: string): Record<string, string> {
  const later = edit(
    edit(
      edit(SAMPLE_STANDARD, 'version: 1', 'version: 2'),
      "validFrom: '2026-02-01'",
      "validFrom: '2027-01-01'",
    ),
    'staffNumber: null',
    `staffNumber: { words: ['Dinas Contoh'] }`,
  );
  return { ...sampleTenants(slug), [`${slug}/standards/pengaduan/v2.yaml`]: later };
}

test('an apply reports the agency and how complete each published version is, from when until when', async () => {
  await applyTenant(database.db, agencyFrom(withSecondVersion('lapor-a')), STAMP);
  const midnight = new Date('2026-12-31T17:00:00Z');
  const { agency, standards } = await reported('lapor-a');
  expect(agency).toEqual({ name: { id: 'Kota Contoh', en: 'Contoh City' }, workflows: 0 });
  expect(standards).toEqual([
    { service: 'pengaduan', beginsAt: expect.any(Date) as Date, endsAt: midnight, stated: 6 },
    { service: 'pengaduan', beginsAt: midnight, endsAt: null, stated: 7 },
  ]);
});

test('a recorded workflow is counted; a dry run reports nothing', async () => {
  await applyTenant(database.db, agencyFrom(sampleTenants('lapor-b')), STAMP);
  await applyTenant(database.db, agencyFrom(withWorkflow('lapor-b')), { ...STAMP, dryRun: true });
  expect((await reported('lapor-b')).agency?.workflows).toBe(0);
  await applyTenant(database.db, agencyFrom(withWorkflow('lapor-b')), STAMP);
  expect((await reported('lapor-b')).agency?.workflows).toBe(1);
});

test('what is missing or wrong is put right by the next apply, and the same is not written again', async () => {
  const config = agencyFrom(withWorkflow('lapor-c'));
  await applyTenant(database.db, config, STAMP);
  const before = await reported('lapor-c');
  const tenantId = (await findTenantId(database.db, 'lapor-c')) ?? '';
  const written = () => database.adminSql`
    select xmin::text from reporting_agencies where tenant_id = ${tenantId}
    union all select xmin::text from reporting_standards where tenant_id = ${tenantId}`;
  const first = await written();
  await applyTenant(database.db, config, STAMP);
  expect(await written()).toEqual(first);
  await database.adminSql`delete from reporting_agencies where tenant_id = ${tenantId}`;
  await database.adminSql`update reporting_standards set stated = 14 where tenant_id = ${tenantId}`;
  await applyTenant(database.db, config, STAMP);
  expect(await reported('lapor-c')).toEqual(before);
});
