import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseMasterKey } from '../keys';
import type { TenantRef } from '../context';
import { WORDING } from '../testing/agency-outputs';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { rebuildCases } from '../upkeep/rebuild-cases';
import { verifyCases } from '../upkeep/verify-cases';
import { demoPassword, listDemoAccounts } from './demo-accounts';
import { DemoFile, DemoWords } from './demo-file';
import { loadDemoAnalyst, loadDemoCases, loadDemoPeople } from './load-demo';

const KEYS = parseMasterKey('aa'.repeat(32));
const NOW = new Date('2026-11-20T03:00:00Z');
const WORDS = DemoWords.parse({
  ...{
    answers: ['Sudah diperbaiki'],
    questions: ['Di mana?'],
    reasons: ['Bukan tugas kami'],
    notes: ['Periksa'],
  },
  ...{ completions: ['Di depan pasar'], objections: ['Belum'], thanks: ['Terima kasih'] },
});
const FILE = DemoFile.parse({
  units: [{ slug: 'contoh-jalan', name: 'Dinas Jalan', shortName: 'Jalan' }],
  people: [
    { name: 'Sumarni', signIn: 'sumarni.contoh', role: 'admin' },
    { name: 'Budi', signIn: 'budi.contoh', role: 'petugas', unit: 'contoh-jalan' },
  ],
  citizens: ['Siti'],
  places: ['Jalan Contoh 1'],
  reports: { pengaduan: ['Jalan berlubang di depan pasar'] },
  cases: 16,
});
const LOAD = { file: FILE, words: WORDS, keys: KEYS, wording: WORDING, now: NOW };
const RUNNING = new AbortController().signal;

let database: TestDatabase;
let tenant: TenantRef;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
  tenant = await publishWorkflow(database, 'contoh-kota');
});
afterAll(() => database.close());

test('examples are made once, stand in every state, and are sound', async () => {
  const members = await loadDemoPeople(database.db, tenant, LOAD);
  expect(await loadDemoCases(database.db, tenant, members, LOAD, RUNNING)).toBe(16);
  expect(await loadDemoPeople(database.db, tenant, LOAD)).toEqual(members);
  expect(await loadDemoCases(database.db, tenant, members, LOAD, RUNNING)).toBe(0);
  const rows = await database.adminSql<{ state: string; example: boolean; received: Date; last: Date }[]>`
    select state, example, received_at as received, last_event_at as last from service_cases`;
  expect([...new Set(rows.map(({ state }) => state))].sort()).toEqual([
    'answered',
    'closed',
    'finished',
    'handling',
    'received',
    'returned',
    'silent',
  ]);
  expect(rows.every(({ example, received, last }) => example && received < NOW && last <= NOW)).toBe(true);
  expect(await verifyCases(database.db, tenant.id, KEYS)).toEqual({ cases: 16, faults: [] });
  expect((await rebuildCases(database.db, tenant.id, { dryRun: true })).differences).toEqual([]);
}, 60_000);

test('the accounts are those of examples alone, with the password of this installation', async () => {
  await loadDemoAnalyst(database.db, { name: 'Wening', signIn: 'analis.contoh' }, { keys: KEYS, now: NOW });
  const password = demoPassword(KEYS);
  expect(password).not.toBe(demoPassword(parseMasterKey('bb'.repeat(32))));
  const people = { tenant: 'contoh-kota', password };
  expect(await listDemoAccounts(database.db, KEYS)).toEqual([
    { ...people, name: 'Budi', role: 'petugas', unit: 'contoh-jalan', signIn: 'budi.contoh' },
    { ...people, name: 'Sumarni', role: 'admin', unit: null, signIn: 'sumarni.contoh' },
    {
      ...{ tenant: null, unit: null, password },
      name: 'Wening',
      role: 'national-analyst',
      signIn: 'analis.contoh',
    },
  ]);
});

test('a person with a role the agency does not have is refused by name', async () => {
  const people = [{ name: 'Tono', signIn: 'tono.contoh', role: 'walikota', unit: null }];
  await expect(loadDemoPeople(database.db, tenant, { ...LOAD, file: { ...FILE, people } })).rejects.toThrow(
    'db/demo/contoh-kota.yaml: Tono, walikota: role-unknown.',
  );
});
