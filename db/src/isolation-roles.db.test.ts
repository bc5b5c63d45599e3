import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SQL_STATES, sqlStateOf } from './database-errors';
import { APPEND_ONLY_TABLES } from './lint/catalogue-expectations';
import { newId } from './new-id';
import { tenantTableNames } from './schema/table-kinds';
import { createTestTenant, openTestDatabase, type TestDatabase } from './testing/index';
import { asTenant, insertRows, readTenantTables } from './testing/tenant-rows';

const REFUSED = SQL_STATES.insufficientPrivilege;

let database: TestDatabase;
let tenantId = '';
beforeAll(async () => {
  database = await openTestDatabase();
  tenantId = (await createTestTenant(database)).tenantId;
  await insertRows(database.appSql, await readTenantTables(database.adminSql), tenantId);
});
afterAll(async () => {
  await database.close();
});

/** Tables of a tenant whose rows stay as they were written; events first of all. */
function appendOnly(): string[] {
  const ofTenants = new Set(tenantTableNames().map((name) => `public.${name}`));
  return APPEND_ONLY_TABLES.filter((name) => ofTenants.has(name)).map((name) => name.replace('public.', ''));
}

async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'accepted',
    (error: unknown) => sqlStateOf(error) ?? String(error),
  );
}

describe('the app’s login', () => {
  test.each(['maklumat_owner', 'postgres', 'pg_read_all_data', 'pg_execute_server_program'])(
    'may not become %s',
    async (role) => {
      const app = database.appSql;
      expect(await outcome(app`set role ${app(role)}`)).toBe(REFUSED);
      expect(await outcome(app.begin((sql) => sql`set local role ${sql(role)}`))).toBe(REFUSED);
      expect(await outcome(app`set session authorization ${app(role)}`)).toBe(REFUSED);
    },
  );

  test.each(['maklumat_jobs', 'maklumat_national'])(
    'may become %s for one transaction and then sees no tenant’s data',
    async (role) => {
      const app = database.appSql;
      const user = await app.begin(async (sql) => {
        await sql`set local role ${sql(role)}`;
        const [row] = await sql<{ user: string }[]>`select current_user as user`;
        return row?.user;
      });
      expect(user).toBe(role);
      expect(await app`select current_user as user`).toEqual([{ user: 'maklumat_app' }]);
    },
  );

  test('has none of the rights of the roles it may take until it takes them', async () => {
    const rows = await database.appSql`
      select pg_has_role('maklumat_jobs', 'USAGE') as jobs, pg_has_role('maklumat_national', 'USAGE') as national,
        pg_has_role('maklumat_owner', 'MEMBER') as owner`;
    expect(rows).toEqual([{ jobs: false, national: false, owner: false }]);
  });

  test('makes no tables, schemas, functions, roles or databases', async () => {
    const app = database.appSql;
    expect(await outcome(app`create table public.mine (id int)`)).toBe(REFUSED);
    expect(await outcome(app`create temp table mine (id int)`)).toBe(REFUSED);
    expect(await outcome(app`create schema mine`)).toBe(REFUSED);
    expect(await outcome(app`create function app.mine() returns int language sql as 'select 1'`)).toBe(
      REFUSED,
    );
    expect(await outcome(app`create role mine`)).toBe(REFUSED);
    expect(await outcome(app`create database mine`)).toBe(REFUSED);
    expect(await outcome(app`alter role maklumat_app superuser`)).toBe(REFUSED);
  });

  test('reads neither passwords nor files of the server', async () => {
    const app = database.appSql;
    expect(await outcome(app`select * from pg_authid`)).toBe(REFUSED);
    expect(await outcome(app`select pg_read_file('postgresql.conf')`)).toBe(REFUSED);
    expect(await outcome(app`copy tenants to program 'true'`)).toBe(REFUSED);
  });

  test('does not write to the list of migrations', async () => {
    expect(await outcome(database.appSql`delete from app.schema_migrations`)).toBe(REFUSED);
  });
});

describe('the owner', () => {
  test('is bound by row level security too: it sees no tenant’s rows', async () => {
    expect(await database.ownerSql`select 1 from standard_versions`).toHaveLength(0);
    expect(await database.adminSql`select 1 from standard_versions`).toHaveLength(1);
  });
});

describe('app.set_tenant', () => {
  test.each(['', 'contoh', "' OR true --", `${newId()}x`, `${newId()}'; reset all; --`])(
    'refuses %j',
    async (text) => {
      expect(await outcome(asTenant(database.appSql, text, () => Promise.resolve()))).toBe('22P02');
    },
  );

  test('with an unknown tenant nothing is seen', async () => {
    expect(await asTenant(database.appSql, newId(), (sql) => sql`select 1 from services`)).toHaveLength(0);
  });

  test('refuses NULL', async () => {
    expect(await outcome(database.appSql`select app.set_tenant(null)`)).toBe('42601');
  });

  test('ends with a savepoint that is rolled back', async () => {
    const seen = await database.appSql.begin(async (sql) => {
      await sql
        .savepoint(async (inner) => {
          await inner`select app.set_tenant(${tenantId})`;
          throw new Error('undo');
        })
        .catch(() => undefined);
      return sql`select 1 from services`;
    });
    expect(seen).toHaveLength(0);
  });

  test('is not for the roles the app may take', async () => {
    const call = database.appSql.begin(async (sql) => {
      await sql`set local role maklumat_national`;
      await sql`select app.set_tenant(${tenantId})`;
    });
    expect(await outcome(call)).toBe(REFUSED);
  });
});

describe('the list of tenants', () => {
  test('takes a new tenant only in that tenant’s own transaction', async () => {
    const id = newId();
    const insert = (as: string | null) =>
      outcome(
        asTenant(
          database.appSql,
          as,
          (sql) =>
            sql`insert into tenants (id, slug, created_at) values (${id}, ${`contoh-${id}`}, ${'2026-01-05T00:00:00Z'})`,
        ),
      );
    expect(await insert(null)).toBe(REFUSED);
    expect(await insert(tenantId)).toBe(REFUSED);
    expect(await insert(id)).toBe('accepted');
  });

  test('is neither changed nor shortened', async () => {
    expect(
      await outcome(
        asTenant(
          database.appSql,
          tenantId,
          (sql) => sql`update tenants set slug = 'lain' where id = ${tenantId}`,
        ),
      ),
    ).toBe(REFUSED);
    expect(
      await outcome(
        asTenant(database.appSql, tenantId, (sql) => sql`delete from tenants where id = ${tenantId}`),
      ),
    ).toBe(REFUSED);
  });

  test('refuses a tenant’s row for a tenant it does not hold', async () => {
    const unknown = newId();
    const insert = asTenant(
      database.appSql,
      unknown,
      (sql) =>
        sql`insert into roles (tenant_id, id, slug, content, content_hash) values (${unknown}, ${newId()}, 'admin', ${sql.json({})}, 'x')`,
    );
    expect(await outcome(insert)).toBe(SQL_STATES.foreignKeyViolation);
  });
});

describe.each(appendOnly())('%s, once written', (table) => {
  test('is not changed or removed, not even by its own tenant', async () => {
    const app = database.appSql;
    const before = await database.adminSql`select * from ${database.adminSql(table)}`;
    expect(before).toHaveLength(1);
    expect(
      await outcome(
        asTenant(
          app,
          tenantId,
          (sql) => sql`update ${sql(table)} set tenant_id = tenant_id where tenant_id = ${tenantId}`,
        ),
      ),
    ).toBe(REFUSED);
    expect(
      await outcome(
        asTenant(app, tenantId, (sql) => sql`delete from ${sql(table)} where tenant_id = ${tenantId}`),
      ),
    ).toBe(REFUSED);
    expect(
      await outcome(
        asTenant(
          app,
          tenantId,
          (sql) => sql`select 1 from ${sql(table)} where tenant_id = ${tenantId} for update`,
        ),
      ),
    ).toBe(REFUSED);
  });
});
