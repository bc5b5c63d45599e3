import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { aStandard } from '@maklumat/standards/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directoryContext, publicContext, type TenantRef } from '../context';
import { publishAgency } from '../testing/publish-agency';
import { listAgencies, listPublicPlaces, searchPublished } from './directory';
import { listServices } from './list-services';
import { viewAgencyHome, viewPledge } from './view-agency';

const NOW = new Date('2026-06-01T00:00:00Z');
const ALL = { query: null, unit: null, way: null, cost: null };
let database: TestDatabase;
let here: TenantRef;

/** One service and one agency whose cards no reader of today can read. */
beforeAll(async () => {
  database = await openTestDatabase();
  here = await publishAgency(database, 'contoh-kota', [
    { slug: 'rusak', versions: [aStandard({ name: { id: 'Kartu rusak' } })] },
    { slug: 'utuh', versions: [aStandard({ name: { id: 'Kartu utuh' } })] },
  ]);
  await publishAgency(database, 'contoh-rusak', []);
  await database.adminSql`update published_services set content = '{"a":1}' where slug = 'rusak'`;
  await database.adminSql`update published_agencies set content = '[]' where slug = 'contoh-rusak'`;
});
afterAll(() => database.close());

test('an agency whose card cannot be read is left out of the directory and counted', async () => {
  const { agencies, skipped } = await listAgencies(directoryContext(database.db, NOW));
  expect([agencies.map(({ slug }) => slug), skipped]).toEqual([['contoh-kota'], 1]);
});

test('a service whose card cannot be read is left out of the search and counted', async () => {
  const result = await searchPublished(directoryContext(database.db, NOW), { query: 'kartu', page: 1 });
  expect(result.hits.map(({ slug }) => slug)).toEqual(['utuh']);
  expect([result.total, result.skipped, result.match]).toEqual([1, 1, 'exact']);
});

test('nor does it take the pages of its agency with it', async () => {
  const ctx = publicContext(database.db, here, NOW);
  for (const page of [await viewAgencyHome(ctx), await viewPledge(ctx), await listServices(ctx, ALL)])
    expect([page.services.map(({ slug }) => slug), page.skipped]).toEqual([['utuh'], 1]);
  const found = await listServices(ctx, { ...ALL, query: 'kartu' });
  expect(found.services.map(({ slug }) => slug)).toEqual(['utuh']);
});

test('its pages stay where they are: a standard is not read from its card', async () => {
  expect(await listPublicPlaces(directoryContext(database.db, NOW))).toEqual([
    { tenant: 'contoh-kota', services: ['rusak', 'utuh'], information: [], answers: [] },
    { tenant: 'contoh-rusak', services: [], information: [], answers: [] },
  ]);
});
