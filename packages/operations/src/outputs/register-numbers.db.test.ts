import { newId, numberCounters, registerEntries, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskFileStore } from '@maklumat/files';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewOwnCase } from '../citizen';
import { citizenContext, type TenantRef } from '../context';
import { parseMasterKey } from '../keys';
import { aFiledCase, anOffice } from '../testing/an-office';
import { addOutputs, SAMPLE_OUTPUTS } from '../testing/add-outputs';
import { recordPlainYears } from '../testing/publish-workflow';
import { wib } from '../testing/walk-case';
import { rebuildCases } from '../upkeep/rebuild-cases';
import { verifyCases } from '../upkeep/verify-cases';

const KEYS = parseMasterKey('aa'.repeat(32));

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await recordPlainYears(database);
});
afterAll(() => database.close());

async function anAgency(slug: string): Promise<TenantRef> {
  const tenant = await anOffice(database, slug);
  await addOutputs(database, tenant, SAMPLE_OUTPUTS);
  return tenant;
}

async function entriesOf(tenant: TenantRef): Promise<string[]> {
  const rows = await withTenant(database.db, tenant.id, (tx) =>
    tx
      .select()
      .from(registerEntries)
      .where(eq(registerEntries.tenantId, tenant.id))
      .orderBy(asc(registerEntries.year), asc(registerEntries.running)),
  );
  return rows.map(({ number, enteredOn }) => `${number} ${enteredOn}`);
}

test('cases filed one after the other are numbered from 1, as their pattern prints it', async () => {
  const tenant = await anAgency('urut');
  await aFiledCase(database, tenant, wib('2026-03-02 09:00'));
  await aFiledCase(database, tenant, wib('2026-04-06 09:00'));
  expect(await entriesOf(tenant)).toEqual(['001/PGD/III/2026 2026-03-02', '002/PGD/IV/2026 2026-04-06']);
});

test('twenty cases filed at once have the numbers 1 to 20, each once', async () => {
  const tenant = await anAgency('serentak');
  const now = wib('2026-03-02 09:00');
  await Promise.all(Array.from({ length: 20 }, () => aFiledCase(database, tenant, now)));
  const numbers = (await entriesOf(tenant)).map((entry) => Number(entry.slice(0, 3)));
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('a filing that is rolled back leaves no gap', async () => {
  const tenant = await anAgency('batal');
  const now = wib('2026-03-02 09:00');
  await aFiledCase(database, tenant, now);
  await database.adminSql`
    alter table outbox_messages add constraint full_ck check (created_at <> '2026-03-03T02:00:00Z') not valid`;
  await expect(aFiledCase(database, tenant, wib('2026-03-03 09:00'))).rejects.toThrow();
  await database.adminSql`alter table outbox_messages drop constraint full_ck`;
  await aFiledCase(database, tenant, wib('2026-03-04 09:00'));
  expect(await entriesOf(tenant)).toEqual(['001/PGD/III/2026 2026-03-02', '002/PGD/III/2026 2026-03-04']);
});

test('two agencies count each for itself', async () => {
  const [one, other] = [await anAgency('satu'), await anAgency('dua')];
  const now = wib('2026-03-02 09:00');
  for (const tenant of [one, other, one]) await aFiledCase(database, tenant, now);
  expect(await entriesOf(one)).toHaveLength(2);
  expect(await entriesOf(other)).toEqual(['001/PGD/III/2026 2026-03-02']);
});

test('a new year begins at midnight of the agency, with number 1', async () => {
  const tenant = await anAgency('pergantian-tahun');
  await aFiledCase(database, tenant, wib('2026-12-31 23:59'));
  await aFiledCase(database, tenant, wib('2027-01-01 00:00'));
  expect(await entriesOf(tenant)).toEqual(['001/PGD/XII/2026 2026-12-31', '001/PGD/I/2027 2027-01-01']);
});

test('the same form sent twice has one number', async () => {
  const tenant = await anAgency('dua-kali');
  const [now, submissionId] = [wib('2026-03-02 09:00'), newId()];
  await aFiledCase(database, tenant, now, { submissionId });
  await aFiledCase(database, tenant, now, { submissionId });
  expect(await entriesOf(tenant)).toHaveLength(1);
});

test('a report that came last year and is recorded now has a number of this year', async () => {
  const tenant = await anAgency('terlambat-dicatat');
  const reachedAt = wib('2026-12-30 09:00');
  await aFiledCase(database, tenant, wib('2027-01-04 09:00'), { reachedAt });
  expect(await entriesOf(tenant)).toEqual(['001/PGD/I/2027 2027-01-04']);
});

test('registers and counters that were lost are rebuilt from the logs, and no number is given again', async () => {
  const tenant = await anAgency('bangun-ulang');
  await aFiledCase(database, tenant, wib('2026-03-02 09:00'));
  const { number } = await aFiledCase(database, tenant, wib('2026-03-03 09:00'));
  await withTenant(database.db, tenant.id, async (tx) => {
    await tx.delete(registerEntries).where(eq(registerEntries.tenantId, tenant.id));
    await tx.delete(numberCounters).where(eq(numberCounters.tenantId, tenant.id));
  });
  const { differences } = await rebuildCases(database.db, tenant.id, { dryRun: false });
  expect(differences.find((one) => one.number === number)?.columns).toEqual(['registers', 'counters']);
  expect((await rebuildCases(database.db, tenant.id, { dryRun: true })).differences).toEqual([]);
  await aFiledCase(database, tenant, wib('2026-03-04 09:00'));
  expect((await entriesOf(tenant)).map((entry) => entry.slice(0, 3))).toEqual(['001', '002', '003']);
  expect((await verifyCases(database.db, tenant.id, KEYS)).faults).toEqual([]);
});

test('a case from before a register has no number in it, stays in order, and is not entered later', async () => {
  const tenant = await anOffice(database, 'sebelum-register');
  await aFiledCase(database, tenant, wib('2026-03-02 09:00'));
  await addOutputs(database, tenant, SAMPLE_OUTPUTS);
  await aFiledCase(database, tenant, wib('2026-03-03 09:00'));
  await rebuildCases(database.db, tenant.id, { dryRun: false });
  expect(await entriesOf(tenant)).toEqual(['001/PGD/III/2026 2026-03-03']);
});

test('whoever filed reads the number of a register that tells it, and of no other', async () => {
  const tenant = await anAgency('diberitahukan');
  const now = wib('2026-03-02 09:00');
  const inside = await aFiledCase(database, tenant, now);
  const registers = SAMPLE_OUTPUTS.registers.map((one) => ({ ...one, visibleTo: 'citizen' as const }));
  await addOutputs(database, tenant, { registers });
  const files = diskFileStore(join(tmpdir(), 'maklumat-test-files'));
  const ctx = citizenContext(database.db, tenant, { now, keys: KEYS, files, clientAddress: '192.0.2.7' });
  const told = [{ name: { id: 'Nomor agenda' }, number: '001/PGD/III/2026' }];
  expect((await viewOwnCase(ctx, inside)).registrations).toEqual(told);
  await addOutputs(database, tenant, SAMPLE_OUTPUTS);
  expect((await viewOwnCase(ctx, inside)).registrations).toEqual([]);
});
