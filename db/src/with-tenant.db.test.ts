import { and, eq, ilike, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { constraintOf, sqlStateOf } from './database-errors';
import { DatabaseStatementError } from './errors';
import { newId } from './new-id';
import { publishedAgencies, publishedServices, roles, tenants } from './schema/index';
import { createTestTenant, openTestDatabase, type TestDatabase, type TestTenant } from './testing/index';
import { withDirectory, type DirectoryTx } from './with-directory';
import { withTenant, type TenantTx } from './with-tenant';

let database: TestDatabase;
let tenant: TestTenant;
beforeAll(async () => {
  database = await openTestDatabase();
  tenant = await createTestTenant(database);
});
afterAll(async () => {
  await database.close();
});

function role(slug: string) {
  return { tenantId: tenant.tenantId, id: newId(), slug, content: { nama: slug }, contentHash: 'x' };
}

async function roleSlugs(tx: TenantTx): Promise<string[]> {
  const rows = await tx.select({ slug: roles.slug }).from(roles).where(eq(roles.tenantId, tx.tenantId));
  return rows.map((row) => row.slug).sort();
}

describe('withTenant', () => {
  test('keeps what the work wrote, and gives what it returned', async () => {
    const given = await withTenant(database.db, tenant.tenantId, async (tx) => {
      await tx.insert(roles).values(role('kept'));
      return tx.tenantId;
    });
    expect(given).toBe(tenant.tenantId);
    expect(await withTenant(database.db, tenant.tenantId, roleSlugs)).toContain('kept');
  });

  test('undoes everything when the work throws, and passes its error on', async () => {
    const stop = new Error('stop');
    const work = withTenant(database.db, tenant.tenantId, async (tx) => {
      await tx.insert(roles).values(role('undone'));
      throw stop;
    });
    await expect(work).rejects.toBe(stop);
    expect(await withTenant(database.db, tenant.tenantId, roleSlugs)).not.toContain('undone');
  });

  test('read only: a write is refused', async () => {
    const work = withTenant(database.db, tenant.tenantId, (tx) => tx.insert(roles).values(role('late')), {
      readOnly: true,
    });
    expect(sqlStateOf(await work.catch((error: unknown) => error))).toBe('25006');
  });

  test.each(['', 'contoh', "x' or '1'='1"])(
    'refuses the tenant id %j without asking the database',
    async (id) => {
      await expect(withTenant(database.db, id, () => Promise.resolve(1))).rejects.toThrow(RangeError);
    },
  );

  test('a refusal by PostgreSQL tells SQLSTATE and constraint, and none of the values', async () => {
    await withTenant(database.db, tenant.tenantId, (tx) => tx.insert(roles).values(role('rahasia')));
    const error: unknown = await withTenant(database.db, tenant.tenantId, (tx) =>
      tx.insert(roles).values(role('rahasia')),
    ).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseStatementError);
    expect([sqlStateOf(error), constraintOf(error)]).toEqual(['23505', 'roles_slug_uq']);
    expect((error as Error).message).toBe(
      'PostgreSQL refused a statement (SQLSTATE 23505): duplicate key value violates unique constraint "roles_slug_uq"',
    );
    expect((error as Error).stack).not.toContain('rahasia');
  });

  test('inside the work a refusal can be handled', async () => {
    const state = await withTenant(database.db, tenant.tenantId, async (tx) => {
      await tx.insert(roles).values(role('twice'));
      return tx
        .transaction((inner) => inner.insert(roles).values(role('twice')))
        .then(() => 'accepted', sqlStateOf);
    });
    expect(state).toBe('23505');
  });

  test('two tenants in turn on one connection never see each other', async () => {
    const other = await createTestTenant(database);
    await withTenant(database.db, tenant.tenantId, (tx) => tx.insert(roles).values(role('mine')));
    expect(await withTenant(database.db, other.tenantId, roleSlugs)).toEqual([]);
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        withTenant(database.db, at % 2 ? tenant.tenantId : other.tenantId, roleSlugs),
      ),
    );
    expect(many.filter((slugs) => slugs.includes('mine'))).toHaveLength(10);
  });

  test('a statement that forgets the tenant is stopped by the guard before it is sent', async () => {
    const work = withTenant(database.db, tenant.tenantId, (tx) =>
      tx.select({ slug: roles.slug }).from(roles),
    );
    await expect(work).rejects.toThrow('roles is read or changed without roles.tenant_id = $n');
  });
});

describe('withDirectory', () => {
  test('reads what is public of every tenant', async () => {
    const [one, two] = [await createTestTenant(database), await createTestTenant(database)];
    for (const { tenantId, slug } of [one, two])
      await withTenant(database.db, tenantId, (tx) =>
        tx.insert(publishedAgencies).values({
          tenantId,
          slug,
          name: 'Pemerintah Contoh',
          revision: '1',
          content: {},
          searchText: 'contoh',
        }),
      );
    const slugs = await withDirectory(database.db, (tx) =>
      tx.select({ slug: publishedAgencies.slug }).from(publishedAgencies),
    );
    expect(slugs.map((row) => row.slug)).toEqual(expect.arrayContaining([one.slug, two.slug]));
  });

  test('finds a tenant by its slug', async () => {
    const found = await withDirectory(database.db, (tx) =>
      tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.slug, tenant.slug)),
    );
    expect(found).toEqual([{ id: tenant.tenantId }]);
  });

  test('does not write', async () => {
    const work = withDirectory(database.db, (tx) => tx.execute(sql`select 1 from ${tenants} for update`));
    expect(sqlStateOf(await work.catch((error: unknown) => error))).toBe('25006');
  });

  test('its transaction is no tenant’s: a tenant query does not take it', () => {
    const takesTenant = (tx: TenantTx) => tx.tenantId;
    const takesDirectory = (tx: DirectoryTx) => typeof tx;
    // @ts-expect-error a DirectoryTx is not a TenantTx
    const wrong = (tx: DirectoryTx) => takesTenant(tx);
    // @ts-expect-error a TenantTx is not a DirectoryTx
    const wrongToo = (tx: TenantTx) => takesDirectory(tx);
    expect([typeof wrong, typeof wrongToo]).toEqual(['function', 'function']);
  });
});

describe('search over what is published', () => {
  test.each([
    [
      'a stemmed word',
      sql`${publishedServices.searchVector} @@ websearch_to_tsquery('indonesian', 'pelayanan')`,
    ],
    ['part of a word', ilike(publishedServices.searchText, '%informatik%')],
  ])('uses an index for %s, although row level security is on', async (_what, condition) => {
    const plan = await database.db.scopes.none.transaction(async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return tx.execute(
        sql`explain select ${publishedServices.id} from ${publishedServices} where ${condition}`,
      );
    });
    expect(JSON.stringify(plan)).toMatch(/Bitmap Index Scan on published_services_(vector|trgm)_ix/);
  });

  test('similar words are found by the extension’s functions without naming its schema', async () => {
    const rows = await withDirectory(database.db, (tx) =>
      tx
        .select({ alike: sql<number>`word_similarity('informtika', ${publishedServices.searchText})` })
        .from(publishedServices)
        .where(and(sql`true`)),
    );
    expect(rows).toEqual([]);
  });
});
