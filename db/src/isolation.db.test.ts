import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SQL_STATES, sqlStateOf } from './database-errors';
import { publishedTableNames, tenantTableNames } from './schema/table-kinds';
import { createTestTenant, openTestDatabase, type TestDatabase } from './testing/index';
import {
  asTenant,
  insertRows,
  makeRow,
  readTenantTables,
  type Row,
  type TenantTable,
} from './testing/tenant-rows';

const REFUSED = SQL_STATES.insufficientPrivilege;
const PUBLISHED = new Set(publishedTableNames());

let database: TestDatabase;
let tables: Map<string, TenantTable>;
let mine = '';
let theirs = '';
let myRows: Map<string, Row>;
let theirRows: Map<string, Row>;

beforeAll(async () => {
  database = await openTestDatabase();
  const found = await readTenantTables(database.adminSql);
  tables = new Map(found.map((table) => [table.name, table]));
  mine = (await createTestTenant(database)).tenantId;
  theirs = (await createTestTenant(database)).tenantId;
  myRows = await insertRows(database.appSql, found, mine);
  theirRows = await insertRows(database.appSql, found, theirs);
});
afterAll(async () => {
  await database.close();
});

/** The SQLSTATE by which PostgreSQL refused; `accepted` when it did not. */
async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'accepted',
    (error: unknown) => sqlStateOf(error) ?? String(error),
  );
}

/** Whether the app may remove a row of the table, and no other table points at it. */
function isRemovable(name: string): boolean {
  const pointedAt = [...tables.values()].flatMap(({ references }) => references.map(({ target }) => target));
  return (tables.get(name)?.mayDelete ?? false) && !pointedAt.includes(name);
}

/** Figures without personal data, which the nation reads. */
function isReporting(name: string): boolean {
  return name.startsWith('reporting_');
}

/** Roles the app may take that have nothing to look for in a table. */
function otherRoles(name: string): string[] {
  return isReporting(name) ? ['maklumat_jobs'] : ['maklumat_jobs', 'maklumat_national'];
}

async function storedRow(table: string, tenantId: string): Promise<unknown> {
  return database.adminSql`select * from ${database.adminSql(table)} where tenant_id = ${tenantId}`;
}

test('the tables tried below are all the tenant tables there are', () => {
  expect([...tables.keys()].sort()).toEqual(tenantTableNames().sort());
});

describe.each(tenantTableNames())('%s', (name) => {
  test('a row of another tenant is not read, by its tenant, by its id or without any filter', async () => {
    const seen = await asTenant(
      database.appSql,
      mine,
      (sql) => sql<{ tenant_id: string }[]>`select tenant_id from ${sql(name)}`,
    );
    const byTenant = await asTenant(
      database.appSql,
      mine,
      (sql) => sql`select 1 from ${sql(name)} where tenant_id = ${theirs}`,
    );
    if (PUBLISHED.has(name)) {
      expect(new Set(seen.map((row) => row.tenant_id))).toEqual(new Set([mine, theirs]));
      return;
    }
    expect(seen.map((row) => row.tenant_id)).toEqual([mine]);
    expect(byTenant).toHaveLength(0);
    const id = theirRows.get(name)?.['id'] as string | undefined;
    // An agency's own card has no id but the tenant's.
    if (typeof id !== 'string') return;
    expect(
      await asTenant(database.appSql, mine, (sql) => sql`select 1 from ${sql(name)} where id = ${id}`),
    ).toHaveLength(0);
  });

  test('a row cannot be inserted for another tenant', async () => {
    const row = makeRow(tables.get(name)!, theirs, theirRows);
    expect(
      await outcome(asTenant(database.appSql, mine, (sql) => sql`insert into ${sql(name)} ${sql(row)}`)),
    ).toBe(REFUSED);
  });

  test('whether another tenant has an id cannot be learnt by using it: it is free here', async () => {
    const id = theirRows.get(name)?.['id'];
    const table = tables.get(name)!;
    const isOwnName = table.references.some(({ column }) => column === 'id') || id === undefined;
    const row = isOwnName ? makeRow(table, mine, myRows) : { ...makeRow(table, mine, myRows), id };
    const before = await storedRow(name, theirs);
    const insert = asTenant(database.appSql, mine, async (sql) => {
      await sql`insert into ${sql(name)} ${sql(row)} on conflict do nothing`;
      throw new RangeError('undo');
    });
    expect(await outcome(insert)).toContain('RangeError');
    expect(await storedRow(name, theirs)).toEqual(before);
  });

  test('a row of another tenant is neither changed nor removed', async () => {
    const before = await storedRow(name, theirs);
    const expected = tables.get(name)?.mayUpdate ? 'accepted' : REFUSED; // accepted, but it finds no row
    const named = asTenant(
      database.appSql,
      mine,
      (sql) => sql`update ${sql(name)} set tenant_id = ${mine} where tenant_id = ${theirs}`,
    );
    expect(await outcome(named)).toBe(expected);
    const unnamed = asTenant(
      database.appSql,
      mine,
      (sql) => sql`update ${sql(name)} set tenant_id = tenant_id`,
    );
    expect(await outcome(unnamed)).toBe(expected);
    const removal = asTenant(
      database.appSql,
      mine,
      (sql) => sql`delete from ${sql(name)} where tenant_id = ${theirs}`,
    );
    expect(await outcome(removal)).toBe(tables.get(name)?.mayDelete ? 'accepted' : REFUSED);
    expect(await storedRow(name, theirs)).toEqual(before);
  });

  test('a row cannot be given to another tenant', async () => {
    const gift = asTenant(
      database.appSql,
      mine,
      (sql) => sql`update ${sql(name)} set tenant_id = ${theirs} where tenant_id = ${mine}`,
    );
    expect(await outcome(gift)).toBe(REFUSED);
  });

  test('a row cannot point at a row of another tenant', async () => {
    const table = tables.get(name)!;
    for (const { column, target } of table.references) {
      const row = { ...makeRow(table, mine, myRows), [column]: theirRows.get(target)?.['id'] ?? '' };
      const insert = asTenant(database.appSql, mine, async (sql) => {
        // The row of mine steps aside, so that nothing but the reference can be refused.
        if (isRemovable(name)) await sql`delete from ${sql(name)} where tenant_id = ${mine}`;
        return sql`insert into ${sql(name)} ${sql(row)}`;
      });
      expect(await outcome(insert)).toBe(SQL_STATES.foreignKeyViolation);
    }
  });

  test('when the tenant is forgotten nothing is seen and nothing is written', async () => {
    const seen = await asTenant(database.appSql, null, (sql) => sql`select 1 from ${sql(name)}`);
    expect(seen).toHaveLength(PUBLISHED.has(name) ? 2 : 0);
    const row = makeRow(tables.get(name)!, mine, myRows);
    expect(
      await outcome(asTenant(database.appSql, null, (sql) => sql`insert into ${sql(name)} ${sql(row)}`)),
    ).toBe(REFUSED);
    const before = await storedRow(name, mine);
    const change = asTenant(
      database.appSql,
      null,
      (sql) => sql`update ${sql(name)} set tenant_id = tenant_id`,
    );
    expect(await outcome(change)).toBe(tables.get(name)?.mayUpdate ? 'accepted' : REFUSED);
    const removal = asTenant(database.appSql, null, (sql) => sql`delete from ${sql(name)}`);
    expect(await outcome(removal)).toBe(tables.get(name)?.mayDelete ? 'accepted' : REFUSED);
    expect(await storedRow(name, mine)).toEqual(before);
  });

  test('the tenant of one transaction is forgotten in the next on the same connection', async () => {
    const [first] = await asTenant(
      database.appSql,
      mine,
      (sql) => sql<{ pid: number }[]>`select pg_backend_pid() as pid from ${sql(name)}`,
    );
    const after = await database.appSql`
      select pg_backend_pid() as pid, current_setting('app.tenant_id', true) as tenant,
        (select count(*)::int from ${database.appSql(name)}) as seen`;
    expect(after).toEqual([{ pid: first?.pid, tenant: '', seen: PUBLISHED.has(name) ? 2 : 0 }]);
  });

  test.each(otherRoles(name))('%s may not even look', async (role) => {
    const look = database.appSql.begin(async (sql) => {
      await sql`select app.set_tenant(${mine})`;
      await sql`set local role ${sql(role)}`;
      await sql`select 1 from ${sql(name)}`;
    });
    expect(await outcome(look)).toBe(REFUSED);
  });

  test('it cannot be emptied, opened, given away or bypassed', async () => {
    const app = database.appSql;
    expect(await outcome(app`truncate ${app(name)}`)).toBe(REFUSED);
    expect(await outcome(app`alter table ${app(name)} disable row level security`)).toBe(REFUSED);
    expect(await outcome(app`create policy open on ${app(name)} using (true)`)).toBe(REFUSED);
    await outcome(app`grant all on ${app(name)} to public`); // PostgreSQL only warns that it granted nothing
    expect(
      await database.adminSql`select 1 from pg_class c, aclexplode(c.relacl) g where c.relname = ${name} and g.grantee = 0`,
    ).toHaveLength(0);
    expect(
      await outcome(
        app`create trigger t before insert on ${app(name)} for each row execute function suppress_redundant_updates_trigger()`,
      ),
    ).toBe(REFUSED);
    const bypass = app.begin(async (sql) => {
      await sql`set local row_security = off`;
      await sql`select 1 from ${sql(name)}`;
    });
    expect(await outcome(bypass)).toBe(REFUSED);
  });
});

test("an agency cannot publish under another agency's slug", async () => {
  const [owner] = await database.adminSql<{ slug: string }[]>`select slug from tenants where id = ${theirs}`;
  const taken = outcome(
    asTenant(
      database.appSql,
      mine,
      (sql) => sql`update published_agencies set slug = ${owner?.slug ?? ''} where tenant_id = ${mine}`,
    ),
  );
  expect(await taken).toBe(SQL_STATES.foreignKeyViolation);
});

describe.each(tenantTableNames().filter(isReporting))('%s for the nation', (name) => {
  function asNational<T>(work: (sql: postgres.TransactionSql) => Promise<T>) {
    return database.appSql.begin(async (sql) => {
      await sql`select app.set_tenant(${mine})`;
      await sql`set local role maklumat_national`;
      return work(sql);
    });
  }

  test('maklumat_national reads the rows of all agencies', async () => {
    const seen = await asNational((sql) => sql<{ tenant_id: string }[]>`select tenant_id from ${sql(name)}`);
    expect(new Set(seen.map((row) => row.tenant_id))).toEqual(new Set([mine, theirs]));
  });

  test('maklumat_national adds, changes and removes none', async () => {
    const row = makeRow(tables.get(name)!, mine, myRows);
    expect(await outcome(asNational((sql) => sql`insert into ${sql(name)} ${sql(row)}`))).toBe(REFUSED);
    const change = asNational((sql) => sql`update ${sql(name)} set tenant_id = tenant_id`);
    expect(await outcome(change)).toBe(REFUSED);
    expect(await outcome(asNational((sql) => sql`delete from ${sql(name)}`))).toBe(REFUSED);
  });
});
