import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import type { StandardVersion, Zone } from '@maklumat/standards';
import { aStandard } from '@maklumat/standards/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directoryContext, publicContext, type TenantRef } from '../context';
import { publishAgency } from '../testing/publish-agency';
import { listAgencies, searchPublished } from './directory';
import { listServices } from './list-services';
import { viewAgencyHome, viewPledge } from './view-agency';
import { viewStandard } from './view-standard';

// The same words for both zones would find both agencies' services.
const ZONES: readonly [slug: string, zone: Zone, midnight: string, old: string, next: string][] = [
  ['kota-barat', 'Asia/Jakarta', '2026-11-30T17:00:00.000Z', 'Kartu lama', 'Kartu baru'],
  ['kota-tengah', 'Asia/Makassar', '2026-11-30T16:00:00.000Z', 'Izin lama', 'Izin baru'],
];

let database: TestDatabase;
const agencies = new Map<string, TenantRef>();

beforeAll(async () => {
  database = await openTestDatabase();
  for (const [slug, zone, , old, next] of ZONES) {
    const services = [
      { slug: 'berganti', versions: twoVersions(old, next) },
      { slug: 'segera', versions: [aStandard({ validFrom: '2026-12-01', name: { id: 'Segera ada' } })] },
    ];
    agencies.set(slug, await publishAgency(database, slug, services, zone));
  }
});
afterAll(() => database.close());

function twoVersions(old: string, next: string): StandardVersion[] {
  const paid = { words: ['Rp. 5.000'], amountIdr: 5_000, basis: null };
  return [
    aStandard({ version: 1, validFrom: null, name: { id: old }, ways: ['desk'] }),
    aStandard({ version: 2, validFrom: '2026-12-01', name: { id: next }, ways: ['online'], fee: paid }),
  ];
}

/** What every list says of the agency at an instant, with the page of the service beside it. */
async function shown(slug: string, now: Date, words: string) {
  const tenant = agencies.get(slug);
  if (tenant === undefined) throw new Error(`${slug} was not published`);
  const ctx = publicContext(database.db, tenant, now);
  const filter = { query: null, unit: null, way: null, cost: null };
  const catalogue = await listServices(ctx, filter);
  const found = await listServices(ctx, { ...filter, query: words });
  const search = await searchPublished(directoryContext(database.db, now), { query: words, page: 1 });
  const { agencies: directory } = await listAgencies(directoryContext(database.db, now));
  return {
    page: (await viewStandard(ctx, { service: 'berganti', version: null })).standard.name.id,
    home: (await viewAgencyHome(ctx)).services.map((card) => card.name.id),
    pledge: (await viewPledge(ctx)).services.map((card) => card.name.id),
    catalogue: catalogue.services.map((card) => card.name.id),
    filters: [catalogue.total, catalogue.ways, catalogue.costs],
    paid: (await listServices(ctx, { ...filter, cost: 'paid' })).services.map((card) => card.name.id),
    found: [found.match, ...found.services.map((card) => card.name.id)],
    search: [search.match, search.total, ...search.hits.map((hit) => hit.name.id)],
    directory: directory.find((agency) => agency.slug === slug)?.serviceCount,
  };
}

describe.each(ZONES)('in %s (%s), with nothing applied in between', (slug, _zone, midnight, old, next) => {
  test('the last millisecond of the day shows the old version everywhere', async () => {
    const now = new Date(Date.parse(midnight) - 1);
    expect(await shown(slug, now, old)).toEqual({
      page: old,
      home: [old],
      pledge: [old],
      catalogue: [old],
      filters: [1, ['desk'], ['free']],
      paid: [],
      found: ['exact', old],
      search: ['exact', 1, old],
      directory: 1,
    });
  });

  test.each([0, 1])('midnight and %i ms shows the new one everywhere', async (ms) => {
    const now = new Date(Date.parse(midnight) + ms);
    expect(await shown(slug, now, next)).toEqual({
      page: next,
      home: [next, 'Segera ada'],
      pledge: [next, 'Segera ada'],
      catalogue: [next, 'Segera ada'],
      filters: [2, ['online'], ['free', 'paid']],
      paid: [next],
      found: ['exact', next],
      search: ['exact', 1, next],
      directory: 2,
    });
  });

  test('what is not in force is not found by its words', async () => {
    const eve = await shown(slug, new Date(Date.parse(midnight) - 1), next);
    expect(eve.search).not.toContain(next);
    const after = await shown(slug, new Date(midnight), old);
    expect(after.search).not.toContain(old);
  });
});
