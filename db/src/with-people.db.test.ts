import { readdirSync, readFileSync } from 'node:fs';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from './new-id';
import { auditEvents, memberships, roles, users } from './schema/index';
import { createTestTenant, openTestDatabase, type TestDatabase } from './testing/index';
import { withPeople } from './with-people';
import { withIdentity } from './with-identity';
import { withTenant } from './with-tenant';

const AT = new Date('2026-01-05T00:00:00Z');

let database: TestDatabase;
let tenantId = '';
let other = '';
beforeAll(async () => {
  database = await openTestDatabase();
  tenantId = (await createTestTenant(database)).tenantId;
  other = (await createTestTenant(database)).tenantId;
  for (const id of [tenantId, other])
    await withTenant(database.db, id, (tx) =>
      tx
        .insert(roles)
        .values({ tenantId: id, id: newId(), slug: `peran-${id}`, content: {}, contentHash: 'x' }),
    );
});
afterAll(() => database.close());

function aPerson(signInName: string) {
  return { id: newId(), signInName, displayName: 'Sumarni', createdAt: AT, example: false };
}

describe('withPeople', () => {
  test('sees people and the rows of its own tenant, of no other', async () => {
    const seen = await withPeople(database.db, tenantId, async (tx) => {
      await tx.insert(users).values(aPerson('sumarni'));
      const people = await tx.select().from(users).where(eq(users.signInName, 'sumarni'));
      const own = await tx.select().from(roles).where(eq(roles.tenantId, tx.tenantId));
      const theirs = await tx.select().from(roles).where(eq(roles.tenantId, other));
      return [people.length, own.length, theirs.length];
    });
    expect(seen).toEqual([1, 1, 0]);
  });

  test('takes back both, the change and whatever else it did, when its work fails', async () => {
    const work = withPeople(database.db, tenantId, async (tx) => {
      await tx.insert(users).values(aPerson('rosita'));
      throw new Error('not this time');
    });
    await expect(work).rejects.toThrow('not this time');
    const left = await withIdentity(database.db, (tx) =>
      tx.select().from(users).where(eq(users.signInName, 'rosita')),
    );
    expect(left).toEqual([]);
  });

  test('writes none of the tenant’s own rows', async () => {
    const work = withPeople(database.db, tenantId, (tx) =>
      tx.delete(roles).where(eq(roles.tenantId, tx.tenantId)),
    );
    await expect(work).rejects.toThrow('which writes identity.* and the audit alone');
  });

  test('lets two of one agency take turns: the second sees what the first did', async () => {
    const userId = await withPeople(database.db, tenantId, async (tx) => {
      const [person] = await tx.insert(users).values(aPerson('bergantian')).returning({ id: users.id });
      return person?.id ?? '';
    });
    const once = () =>
      withPeople(database.db, tenantId, async (tx) => {
        const own = and(eq(memberships.tenantId, tenantId), eq(memberships.userId, userId));
        const held = await tx.select().from(memberships).where(own);
        const row = { id: newId(), userId, tenantId, unit: null, example: false, createdAt: AT };
        await tx.insert(memberships).values({ ...row, role: `ke-${String(held.length + 1)}` });
        return held.length;
      });
    expect((await Promise.all([once(), once(), once()])).toSorted()).toEqual([0, 1, 2]);
  });

  test.each(['', 'x', '1; drop table users'])('refuses "%s" for a tenant', async (id) => {
    await expect(withPeople(database.db, id, () => Promise.resolve())).rejects.toThrow(RangeError);
  });
});

describe('nothing else opens both', () => {
  test('a tenant’s transaction is stopped before it opens the people, the people’s before it takes a tenant', async () => {
    const tenants = withTenant(database.db, tenantId, (tx) => tx.select().from(users));
    await expect(tenants).rejects.toThrow('reach it in withIdentity()');
    const people = withIdentity(database.db, (tx) =>
      tx.select().from(auditEvents).where(eq(auditEvents.tenantId, tenantId)),
    );
    await expect(people).rejects.toThrow('reach it in withTenant()');
  });

  test('one file of this package sets both', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /(?<!\.test)\.ts$/.test(name));
    const sets = (name: string, what: RegExp) =>
      what.test(readFileSync(new URL(name, import.meta.url), 'utf8'));
    const both = files.filter(
      (name) => sets(name, /`select app\.set_tenant/) && sets(name, /set local app\.identity/),
    );
    expect(both).toEqual(['with-people.ts']);
  });
});
