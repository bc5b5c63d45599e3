import { auditEvents, publishedServices, serviceUnits, standardVersions, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencyFrom, revised, withSecondVersion } from '../testing/agency-from';
import { edit, sampleTenants } from '../testing/sample-tenants';
import { applyTenant, findTenantId } from './apply-tenant';
import { isWrite, type Change } from './change-report';

const STAMP = { now: new Date('2026-11-22T01:00:00Z'), actor: 'test', dryRun: false };
const LATER = { ...STAMP, now: new Date('2026-11-23T01:00:00Z') };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Every row of every table of the tenant with the transaction that wrote it: nothing written, nothing moved. */
async function rowMarks(slug: string): Promise<readonly unknown[]> {
  const tenantId = await findTenantId(database.db, slug);
  return database.adminSql`
    select 'profile' as sort, id::text, xmin::text from agency_profiles where tenant_id = ${tenantId}
    union all select 'unit', id::text, xmin::text from service_units where tenant_id = ${tenantId}
    union all select 'role', id::text, xmin::text from roles where tenant_id = ${tenantId}
    union all select 'post', id::text, xmin::text from posts where tenant_id = ${tenantId}
    union all select 'official', id::text, xmin::text from officials where tenant_id = ${tenantId}
    union all select 'calendar', id::text, xmin::text from working_calendars where tenant_id = ${tenantId}
    union all select 'service', id::text, xmin::text from services where tenant_id = ${tenantId}
    union all select 'version', id::text, xmin::text from standard_versions where tenant_id = ${tenantId}
    union all select 'card', id::text, xmin::text from published_services where tenant_id = ${tenantId}
    union all select 'agency', tenant_id::text, xmin::text from published_agencies where tenant_id = ${tenantId}
    union all select 'audit', id::text, xmin::text from audit_events where tenant_id = ${tenantId}
    order by 1, 2`;
}

/** The tenant's cards: version, name, first instant and the first instant after. */
async function cards(slug: string): Promise<unknown[]> {
  const tenantId = (await findTenantId(database.db, slug)) ?? '';
  const rows = await withTenant(database.db, tenantId, (tx) =>
    tx
      .select()
      .from(publishedServices)
      .where(eq(publishedServices.tenantId, tx.tenantId))
      .orderBy(asc(publishedServices.version)),
  );
  return rows.map(({ version, name, beginsAt, endsAt }) => [
    version,
    name,
    beginsAt?.toISOString() ?? null,
    endsAt?.toISOString() ?? null,
  ]);
}

function writes(changes: readonly Change[]): string[] {
  return changes.filter(isWrite).map(({ kind, key, change }) => `${change} ${kind} ${key}`);
}

test('a first apply adds everything, in one audit event', async () => {
  const result = await applyTenant(database.db, agencyFrom(sampleTenants('kota-a')), STAMP);
  expect(result.ok).toBe(true);
  expect(writes(result.report.changes)).toEqual([
    'add tenant kota-a',
    'add profile kota-a',
    'add unit dinas-contoh',
    'add role petugas',
    'add post kepala-dinas',
    'add official budi',
    'add calendar office',
    'add service pengaduan',
    'add standard-version pengaduan/v1',
    'add published-agency kota-a',
    'add published-service pengaduan/v1',
  ]);
  const tenantId = (await findTenantId(database.db, 'kota-a')) ?? '';
  const events = await withTenant(database.db, tenantId, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.tenantId, tx.tenantId)),
  );
  expect(events.map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
    ['test', 'tenant-config-applied', 'kota-a'],
  ]);
});

test('a second apply of the same folder writes nothing', async () => {
  const config = agencyFrom(sampleTenants('kota-b'));
  await applyTenant(database.db, config, STAMP);
  const before = await rowMarks('kota-b');
  const again = await applyTenant(database.db, config, LATER);
  expect(writes(again.report.changes)).toEqual([]);
  expect(await rowMarks('kota-b')).toEqual(before);
  expect(before).toHaveLength(11);
});

test('a dry run reports the same and leaves nothing', async () => {
  const config = agencyFrom(sampleTenants('kota-c'));
  const dry = await applyTenant(database.db, config, { ...STAMP, dryRun: true });
  expect(await findTenantId(database.db, 'kota-c')).toBeNull();
  const real = await applyTenant(database.db, config, STAMP);
  expect(dry).toEqual(real);
  const changed = agencyFrom(revised('kota-c', 'units.yaml', 'Contoh Department', 'Sample Department'));
  const before = await rowMarks('kota-c');
  const dryChange = await applyTenant(database.db, changed, { ...LATER, dryRun: true });
  expect(dryChange.report.changes).toContainEqual({
    kind: 'unit',
    key: 'dinas-contoh',
    change: 'change',
    fields: ['name'],
  });
  expect(await rowMarks('kota-c')).toEqual(before);
});

test('a published version is never edited: every refusal is listed and nothing is written', async () => {
  await applyTenant(database.db, agencyFrom(withSecondVersion('kota-d')), STAMP);
  const before = await rowMarks('kota-d');
  const { 'kota-d/standards/pengaduan/v2.yaml': _gone, ...files } = withSecondVersion('kota-d');
  const v1 = 'kota-d/standards/pengaduan/v1.yaml';
  const edited = { ...files, [v1]: edit(files[v1], 'amountIdr: 0', 'amountIdr: 5000') };
  const result = await applyTenant(database.db, agencyFrom(edited), LATER);
  expect(result).toMatchObject({
    ok: false,
    refusals: [
      'standards/pengaduan/v1.yaml differs from the published version in fee; a published version is never edited: ' +
        'restore it and put the change into standards/pengaduan/v2.yaml',
      'standards/pengaduan/v2.yaml is published but not in the folder any more; a published version is kept: put the file back',
    ],
  });
  expect(await rowMarks('kota-d')).toEqual(before);
});

test('a service that was published cannot leave the folder, so no address of it is ever taken down', async () => {
  const config = agencyFrom(sampleTenants('kota-o'));
  await applyTenant(database.db, config, STAMP);
  const before = await rowMarks('kota-o');
  expect(await applyTenant(database.db, { ...config, services: [] }, LATER)).toMatchObject({
    ok: false,
    refusals: [
      'standards/pengaduan/v1.yaml is published but not in the folder any more; a published version is kept: put the file back',
    ],
  });
  expect(await rowMarks('kota-o')).toEqual(before);
});

test('a new version is added beside the old one, which stays as it is', async () => {
  await applyTenant(database.db, agencyFrom(sampleTenants('kota-e')), STAMP);
  const result = await applyTenant(database.db, agencyFrom(withSecondVersion('kota-e')), LATER);
  expect(writes(result.report.changes)).toEqual([
    'add standard-version pengaduan/v2',
    'change published-agency kota-e',
    'change published-service pengaduan/v1',
    'add published-service pengaduan/v2',
  ]);
  const tenantId = (await findTenantId(database.db, 'kota-e')) ?? '';
  const rows = await withTenant(database.db, tenantId, (tx) =>
    tx
      .select()
      .from(standardVersions)
      .where(eq(standardVersions.tenantId, tx.tenantId))
      .orderBy(asc(standardVersions.number)),
  );
  expect(rows.map(({ number, validFrom, publishedAt }) => [number, validFrom, publishedAt])).toEqual([
    [1, '2026-02-01', STAMP.now],
    [2, '2026-06-01', LATER.now],
  ]);
});

test('each version’s card says from which midnight in the tenant’s zone it is shown; no later apply is needed', async () => {
  const early = { ...STAMP, now: new Date('2026-05-31T16:59:59Z') }; // 23.59 WIB
  const config = agencyFrom(withSecondVersion('kota-f'));
  await applyTenant(database.db, config, early);
  const after = await applyTenant(database.db, config, { ...STAMP, now: new Date('2026-05-31T17:00:00Z') });
  expect(writes(after.report.changes)).toEqual([]);
  expect(await cards('kota-f')).toEqual([
    [1, 'Pengaduan', '2026-01-31T17:00:00.000Z', '2026-05-31T17:00:00.000Z'],
    [2, 'Pengaduan Warga', '2026-05-31T17:00:00.000Z', null],
  ]);
});

test('an agency that moves to another zone begins its versions at the midnights there', async () => {
  const files = withSecondVersion('kota-m');
  await applyTenant(database.db, agencyFrom(files), STAMP);
  const moved = { ...files };
  for (const path of ['kota-m/agency.yaml', 'kota-m/calendars.yaml'])
    moved[path] = edit(files[path], 'zone: Asia/Jakarta', 'zone: Asia/Makassar');
  const result = await applyTenant(database.db, agencyFrom(moved), LATER);
  expect(writes(result.report.changes)).toEqual([
    'change profile kota-m',
    'change calendar office',
    'change published-agency kota-m',
    'change published-service pengaduan/v1',
    'change published-service pengaduan/v2',
  ]);
  expect(await cards('kota-m')).toEqual([
    [1, 'Pengaduan', '2026-01-31T16:00:00.000Z', '2026-05-31T16:00:00.000Z'],
    [2, 'Pengaduan Warga', '2026-05-31T16:00:00.000Z', null],
  ]);
});

test('what has left the folder is reported and kept', async () => {
  const files = sampleTenants('kota-g');
  const units = 'kota-g/units.yaml';
  const second =
    '  - slug: balai\n    name: { id: Balai }\n    shortName: { id: Balai }\n    parent: dinas-contoh\n    address: null\n    vision: null\n    motto: null\n    head: null\n';
  await applyTenant(database.db, agencyFrom({ ...files, [units]: `${files[units] ?? ''}${second}` }), STAMP);
  const result = await applyTenant(database.db, agencyFrom(files), LATER);
  expect(result.report.changes).toContainEqual({ kind: 'unit', key: 'balai', change: 'orphan' });
  const tenantId = (await findTenantId(database.db, 'kota-g')) ?? '';
  const kept = await withTenant(database.db, tenantId, (tx) =>
    tx.select({ slug: serviceUnits.slug }).from(serviceUnits).where(eq(serviceUnits.tenantId, tx.tenantId)),
  );
  expect(kept.map(({ slug }) => slug).sort()).toEqual(['balai', 'dinas-contoh']);
});

test('a unit that a standard still names cannot be taken away', async () => {
  const config = agencyFrom(sampleTenants('kota-h'));
  await applyTenant(database.db, config, STAMP);
  const result = await applyTenant(database.db, { ...config, units: [], roles: [] }, LATER);
  expect(result).toMatchObject({
    ok: false,
    refusals: [
      'unit dinas-contoh is not in units.yaml, but standards/pengaduan/v1.yaml names it: put it back',
      'role petugas is not in roles.yaml, but standards/pengaduan/v1.yaml names it: put it back',
    ],
  });
});

test('a draft is not recorded until it is published', async () => {
  const draft = edit(
    withSecondVersion('kota-i')['kota-i/standards/pengaduan/v2.yaml'],
    'state: published',
    'state: draft',
  );
  const files = { ...sampleTenants('kota-i'), 'kota-i/standards/pengaduan/v2.yaml': draft };
  const result = await applyTenant(database.db, agencyFrom(files), STAMP);
  expect(result.report.changes).toContainEqual({
    kind: 'standard-version',
    key: 'pengaduan/v2',
    change: 'unpublished',
  });
  const published = await applyTenant(database.db, agencyFrom(withSecondVersion('kota-i')), LATER);
  expect(writes(published.report.changes)).toContain('add standard-version pengaduan/v2');
});

test('two first applies at once end in one tenant, written once', async () => {
  const config = agencyFrom(sampleTenants('kota-j'));
  const results = await Promise.all([1, 2, 3].map(() => applyTenant(database.db, config, STAMP)));
  expect(results.every(({ ok }) => ok)).toBe(true);
  const wrote = results.filter(({ report }) => report.changes.some(isWrite));
  expect(wrote).toHaveLength(1);
  expect((await rowMarks('kota-j')).length).toBe(11);
});

test('two applies of a change at once write it once', async () => {
  await applyTenant(database.db, agencyFrom(sampleTenants('kota-k')), STAMP);
  const changed = agencyFrom(revised('kota-k', 'roles.yaml', 'en: Officer', 'en: Clerk'));
  const results = await Promise.all([1, 2, 3].map(() => applyTenant(database.db, changed, LATER)));
  expect(results.filter(({ report }) => report.changes.some(isWrite))).toHaveLength(1);
  expect((await rowMarks('kota-k')).length).toBe(12);
});

test('an apply of one agency leaves another as it is', async () => {
  const before = await rowMarks('kota-a');
  await applyTenant(database.db, agencyFrom(sampleTenants('kota-l')), STAMP);
  expect(await rowMarks('kota-a')).toEqual(before);
});
