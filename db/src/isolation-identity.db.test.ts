import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SQL_STATES, sqlStateOf } from './database-errors';
import { newId } from './new-id';
import {
  accessLinks,
  entranceNotes,
  calendarFeeds,
  delegations,
  invitations,
  platformRoles,
  recoveryCodes,
  restingMemberships,
  roles,
  secondFactors,
  signInAttempts,
  users,
} from './schema/index';
import { identityTableNames } from './schema/table-kinds';
import { createTestTenant, openTestDatabase, type TestDatabase } from './testing/index';
import { asTenant } from './testing/tenant-rows';
import { withIdentity, type IdentityTx } from './with-identity';
import { withNational } from './with-national';
import { withTenant, type TenantTx } from './with-tenant';

const REFUSED = SQL_STATES.insufficientPrivilege;
const AT = new Date('2026-01-05T00:00:00Z');

let database: TestDatabase;
let tenantId = '';
let userId = '';
beforeAll(async () => {
  database = await openTestDatabase();
  tenantId = (await createTestTenant(database)).tenantId;
  userId = newId();
  await withIdentity(database.db, fillEachTable);
});
afterAll(() => database.close());

async function fillEachTable(tx: IdentityTx): Promise<void> {
  const person = { id: userId, signInName: 'sumarni', displayName: 'Sumarni', createdAt: AT, example: false };
  await tx.insert(users).values({ ...person, passwordHash: '$argon2id$contoh' });
  await tx.insert(platformRoles).values({ userId, role: 'national-analyst', createdAt: AT });
  await tx.execute(
    sql`insert into identity.memberships (id, user_id, tenant_id, role, example, created_at)
        values (${newId()}, ${userId}, ${tenantId}, 'admin', false, ${AT.toISOString()})`,
  );
  await tx.execute(
    sql`insert into identity.sessions (id, user_id, active_tenant_id, handle, device, second_factor, created_at, last_seen_at, expires_at)
        values (${'a'.repeat(64)}, ${userId}, ${tenantId}, ${newId()}, 'Chrome', 'given', ${AT.toISOString()}, ${AT.toISOString()}, ${AT.toISOString()})`,
  );
  await tx.insert(secondFactors).values({ userId, sealed: new Uint8Array([1]), lastStep: 0, createdAt: AT });
  await tx.insert(recoveryCodes).values({ id: newId(), userId, codeHash: 'a' });
  await tx
    .insert(accessLinks)
    .values({ id: 'c'.repeat(64), purpose: 'invitation', userId, createdAt: AT, expiresAt: AT });
  const role = { id: newId(), tenantId, role: 'admin', unit: null, createdAt: AT };
  const invited = { signInName: 'budi', displayName: 'Budi', tokenHash: 'd'.repeat(64), madeBy: userId };
  await tx.insert(invitations).values({ ...role, ...invited, expiresAt: AT });
  await tx.insert(restingMemberships).values({ ...role, userId, example: false, restsSince: AT });
  const other = newId();
  await tx.execute(sql`insert into identity.users (id, sign_in_name, display_name, example, created_at)
    values (${other}, 'rosita', 'Rosita', false, ${AT.toISOString()})`);
  const lent = { fromUserId: userId, toUserId: other, kind: 'plh', decree: 'SP 1/2026' } as const;
  const days = { startsAt: AT, endsAt: new Date(AT.getTime() + 1), createdBy: userId };
  await tx.insert(delegations).values({ ...role, ...lent, ...days });
  const happened = { actor: 'entrance', action: 'signed-in', occurredAt: AT, details: {} } as const;
  await tx.insert(entranceNotes).values({ tenantId, id: newId(), userId, ...happened });
  await tx.insert(calendarFeeds).values({ id: 'b'.repeat(64), userId, tenantId, createdAt: AT });
  await tx.insert(signInAttempts).values({ id: newId(), nameHash: 'a', addressHash: 'b', attemptedAt: AT });
}

async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'accepted',
    (error: unknown) => sqlStateOf(error) ?? String(error),
  );
}

describe.each(identityTableNames())('identity.%s', (name) => {
  const table = `identity.${name}`;

  test('holds a row that only an identity transaction shows', async () => {
    const app = database.appSql;
    const there = (await database.adminSql`select 1 from ${app(table)}`).length;
    expect(there).toBeGreaterThan(0);
    expect(await app`select 1 from ${app(table)}`).toHaveLength(0);
    expect(await asTenant(app, tenantId, (inner) => inner`select 1 from ${inner(table)}`)).toHaveLength(0);
    const open = await app.begin(async (inner) => {
      await inner`set local app.identity = 'on'`;
      return inner`select 1 from ${inner(table)}`;
    });
    expect(open).toHaveLength(there);
    expect(await app`select 1 from ${app(table)}`).toHaveLength(0);
  });

  test('is neither copied into, changed nor emptied from a tenant’s transaction', async () => {
    const app = database.appSql;
    const rows = await database.adminSql`select * from ${app(table)}`;
    const [row] = rows;
    const copy = asTenant(app, tenantId, (inner) => inner`insert into ${inner(table)} ${inner(row!)}`);
    expect(await outcome(copy)).toBe(REFUSED);
    await outcome(asTenant(app, tenantId, (inner) => inner`delete from ${inner(table)}`));
    expect(await database.adminSql`select * from ${app(table)}`).toEqual([...rows]);
  });

  test.each(['maklumat_jobs', 'maklumat_national'])('%s may not even look', async (role) => {
    const look = database.appSql.begin(async (inner) => {
      await inner`set local app.identity = 'on'`;
      await inner`set local role ${inner(role)}`;
      await inner`select 1 from ${inner(table)}`;
    });
    expect(await outcome(look)).toBe(REFUSED);
  });
});

describe('withIdentity', () => {
  test('sees nothing of a tenant, and the guard says where to go instead', async () => {
    await withTenant(database.db, tenantId, (tx) =>
      tx.insert(roles).values({ tenantId, id: newId(), slug: 'admin', content: {}, contentHash: 'x' }),
    );
    const seen = await database.appSql.begin(async (inner) => {
      await inner`set local app.identity = 'on'`;
      return inner`select 1 from roles`;
    });
    expect(seen).toHaveLength(0);
    const asked = withIdentity(database.db, (tx) => tx.select().from(roles));
    await expect(asked).rejects.toThrow('roles belongs to a tenant: reach it in withTenant()');
  });

  test('a tenant’s transaction that asks for people is stopped before it is sent', async () => {
    const asked = withTenant(database.db, tenantId, (tx) => tx.select().from(users));
    await expect(asked).rejects.toThrow('identity.users is about people: reach it in withIdentity()');
  });

  test('its transaction is no tenant’s, and a tenant’s is not one of it', () => {
    const takesTenant = (tx: TenantTx) => tx.tenantId;
    const takesIdentity = (tx: IdentityTx) => typeof tx;
    // @ts-expect-error an IdentityTx is not a TenantTx
    const wrong = (tx: IdentityTx) => takesTenant(tx);
    // @ts-expect-error a TenantTx is not an IdentityTx
    const wrongToo = (tx: TenantTx) => takesIdentity(tx);
    expect([typeof wrong, typeof wrongToo]).toEqual(['function', 'function']);
  });
});

describe('withNational', () => {
  test('runs as the national role, which PostgreSQL lets read no tenant’s table', async () => {
    const [row] = await withNational(database.db, (tx) => tx.execute(sql`select current_user as name`));
    expect(row).toEqual({ name: 'maklumat_national' });
    const asked = database.appSql.begin(async (inner) => {
      await inner`set local role maklumat_national`;
      await inner`select 1 from tenants`;
    });
    expect(await outcome(asked)).toBe(REFUSED);
  });

  test('a statement over anything but reporting tables is stopped before it is sent', async () => {
    const asked = withNational(database.db, (tx) => tx.select().from(roles));
    await expect(asked).rejects.toThrow('only reporting_* is read in withNational()');
  });

  test('only reads', async () => {
    const write = withNational(database.db, (tx) => tx.execute(sql`delete from reporting_contoh`));
    await expect(write).rejects.toThrow('DELETE in a national transaction, which only reads');
  });
});
