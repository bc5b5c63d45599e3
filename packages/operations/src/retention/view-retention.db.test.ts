import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ManageContext } from '../manage';
import { aLinkedCase } from '../testing/a-linked-case';
import { addOutputs, aRetentionRule } from '../testing/add-outputs';
import { EndedCases } from '../testing/ended-cases';
import { anAgencyOfItsOwn, KEYS, type Agency } from '../testing/two-agencies';
import { holdCase } from './change-hold';
import { viewPublicRetention } from './rule-table';
import { runRetention } from './run-retention';
import { viewRetention, type RetentionView } from './view-retention';

/** Cases end on 2 March 2026; the person goes from 3 March 2027 on, the words a year later. */
const EIGHTY_DAYS_AHEAD = new Date('2026-12-13T02:00:00Z');
const TOO_EARLY = new Date('2026-12-02T02:00:00Z');
const DUE = new Date('2027-03-10T02:00:00Z');

let database: TestDatabase;
let agency: Agency;
let cases: EndedCases;
let agencies = 0;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  agencies += 1;
  agency = await anAgencyOfItsOwn(database, `contoh-${agencies}`);
  const files = diskFileStore(mkdtempSync(join(tmpdir(), 'maklumat-retention-view-')));
  cases = new EndedCases(agency, files);
  await addOutputs(database, agency.tenant, { retention: [aRetentionRule(agency.workflow)] });
});

function view(now: Date): Promise<RetentionView> {
  const administrator: ManageContext = { ...agency.administrator, now };
  return viewRetention(administrator);
}

test('what falls due within ninety days is listed by its day, and what is later is not', async () => {
  const ended = await cases.ended();
  await cases.open();
  expect((await view(TOO_EARLY)).due).toEqual([]);
  const { due, today, days } = await view(EIGHTY_DAYS_AHEAD);
  expect({ today, days }).toEqual({ today: '2026-12-13', days: { soon: '2027-01-12', later: '2027-03-13' } });
  expect(due).toMatchObject([{ number: ended.number, dueOn: '2027-03-03', parts: ['person'], kept: null }]);
});

test('what is kept although its time is over says why', async () => {
  const held = await cases.ended();
  const disputed = await cases.ended();
  await holdCase(agency.administrator, { number: held.number, ground: 'inspection', reason: 'Diperiksa' });
  await aLinkedCase(agency, disputed.key);
  const { due, held: holds } = await view(DUE);
  expect(due.map(({ number, dueOn, kept }) => ({ number, dueOn, kept }))).toEqual([
    { number: disputed.number, dueOn: null, kept: 'linked-open' },
    { number: held.number, dueOn: '2027-03-03', kept: 'held' },
  ]);
  expect(holds).toMatchObject([{ number: held.number, ground: 'inspection', reason: 'Diperiksa' }]);
  expect(holds[0]?.by).toMatch(/^Petugas/);
});

test('what was erased is counted by service', async () => {
  await cases.ended();
  await cases.ended();
  const run = { keys: KEYS, files: cases.files, dryRun: false };
  await runRetention(database.db, agency.tenant.id, { ...run, at: DUE, limit: 1 });
  expect((await view(DUE)).erased).toMatchObject([{ person: 1, words: 0, lastAt: DUE.toISOString() }]);
  const later = new Date('2028-04-01T02:00:00Z');
  await runRetention(database.db, agency.tenant.id, { ...run, at: later, limit: 10 });
  expect((await view(later)).erased).toMatchObject([{ person: 0, words: 2, lastAt: later.toISOString() }]);
  expect((await view(later)).due).toEqual([]);
});

test('citizens and administrators read the same table; an end without a rule is named in both', async () => {
  const table = { rows: (await view(DUE)).rows, sources: (await view(DUE)).sources };
  expect(await viewPublicRetention(agency.anyone)).toMatchObject(table);
  expect(table.rows).toMatchObject([
    {
      results: [{ id: 'Selesai' }],
      rule: { slug: `simpan-${agency.workflow}`, person: 'P1Y', words: 'P2Y' },
    },
  ]);
  expect(table.sources).toMatchObject([{ slug: 'uu-pdp' }]);
  await database.adminSql`
    delete from outputs where tenant_id = ${agency.tenant.id} and kind = 'retention-rule'`;
  expect((await viewPublicRetention(agency.anyone)).rows).toMatchObject([
    { results: [{ id: 'Selesai' }], rule: null },
  ]);
});
