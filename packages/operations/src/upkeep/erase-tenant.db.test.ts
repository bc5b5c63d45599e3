import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseFiles, tenantKeys, withTenant } from '@maklumat/db';
import { openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { diskFileStore } from '@maklumat/files';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../audit';
import { listFilingForms, openOwnCase, startDraft, viewOwnCase } from '../citizen';
import { membershipsOf } from '../identity';
import { openTenantKey } from '../keys';
import { viewAgencyHome } from '../public/view-agency';
import {
  anAgencyOfItsOwn,
  citizenOf,
  KEYS,
  namesOf,
  NOW,
  type Agency,
  type Names,
} from '../testing/two-agencies';
import { eraseTenant, type EraseTenantOptions } from './erase-tenant';
import { rewrapKeys } from './rewrap-keys';
import { rotateTenantKey } from './rotate-tenant-key';
import { verifyCases } from './verify-cases';

let database: TestDatabase;
let [agency, other]: Agency[] = [];
let [names, others]: Names[] = [];
let by: EraseTenantOptions;
beforeAll(async () => {
  database = await openTestDatabase();
  [agency, other] = [await anAgencyOfItsOwn(database, 'pergi'), await anAgencyOfItsOwn(database, 'tetap')];
  [names, others] = [await namesOf(agency), await namesOf(other)];
  const { files } = agency.official;
  by = { now: NOW, actor: 'terminal:test', reason: 'Berita acara 12/2026', files, dryRun: false };
}, 60_000);
afterAll(() => database.close());

/** Rows of one agency in every table of tenants. */
async function rowsOf(tenantId: string): Promise<Record<string, string>> {
  const tables = await database.adminSql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`;
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await database.adminSql<{ digest: string }[]>`
      select count(*)::text || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
      from ${database.adminSql(name)} t where tenant_id = ${tenantId}`;
    found[name] = row?.digest ?? '';
  }
  return found;
}

test('a dry run says what would go, in numbers, and writes nothing', async () => {
  const before = await rowsOf(agency!.tenant.id);
  const done = await eraseTenant(database.db, agency!.tenant.id, { ...by, dryRun: true });
  expect(done).toMatchObject({ destroyedAt: null, head: null });
  expect(done.contents.cases).toBeGreaterThan(1);
  for (const number of [
    done.contents.texts,
    done.contents.contacts,
    done.contents.drafts,
    done.contents.files,
  ])
    expect(number).toBeGreaterThan(0);
  expect(done.contents.fileBytes).toBeGreaterThan(100);
  expect(done.contents.people).toBeGreaterThan(2);
  expect(await rowsOf(agency!.tenant.id)).toEqual(before);
});

test('once erased nothing sealed opens, uploads are gone from the disk, and another agency is as it was', async () => {
  const { id } = agency!.tenant;
  const files = await withTenant(database.db, id, (tx) =>
    tx.select({ storedAs: caseFiles.storedAs }).from(caseFiles).where(eq(caseFiles.tenantId, id)),
  );
  const before = await rowsOf(other!.tenant.id);
  const done = await eraseTenant(database.db, id, by);
  expect(done.destroyedAt).toBe(NOW.toISOString());
  const [row] = await withTenant(database.db, id, (tx) =>
    tx.select().from(tenantKeys).where(eq(tenantKeys.tenantId, id)),
  );
  expect(row).toMatchObject({ wrappedKey: null, earlierWrappedKey: null, wrappedStandingKey: null });
  for (const { storedAs } of files) expect(await agency!.official.files.has(storedAs)).toBe(false);
  expect(files.length).toBeGreaterThan(0);
  const left = await database.adminSql<{ sealed: string }[]>`
    select (select count(*) from case_contents where tenant_id = ${id} and sealed is not null)::text as sealed
    union all select (select count(*) from case_contacts where tenant_id = ${id}
      and (sealed is not null or phone_index is not null or email_index is not null))::text
    union all select (select count(*) from case_keys where tenant_id = ${id})::text
    union all select (select count(*) from outbox_messages where tenant_id = ${id})::text
    union all select (select count(*) from jobs.due_jobs where tenant_id = ${id})::text
    union all select (select count(*) from identity.memberships where tenant_id = ${id})::text
    union all select (select count(*) from identity.sessions where active_tenant_id = ${id})::text`;
  expect(left.map(({ sealed }) => sealed)).toEqual(left.map(() => '0'));
  expect(await membershipsOf(database.db, names!.userId)).toEqual([]);
  expect(await rowsOf(other!.tenant.id)).toEqual(before);
  expect((await viewOwnCase(citizenOf(other!), others!.key)).entries.length).toBeGreaterThan(0);
});

test('its logs are in order without their words, and the erasure is sealed in its audit log with the reason', async () => {
  const { id } = agency!.tenant;
  expect((await verifyCases(database.db, id, KEYS)).faults).toEqual([]);
  const verified = await verifyAudit(database.db, id);
  expect(verified.faults).toEqual([]);
  expect(verified.unsealed).toBe(0);
  const rows = await database.adminSql<{ actor: string; details: { reason: string; cases: number } }[]>`
    select actor, details from audit_events where tenant_id = ${id} and action = 'tenant-erased'`;
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ actor: 'terminal:test', details: { reason: 'Berita acara 12/2026' } });
});

test('what it published stays readable; nothing is filed, followed or sealed there any more', async () => {
  expect((await viewAgencyHome(agency!.anyone)).profile.name.id).not.toBe('');
  const citizen = citizenOf(agency!);
  expect((await listFilingForms(citizen)).choices).toEqual([]);
  await expect(startDraft(citizen, agency!.workflow)).rejects.toThrow('not-found');
  expect(await openOwnCase(citizen, names!.key)).toEqual({ ok: false, refusal: { code: 'no-match' } });
  const sealing = withTenant(database.db, agency!.tenant.id, (tx) => openTenantKey(tx, KEYS));
  await expect(sealing).rejects.toThrow('not-found');
  await expect(rotateTenantKey(database.db, agency!.tenant.id, KEYS, by)).rejects.toThrow('not-found');
  expect((await rewrapKeys(database.db, KEYS, { dryRun: true })).agencies).toEqual({ done: 0, already: 1 });
});

test('done again it goes on with what is left and writes no second line', async () => {
  const { id } = agency!.tenant;
  const again = await eraseTenant(database.db, id, { ...by, now: new Date(NOW.getTime() + 60_000) });
  expect(again.destroyedAt).toBe(NOW.toISOString());
  expect(again.contents).toMatchObject({
    texts: 0,
    contacts: 0,
    drafts: 0,
    files: 0,
    messages: 0,
    people: 0,
  });
  const rows =
    await database.adminSql`select 1 from audit_events where tenant_id = ${id} and action = 'tenant-erased'`;
  expect(rows).toHaveLength(1);
});

test('an agency that has sealed nothing yet gets no key afterwards', async () => {
  const empty = await anAgencyOfItsOwn(database, 'kosong');
  const files = diskFileStore(mkdtempSync(join(tmpdir(), 'maklumat-kosong-')));
  await eraseTenant(database.db, empty.tenant.id, { ...by, files });
  const sealing = withTenant(database.db, empty.tenant.id, (tx) => openTenantKey(tx, KEYS));
  await expect(sealing).rejects.toThrow('not-found');
}, 30_000);
