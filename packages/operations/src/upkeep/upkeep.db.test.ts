import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseMasterKey } from '../keys';
import type { TenantRef } from '../context';
import { publishWorkflow, recordPlainYears } from '../testing/publish-workflow';
import { CaseWalk } from '../testing/walk-case';
import { rebuildCases } from './rebuild-cases';
import { verifyCases } from './verify-cases';

const KEYS = parseMasterKey('aa'.repeat(32));

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
});
afterAll(() => database.close());

async function anAgency(slug: string): Promise<{ tenant: TenantRef; walk: CaseWalk }> {
  const tenant = await publishWorkflow(database, slug);
  return { tenant, walk: new CaseWalk(database.db, tenant, KEYS) };
}

/** Codes found, with the event each was found at. */
async function faultsOf(tenant: TenantRef): Promise<string[]> {
  const { faults } = await verifyCases(database.db, tenant.id, KEYS);
  return faults.map(({ sequence, code }) => `${String(sequence)} ${code}`);
}

test('cases as they were recorded are in order', async () => {
  const { tenant, walk } = await anAgency('utuh');
  await walk.answered('2026-03-02 09:00', '2026-03-02 10:00', '2026-03-03 10:00');
  await walk.file('2026-03-02 09:00');
  expect(await verifyCases(database.db, tenant.id, KEYS)).toEqual({ cases: 2, faults: [] });
  expect(await rebuildCases(database.db, tenant.id, { dryRun: true })).toEqual({
    ...{ cases: 2, differences: [], revived: 0 },
  });
});

test('a text that is gone although the log does not say that it was erased is found', async () => {
  const { tenant, walk } = await anAgency('hilang');
  const { id } = await walk.file('2026-03-02 09:00');
  await database.adminSql`
    update case_contents set sealed = null, erased_at = now() where case_id = ${id} and field = 'report'`;
  expect(await faultsOf(tenant)).toEqual(['1 erased-unrecorded']);
});

test('an event that was altered, cut off or broken is found where it stands', async () => {
  const { tenant, walk } = await anAgency('log-diubah');
  const { id } = await walk.answered('2026-03-02 09:00', '2026-03-02 10:00', '2026-03-03 10:00');
  await database.adminSql`
    update case_events set occurred_at = occurred_at - interval '1 day' where case_id = ${id} and sequence = 1`;
  expect(await faultsOf(tenant)).toEqual(['1 hash-differs']);
  await database.adminSql`
    update case_events set occurred_at = occurred_at + interval '1 day' where case_id = ${id} and sequence = 1`;
  const [last] = await database.adminSql<{ sequence: number }[]>`
    delete from case_events where case_id = ${id} and sequence =
    (select max(sequence) from case_events where case_id = ${id}) returning sequence`;
  expect(await faultsOf(tenant)).toEqual([`${String(last?.sequence)} sequence-gap`]);
  await database.adminSql`
    update case_events set body = '{"type": "filed"}' where case_id = ${id} and sequence = 1`;
  expect(await faultsOf(tenant)).toEqual(['null log-unreadable']);
});

test('a text that was replaced, removed, shown to others or slipped in is found', async () => {
  const { tenant, walk } = await anAgency('isi-diubah');
  const { id } = await walk.file('2026-03-02 09:00', 'Jalan berlubang');
  const other = await walk.file('2026-03-02 09:00', 'Lampu mati');
  const [report] = await database.adminSql<{ id: string; sealed: Uint8Array }[]>`
    select id, sealed from case_contents where case_id = ${id} and field = 'report'`;
  if (report === undefined) throw new Error('no report');
  await database.adminSql`
    update case_contents set sealed = (select sealed from case_contents where case_id = ${other.id} and field = 'report')
    where id = ${report.id}`;
  expect(await faultsOf(tenant)).toEqual(['1 content-differs']);
  await database.adminSql`
    update case_contents set sealed = ${report.sealed}, visible_to = 'agency' where id = ${report.id}`;
  expect(await faultsOf(tenant)).toEqual(['1 content-differs']);
  await database.adminSql`update case_contents set visible_to = 'citizen', case_id = ${other.id} where id = ${report.id}`;
  expect((await faultsOf(tenant)).sort()).toEqual(['1 content-missing', 'null content-unrecorded']);
});

test('a row that differs from its log is named, left alone in a dry run, and written again otherwise', async () => {
  const { tenant, walk } = await anAgency('baris-diubah');
  const { id, number } = await walk.file('2026-03-02 09:00');
  await database.adminSql`
    update service_cases set state = 'handling', next_due_at = null, next_timer_at = null where id = ${id}`;
  await database.adminSql`delete from jobs.due_jobs where id = ${id}`;
  const differences = [{ caseId: id, number, columns: ['state', 'nextDueAt', 'nextTimerAt', 'queue'] }];
  const found = { cases: 1, differences, revived: 0 };
  expect(await rebuildCases(database.db, tenant.id, { dryRun: true })).toEqual(found);
  expect(await rebuildCases(database.db, tenant.id, { dryRun: false })).toEqual(found);
  expect(await rebuildCases(database.db, tenant.id, { dryRun: false })).toEqual({
    ...found,
    differences: [],
  });
  expect(await database.adminSql`select 1 from jobs.due_jobs where id = ${id}`).toHaveLength(1);
});

test('wake-ups that were given up are tried again after a rebuilding', async () => {
  const { tenant, walk } = await anAgency('menyerah');
  const { id } = await walk.file('2026-03-02 09:00');
  await database.adminSql`update jobs.due_jobs set attempts = 10 where id = ${id}`;
  expect((await rebuildCases(database.db, tenant.id, { dryRun: false })).revived).toBe(1);
});
