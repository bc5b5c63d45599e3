import { withTenant } from '@maklumat/db';
import { createTestTenant, openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  assertMasterKey,
  openTenantKey,
  openUnder,
  parseMasterKey,
  sealUnder,
  UnsealError,
  WrongMasterKeyError,
  type TenantKey,
} from './index';

const MASTER = parseMasterKey('aa'.repeat(32));
const OTHER = parseMasterKey('bb'.repeat(32));

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function keyOf(tenantId: string, readOnly = false): Promise<TenantKey> {
  return withTenant(database.db, tenantId, (tx) => openTenantKey(tx, MASTER), { readOnly });
}

test('a database without keys accepts any master key', async () => {
  await createTestTenant(database);
  await expect(assertMasterKey(database.db, MASTER)).resolves.toBeUndefined();
});

test('the key is made at its first use and stays', async () => {
  const { tenantId } = await createTestTenant(database);
  const sealed = sealUnder(await keyOf(tenantId), 'isi', 'x');
  expect(Buffer.from(openUnder(await keyOf(tenantId, true), sealed, 'x')).toString()).toBe('isi');
  const rows = await database.adminSql<{ wrapped: Uint8Array }[]>`
    select wrapped_key as wrapped from tenant_keys where tenant_id = ${tenantId}`;
  expect(rows.map((row) => row.wrapped.length)).toEqual([61]);
});

test('twenty transactions that need it first at once get one key', async () => {
  const { tenantId } = await createTestTenant(database);
  const keys = await Promise.all(Array.from({ length: 20 }, () => keyOf(tenantId)));
  const sealed = sealUnder(keys[0]!, 'isi', 'x');
  for (const key of keys) expect(Buffer.from(openUnder(key, sealed, 'x')).toString()).toBe('isi');
  expect(await database.adminSql`select 1 from tenant_keys where tenant_id = ${tenantId}`).toHaveLength(1);
});

test('each agency has its own', async () => {
  const [one, two] = [await createTestTenant(database), await createTestTenant(database)];
  const sealed = sealUnder(await keyOf(one.tenantId), 'isi', 'x');
  const other = await keyOf(two.tenantId);
  expect(() => openUnder(other, sealed, 'x')).toThrow(UnsealError);
});

test('another agency’s key put in its place does not open', async () => {
  const [one, two] = [await createTestTenant(database), await createTestTenant(database)];
  await keyOf(one.tenantId);
  await keyOf(two.tenantId);
  await database.adminSql`update tenant_keys set wrapped_key =
    (select wrapped_key from tenant_keys where tenant_id = ${one.tenantId}) where tenant_id = ${two.tenantId}`;
  await expect(keyOf(two.tenantId)).rejects.toThrow(UnsealError);
});

test('another master key is named before anything is tried, and at start', async () => {
  const { tenantId } = await createTestTenant(database);
  await keyOf(tenantId);
  const wrong = withTenant(database.db, tenantId, (tx) => openTenantKey(tx, OTHER));
  await expect(wrong).rejects.toThrow(WrongMasterKeyError);
  await expect(assertMasterKey(database.db, OTHER)).rejects.toThrow(/The master key is not the one/);
  await expect(assertMasterKey(database.db, MASTER)).resolves.toBeUndefined();
});
