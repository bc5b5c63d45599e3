import { newId, secondFactors, users, withIdentity, withTenant } from '@maklumat/db';
import { createTestTenant, openTestDatabase, type TestDatabase } from '@maklumat/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSecret, sealSecret } from '../identity/second-factor/factor-secret';
import {
  assertMasterKey,
  openTenantKey,
  openUnder,
  parseMasterKey,
  sealUnder,
  WrongMasterKeyError,
  type MasterKey,
} from '../keys';
import { rewrapKeys } from './rewrap-keys';

const [OLD, NEW] = ['aa'.repeat(32), 'bb'.repeat(32)];
const BEFORE = parseMasterKey(OLD);
const BOTH = parseMasterKey(`${NEW}, ${OLD}`);
const AFTER = parseMasterKey(NEW);
const AT = new Date('2026-11-23T02:00:00Z');
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

let database: TestDatabase;
let tenants: string[];
let sealed: Uint8Array[];
let people: string[];
beforeAll(async () => {
  database = await openTestDatabase();
  tenants = [await aTenant(), await aTenant()];
  sealed = [];
  for (const id of tenants) sealed.push(sealUnder(await keyOf(id, BEFORE), `isi ${id}`, 'x'));
  await aTenant(); // one that has sealed nothing yet
  people = Array.from({ length: 130 }, () => newId());
  await withIdentity(database.db, async (tx) => {
    for (const [at, id] of people.entries()) {
      const person = { id, signInName: `orang-${at}`, displayName: 'Sri', example: false, createdAt: AT };
      await tx.insert(users).values(person);
      await tx.insert(secondFactors).values({
        ...{ userId: id, sealed: sealSecret(BEFORE, id, SECRET), lastStep: 0, createdAt: AT },
      });
    }
  });
});
afterAll(() => database.close());

async function aTenant(): Promise<string> {
  return (await createTestTenant(database)).tenantId;
}

function keyOf(tenantId: string, master: MasterKey) {
  return withTenant(database.db, tenantId, (tx) => openTenantKey(tx, master));
}

/** Whether everything sealed before is read with a master key. */
async function readsAll(master: MasterKey): Promise<boolean> {
  for (const [at, id] of tenants.entries()) {
    const bytes = openUnder(await keyOf(id, master), sealed[at]!, 'x');
    if (Buffer.from(bytes).toString() !== `isi ${id}`) return false;
  }
  const rows = await withIdentity(database.db, (tx) => tx.select().from(secondFactors));
  return rows.every((row) => openSecret(master, row.userId, row.sealed).secret === SECRET);
}

test('counting writes nothing', async () => {
  expect(await rewrapKeys(database.db, BOTH, { dryRun: true })).toEqual({
    ...{ agencies: { done: 2, already: 0 }, people: { done: 130 } },
  });
  expect(await readsAll(BEFORE)).toBe(true);
});

test('a process that knows both reads everything before, and everything after', async () => {
  expect(await readsAll(BOTH)).toBe(true);
  await expect(readsAll(AFTER)).rejects.toThrow(WrongMasterKeyError);
  const done = await Promise.all([
    rewrapKeys(database.db, BOTH, { dryRun: false }),
    readsAll(BOTH),
    rewrapKeys(database.db, BOTH, { dryRun: false }),
  ]);
  expect(done[1]).toBe(true);
  expect(await readsAll(BOTH)).toBe(true);
  expect(await readsAll(AFTER)).toBe(true);
  await expect(readsAll(BEFORE)).rejects.toThrow(WrongMasterKeyError);
});

test('done again it changes nothing, and the start accepts the new key alone', async () => {
  expect(await rewrapKeys(database.db, BOTH, { dryRun: false })).toEqual({
    ...{ agencies: { done: 0, already: 2 }, people: { done: 0 } },
  });
  await expect(assertMasterKey(database.db, AFTER)).resolves.toBeUndefined();
  await expect(assertMasterKey(database.db, BEFORE)).rejects.toThrow(WrongMasterKeyError);
});

test('a key that wrapped nothing here opens nothing, and nothing is written', async () => {
  const other = parseMasterKey('cc'.repeat(32));
  await expect(rewrapKeys(database.db, other, { dryRun: false })).rejects.toThrow(WrongMasterKeyError);
  expect(await readsAll(AFTER)).toBe(true);
});
