import { reportingCases, serviceCases, withNational, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { aWorkflow } from '@maklumat/workflow/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nationalContext, publicContext, type NationalContext, type TenantRef } from '../context';
import { DemoFile, DemoWords } from '../demo/demo-file';
import { loadDemoCases, loadDemoPeople } from '../demo/load-demo';
import { parseMasterKey } from '../keys';
import type { Session } from '../identity';
import { publishAgency } from '../testing/publish-agency';
import { WORDING } from '../testing/agency-outputs';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { recountFigures, type Recounted } from '../testing/recount-figures';
import { rebuildCases } from '../upkeep/rebuild-cases';
import { viewNationalFigures, type AgencyFigures } from './view-national-figures';
import { viewPerformance } from './view-performance';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = new Date('2026-11-20T03:00:00Z');
/** The twelve months that end today, this year and the year before: what the pages are asked for, as days. */
const PERIODS = [
  { year: null, days: { from: '2025-11-21', until: '2026-11-20' } },
  { year: 2026, days: { from: '2026-01-01', until: '2026-12-31' } },
  { year: 2025, days: { from: '2025-01-01', until: '2025-12-31' } },
];
const WORDS = DemoWords.parse({
  ...{ answers: ['Sudah'], questions: ['Di mana?'], reasons: ['Bukan tugas kami'], notes: ['Periksa'] },
  ...{ completions: ['Di depan pasar'], objections: ['Belum'], thanks: ['Terima kasih'] },
});

let database: TestDatabase;
let tenants: TenantRef[];
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  await publishAgency(database, 'tanpa-alur');
  tenants = [
    await publishWorkflow(database, 'contoh-barat', aWorkflow({ name: { id: 'Pengaduan barat' } })),
    await publishWorkflow(database, 'contoh-timur'),
  ];
  for (const tenant of tenants) await fill(tenant);
}, 240_000);
afterAll(() => database.close());

/** Cases over thirteen months in every state, each walked by its own workflow. */
async function fill(tenant: TenantRef): Promise<void> {
  const unit = `${tenant.slug}-jalan`;
  const file = DemoFile.parse({
    units: [{ slug: unit, name: 'Dinas Jalan', shortName: 'Jalan' }],
    people: [
      { name: 'Sumarni', signIn: `sumarni.${tenant.slug}`, role: 'admin' },
      { name: 'Budi', signIn: `budi.${tenant.slug}`, role: 'petugas', unit },
    ],
    ...{ citizens: ['Siti'], places: ['Jalan Contoh 1'], reports: { pengaduan: ['Jalan berlubang'] } },
    cases: 49,
  });
  const load = { file, words: WORDS, keys: KEYS, wording: WORDING, now: NOW };
  const members = await loadDemoPeople(database.db, tenant, load);
  await loadDemoCases(database.db, tenant, members, load, new AbortController().signal);
}

function analyst(): NationalContext {
  const session = { userId: 'x', displayName: 'Wening', platformRoles: ['national-analyst'] };
  return nationalContext(database.db, session as unknown as Session, NOW);
}

function recount(tenant: TenantRef, days: { from: string; until: string }): Promise<Recounted> {
  return recountFigures(database, tenant.id, 'pengaduan', days, NOW);
}

async function agency(slug: string, year: number | null = null): Promise<AgencyFigures> {
  const { agencies } = await viewNationalFigures(analyst(), year);
  const found = agencies.find((one) => one.slug === slug);
  if (found === undefined) throw new Error(`${slug} is not among the agencies`);
  return found;
}

test.each(PERIODS)('both pages say what the raw events say, asked for $year', async ({ year, days }) => {
  for (const tenant of tenants) {
    const recounted = await recount(tenant, days);
    expect((await agency(tenant.slug, year)).figures).toMatchObject(recounted);
    const page = await viewPerformance(publicContext(database.db, tenant, NOW), year);
    expect(page.total).toMatchObject(recounted);
    expect(page.services[0]?.workflows[0]?.figures).toMatchObject(recounted);
  }
});

test('the cases recounted are of every kind, so that the comparison says something', async () => {
  const days = { from: '2025-01-01', until: '2026-12-31' };
  for (const tenant of tenants) {
    const counted = await recount(tenant, days);
    expect(counted.received).toBe(49);
    expect(counted.open + counted.finished + counted.endedOtherwise).toBe(49);
    for (const few of [counted.open, counted.late, counted.finished, counted.endedOtherwise, counted.kept])
      expect(few).toBeGreaterThan(0);
    expect(counted.judged - counted.kept).toBeGreaterThan(0);
    expect(counted.late).toBeLessThan(counted.open);
  }
});

test('of all together the sum is told, and that they are examples', async () => {
  const { agencies, total } = await viewNationalFigures(analyst(), null);
  const sum = (of: 'received' | 'open' | 'late' | 'finished' | 'kept') =>
    agencies.reduce((count, { figures }) => count + (figures?.[of] ?? 0), 0);
  for (const of of ['received', 'open', 'late', 'finished', 'kept'] as const)
    expect(total.figures[of]).toBe(sum(of));
  expect(total.figures.examples).toBe('all');
  expect(total.standards).toEqual({ published: 3, complete: 3, stated: 42 });
});

test('an agency no case can reach has standards and no figures, which is not the same as none', async () => {
  expect(await agency('tanpa-alur')).toMatchObject({
    ...{ name: { id: 'Kota tanpa-alur' }, figures: null },
    standards: { published: 1, complete: 1, stated: 14 },
  });
  const { figures } = await agency('contoh-timur', 2024);
  expect(figures).toMatchObject({ received: 0, finished: 0, medianDays: null });
  expect(figures?.open).toBeGreaterThan(0);
});

test('what is late depends on the moment of asking alone: nothing is written when a date passes', async () => {
  const [tenant] = tenants;
  if (tenant === undefined) throw new Error('no agency');
  const before = await database.adminSql`select xmin::text, id from reporting_cases order by id`;
  const farAhead = new Date('2027-10-01T03:00:00Z');
  const { total } = await viewPerformance(publicContext(database.db, tenant, farAhead), null);
  const days = { from: '2026-10-02', until: '2027-10-01' };
  expect(total).toMatchObject(await recountFigures(database, tenant.id, null, days, farAhead));
  expect(total?.late).toBeGreaterThan(0);
  expect(await database.adminSql`select xmin::text, id from reporting_cases order by id`).toEqual(before);
});

test('a rebuilding writes facts that are lost or wrong as they were, and names the case', async () => {
  const [tenant] = tenants;
  if (tenant === undefined) throw new Error('no agency');
  const facts = () =>
    database.adminSql`select * from reporting_cases where tenant_id = ${tenant.id} order by id`;
  const before = await facts();
  const [lost, wrong] = before.map((fact) => String(fact.id));
  await database.adminSql`delete from reporting_cases where id = ${lost ?? ''}`;
  await database.adminSql`update reporting_cases set received_on = received_on - 400 where id = ${wrong ?? ''}`;
  const { differences } = await rebuildCases(database.db, tenant.id, { dryRun: false });
  expect(differences.map(({ caseId, columns }) => [caseId, columns])).toEqual([
    [lost, ['figures']],
    [wrong, ['figures']],
  ]);
  expect(await facts()).toEqual(before);
  expect((await rebuildCases(database.db, tenant.id, { dryRun: true })).differences).toEqual([]);
});

test('the national role cannot read a case, and no agency the facts of another', async () => {
  const asNation = withNational(database.db, (tx) => tx.select({ id: serviceCases.id }).from(serviceCases));
  await expect(asNation).rejects.toThrow('only reporting_* is read in withNational()');
  const [mine, theirs] = tenants;
  const seen = await withTenant(database.db, mine?.id ?? '', (tx) =>
    tx
      .select()
      .from(reportingCases)
      .where(eq(reportingCases.tenantId, theirs?.id ?? '')),
  );
  expect(seen).toEqual([]);
});

test('nobody but an analyst reads the nation’s figures', () => {
  const session = { userId: 'x', displayName: 'Budi', platformRoles: ['platform-operator'] };
  const asOther = () => nationalContext(database.db, session as unknown as Session, NOW);
  expect(asOther).toThrow('forbidden');
});
