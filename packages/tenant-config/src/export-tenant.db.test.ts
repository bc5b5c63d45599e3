import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyTenant } from './apply/apply-tenant';
import { exportTenant } from './export-tenant';
import { readRawTenants, readTenantFolder } from './read-tenants';
import { agencyFrom, withSecondVersion } from './testing/agency-from';

const TENANTS = fileURLToPath(new URL('../../../tenants', import.meta.url));
const STAMP = { now: new Date('2026-11-22T01:00:00Z'), actor: 'test', dryRun: false };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function exported(slug: string): Promise<Map<string, string>> {
  const files = await exportTenant(database.db, slug);
  if (files === null) throw new Error(`no tenant ${slug}`);
  return files;
}

test('what is exported reads the same as what was applied, and twice gives the same bytes', async () => {
  const files = withSecondVersion('contoh-ekspor');
  const agency = agencyFrom(files);
  await applyTenant(database.db, agency, STAMP);
  const written = await exported('contoh-ekspor');
  expect([...written.keys()]).toEqual([
    'agency.yaml',
    'units.yaml',
    'roles.yaml',
    'posts.yaml',
    'officials.yaml',
    'calendars.yaml',
    'standards/pengaduan/v1.yaml',
    'standards/pengaduan/v2.yaml',
  ]);
  const again = {
    ...files,
    ...Object.fromEntries([...written].map(([path, text]) => [`contoh-ekspor/${path}`, text])),
  };
  expect(agencyFrom(again)).toEqual(agency);
  expect(await exported('contoh-ekspor')).toEqual(written);
  const reapplied = await applyTenant(database.db, agencyFrom(again), STAMP);
  expect(reapplied.report.changes.every(({ change }) => change === 'keep')).toBe(true);
});

test('the shipped agencies go into the database and come out the same', async () => {
  const config = readTenantFolder(TENANTS);
  const sources = new Map(readRawTenants(TENANTS).map(({ slug, sources: texts }) => [slug, texts]));
  for (const agency of config.agencies) {
    expect((await applyTenant(database.db, agency, STAMP)).ok).toBe(true);
    const files: Record<string, string> = {};
    for (const [path, text] of await exported(agency.slug)) files[`${agency.slug}/${path}`] = text;
    for (const [path, text] of sources.get(agency.slug) ?? []) files[`${agency.slug}/${path}`] = text;
    const regions = [{ code: agency.profile.region, name: 'Contoh', kind: agency.profile.kind }];
    expect(agencyFrom({ ...files, 'national/regions.yaml': JSON.stringify({ regions }) })).toEqual(agency);
  }
});

test('a tenant that is not there gives nothing', async () => {
  expect(await exportTenant(database.db, 'tidak-ada')).toBeNull();
  expect(await exportTenant(database.db, "'; drop table tenants; --")).toBeNull();
});
