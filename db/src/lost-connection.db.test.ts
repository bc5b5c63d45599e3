import { afterAll, beforeAll, expect, test } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { DatabaseUnreachableError } from './errors';
import { newId } from './new-id';
import { closeDatabase, openDatabase, type Database } from './open-database';
import { roles } from './schema/index';
import { createTestTenant, openTestDatabase, type TestDatabase } from './testing/index';
import { withTenant, type TenantTx } from './with-tenant';

let database: TestDatabase;
let mine = '';
let theirs = '';
/** One connection: whoever comes next has the one that was lost, made anew. */
let pool: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  mine = (await createTestTenant(database)).tenantId;
  theirs = (await createTestTenant(database)).tenantId;
  pool = openDatabase({ url: database.appUrl, max: 1 });
});
afterAll(async () => {
  await closeDatabase(pool);
  await database.close();
});

async function addRole(tx: TenantTx, slug: string): Promise<void> {
  await tx.insert(roles).values({ tenantId: tx.tenantId, id: newId(), slug, content: {}, contentHash: 'x' });
}

async function slugsOf(tenantId: string): Promise<string[]> {
  const rows = await withTenant(pool, tenantId, (tx) =>
    tx.select({ slug: roles.slug }).from(roles).where(eq(roles.tenantId, tx.tenantId)),
  );
  return rows.map(({ slug }) => slug).sort();
}

/** The server ends this transaction's session, as it does when it is stopped or crashes. */
async function loseConnection(tx: TenantTx): Promise<void> {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  await database.adminSql`select pg_terminate_backend(${row?.pid ?? 0}, 5000)`;
}

/** A promise, and what fulfils it. */
function signal(): { reached: Promise<void>; reach: () => void } {
  let reach: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  return { reached, reach };
}

test('a transaction whose connection is lost fails with that, and the next one has a new connection', async () => {
  const lost = withTenant(pool, mine, async (tx) => {
    await addRole(tx, 'hilang');
    await loseConnection(tx);
    await addRole(tx, 'tidak-sampai');
  });
  await expect(lost).rejects.toThrow(DatabaseUnreachableError);
  expect(await slugsOf(mine)).toEqual([]);
});

test('statements that are on their way when the connection is lost end with it, and so does nothing else', async () => {
  for (let round = 0; round < 20; round += 1) {
    const lost = withTenant(pool, mine, async (tx) => {
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      const killed = database.adminSql`select pg_terminate_backend(${row?.pid ?? 0}, 5000)`;
      for (let sent = 0; sent < 200; sent += 1) await addRole(tx, `jalan-${String(round)}-${String(sent)}`);
      await killed;
    });
    await expect(lost).rejects.toThrow(DatabaseUnreachableError);
    expect(await slugsOf(mine)).toEqual([]);
  }
});

test('what a lost transaction still wants to do never reaches the connection that came after it', async () => {
  const next = signal();
  const late = signal();
  const lost = withTenant(pool, mine, async (tx) => {
    await loseConnection(tx);
    await next.reached;
    try {
      await addRole(tx, 'terlambat');
    } finally {
      late.reach();
    }
  });
  await expect(lost).rejects.toThrow(DatabaseUnreachableError);
  const undone = withTenant(pool, theirs, async (tx) => {
    await addRole(tx, 'dibatalkan');
    next.reach();
    await late.reached;
    await addRole(tx, 'dibatalkan-juga');
    throw new RangeError('undo');
  });
  await expect(undone).rejects.toThrow(RangeError);
  expect(await slugsOf(theirs)).toEqual([]);
  expect(await slugsOf(mine)).toEqual([]);
});
