import { closeDatabase, openDatabase } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { aStandard } from '@maklumat/standards/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directoryContext, publicContext, type TenantRef } from '../context';
import { publishAgency } from '../testing/publish-agency';
import { directoryRevision, findTenant, isDatabaseReady, listAgencies, searchPublished } from './directory';
import { listServices } from './list-services';
import type { ServiceFilter } from './views';

const NOW = new Date('2026-06-01T00:00:00Z');
const ALL: ServiceFilter = { query: null, unit: null, way: null, cost: null };
let database: TestDatabase;
let here: TenantRef;
let province: TenantRef;

beforeAll(async () => {
  database = await openTestDatabase();
  here = await publishAgency(database, 'contoh-kota', [
    {
      slug: 'akta',
      versions: [
        aStandard({ name: { id: 'Akta kelahiran' }, summary: { id: 'Mencatat anak yang baru lahir.' } }),
      ],
    },
    {
      slug: 'izin',
      versions: [
        aStandard({
          ...{ name: { id: 'Izin usaha mikro' }, summary: { id: 'Membuka usaha kecil.' }, ways: ['desk'] },
          fee: { words: ['Rp. 50.000'], amountIdr: 50_000, basis: null },
        }),
      ],
    },
  ]);
  province = await publishAgency(database, 'contoh-provinsi', [
    {
      slug: 'aduan',
      versions: [
        aStandard({ name: { id: 'Pengaduan kelahiran' }, fee: null, summary: { id: 'Menyampaikan aduan.' } }),
      ],
    },
  ]);
});

afterAll(() => database.close());

async function search(query: string | null, page = 1) {
  const { hits, total, match } = await searchPublished(directoryContext(database.db, NOW), { query, page });
  return { found: hits.map((hit) => `${hit.tenantSlug}/${hit.slug}`), total, match };
}

test('the directory lists every agency by name, with its number of services', async () => {
  const { agencies } = await listAgencies(directoryContext(database.db, NOW));
  expect(agencies.map((agency) => [agency.slug, agency.serviceCount])).toEqual([
    ['contoh-kota', 2],
    ['contoh-provinsi', 1],
  ]);
});

describe('the search over all agencies', () => {
  test.each<[query: string | null, found: string[], match: string, why: string]>([
    ['akta', ['contoh-kota/akta'], 'exact', 'a word of the name'],
    ['KELAHIRAN', ['contoh-kota/akta', 'contoh-provinsi/aduan'], 'exact', 'any case, across agencies'],
    ['usaha kecil', ['contoh-kota/izin'], 'exact', 'words of the summary'],
    ['lahir', ['contoh-kota/akta', 'contoh-provinsi/aduan'], 'exact', 'the stem'],
    ['kelahirn', ['contoh-kota/akta', 'contoh-provinsi/aduan'], 'similar', 'a letter is missing'],
    ['zzzz', [], 'none', 'nothing like it'],
    ['   ', [], 'none', 'nothing to search for'],
    [null, [], 'none', 'no question asked'],
    ["'; drop table tenants; --", [], 'none', 'hostile text is text'],
    ['%', [], 'none', 'a wildcard is a sign like any other'],
    ['akta\u0000', ['contoh-kota/akta'], 'exact', 'a control character is dropped'],
    ['!&|:*()<->', [], 'none', 'operators alone ask for nothing'],
    ['a'.repeat(5000), [], 'none', 'too long is cut'],
    ['bagaimana cara untuk pindah?', [], 'none', 'the word that names something is in no text'],
    [
      'bagaimana cara untuk membuka usaha?',
      ['contoh-kota/izin'],
      'exact',
      'words that ask are not looked for',
    ],
    ['membuka usaha', ['contoh-kota/izin'], 'exact', 'the same without them'],
    [
      'untuk kelahirn',
      ['contoh-kota/akta', 'contoh-provinsi/aduan'],
      'similar',
      'nor for what is spelled like them',
    ],
    ['"anak yang baru"', ['contoh-kota/akta'], 'exact', 'but in quotation marks they count'],
    ['cara untuk yang di dan', [], 'too-common', 'nothing is named'],
  ])('%s finds %j (%s): %s', async (query, found, match) => {
    const result = await search(query);
    expect(result.found.toSorted()).toEqual(found);
    expect(result.match).toBe(match);
    expect(result.total).toBe(found.length);
  });

  test('a page beyond the last is empty and still knows the total', async () => {
    expect(await search('akta', 7)).toEqual({ found: [], total: 1, match: 'exact' });
  });
});

describe('the catalogue of one agency', () => {
  test.each<[filter: Partial<ServiceFilter>, found: string[]]>([
    [{}, ['akta', 'izin']],
    [{ query: 'usaha' }, ['izin']],
    [{ query: 'aduan' }, []],
    [{ way: 'desk' }, ['izin']],
    [{ way: 'letter' }, []],
    [{ cost: 'free' }, ['akta']],
    [{ cost: 'paid' }, ['izin']],
    [{ unit: 'diskominfo' }, ['akta', 'izin']],
    [{ unit: 'tidak-ada' }, []],
    [{ query: 'akta', cost: 'paid' }, []],
    [{ query: 'cara untuk membuka usaha' }, ['izin']],
    [{ query: 'cara untuk' }, ['akta', 'izin']],
    [{ query: 'cara untuk', cost: 'paid' }, ['izin']],
  ])('%j gives %j', async (filter, found) => {
    const ctx = publicContext(database.db, here, NOW);
    const catalogue = await listServices(ctx, { ...ALL, ...filter });
    expect(catalogue.services.map((card) => card.slug)).toEqual(found);
    expect(catalogue.total).toBe(2);
    // What can be chosen does not depend on what has been.
    expect(catalogue.costs).toEqual(['free', 'paid']);
  });
});

test('a search of the catalogue for words that name nothing shows all, and says why', async () => {
  const ctx = publicContext(database.db, here, NOW);
  expect((await listServices(ctx, { ...ALL, query: 'yang untuk' })).match).toBe('too-common');
  expect((await listServices(ctx, { ...ALL, query: 'yang usaha' })).match).toBe('exact');
});

test('a cost that is not stated is neither free nor paid, so neither is offered', async () => {
  const catalogue = await listServices(publicContext(database.db, province, NOW), ALL);
  expect(catalogue.total).toBe(1);
  expect(catalogue.costs).toEqual([]);
});

describe('finding an agency', () => {
  test('by its slug, with the revision of what it publishes', async () => {
    expect(await findTenant(database.db, 'contoh-kota')).toEqual({ ...here, revision: 'revisi contoh-kota' });
  });

  test.each(['tidak-ada', 'Contoh-Kota', '', '../etc', "' or 1=1", 'x'.repeat(500), 'contoh\u0000kota'])(
    '%j is nobody',
    async (slug) => {
      expect(await findTenant(database.db, slug)).toBeNull();
    },
  );

  test("the directory's revision holds every agency's", async () => {
    expect(await directoryRevision(database.db)).toBe('revisi contoh-kota,revisi contoh-provinsi');
  });
});

test('a database that does not answer is said to be not ready', async () => {
  expect(await isDatabaseReady(database.db)).toBe(true);
  const gone = openDatabase({ url: 'postgres://maklumat_app:x@127.0.0.1:1/maklumat' });
  expect(await isDatabaseReady(gone)).toBe(false);
  await closeDatabase(gone);
});
