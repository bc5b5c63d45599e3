import { afterAll, beforeAll, expect, test } from 'vitest';
import { SQL_STATES, sqlStateOf } from './database-errors';
import { TABLES_WITHOUT_TENANT } from './lint/catalogue-expectations';
import { newId } from './new-id';
import { identityTableNames, tenantTableNames } from './schema/table-kinds';
import { createTestTenant, openTestDatabase, type TestDatabase } from './testing/index';
import { asTenant } from './testing/tenant-rows';

const REFUSED = SQL_STATES.insufficientPrivilege;

let database: TestDatabase;
let mine = '';
let theirs = '';
beforeAll(async () => {
  database = await openTestDatabase();
  mine = (await createTestTenant(database)).tenantId;
  theirs = (await createTestTenant(database)).tenantId;
  expect(await outcome(add(theirs, theirs))).toBe('accepted');
});
afterAll(() => database.close());

async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'accepted',
    (error: unknown) => sqlStateOf(error) ?? String(error),
  );
}

/** Queues something for a tenant in the transaction of another, or of none. */
function add(tenantId: string, as: string | null): Promise<unknown> {
  const row = {
    tenant_id: tenantId,
    kind: 'contoh',
    id: newId(),
    due_at: '2026-01-05T00:00:00Z',
    attempts: 0,
  };
  return asTenant(database.appSql, as, (sql) => sql`insert into jobs.due_jobs ${sql(row)}`);
}

test('the queue takes a row for the own tenant, for no other, and for none when the tenant was forgotten', async () => {
  expect(await outcome(add(mine, mine))).toBe('accepted');
  expect(await outcome(add(theirs, mine))).toBe(REFUSED);
  expect(await outcome(add(mine, null))).toBe(REFUSED);
});

test('what is queued is neither read, changed, taken out nor locked by the app, not even its own', async () => {
  const before = await database.adminSql`select * from jobs.due_jobs order by id`;
  for (const as of [mine, theirs, null]) {
    const tried = [
      asTenant(database.appSql, as, (sql) => sql`select 1 from jobs.due_jobs`),
      asTenant(database.appSql, as, (sql) => sql`select 1 from jobs.due_jobs for update skip locked`),
      asTenant(database.appSql, as, (sql) => sql`update jobs.due_jobs set attempts = 10`),
      asTenant(database.appSql, as, (sql) => sql`delete from jobs.due_jobs`),
    ];
    expect(await Promise.all(tried.map(outcome))).toEqual([REFUSED, REFUSED, REFUSED, REFUSED]);
  }
  expect(await database.adminSql`select * from jobs.due_jobs order by id`).toEqual(before);
});

test('the nation does not look into it, and who claims from it adds nothing', async () => {
  const look = database.appSql.begin(async (sql) => {
    await sql`set local role maklumat_national`;
    await sql`select 1 from jobs.due_jobs`;
  });
  expect(await outcome(look)).toBe(REFUSED);
  const adding = database.appSql.begin(async (sql) => {
    await sql`set local role maklumat_jobs`;
    await sql`insert into jobs.due_jobs (tenant_id, kind, id, due_at, attempts)
      values (${mine}, 'contoh', ${newId()}, ${'2026-01-05T00:00:00Z'}, 0)`;
  });
  expect(await outcome(adding)).toBe(REFUSED);
});

test('what waits to be sealed is added for the own tenant alone, and seen and taken out by the queue’s role alone', async () => {
  const waits = (tenantId: string, as: string): Promise<unknown> => {
    const row = { tenant_id: tenantId, id: newId() };
    return asTenant(database.appSql, as, (sql) => sql`insert into jobs.unsealed_audits ${sql(row)}`);
  };
  expect(await outcome(waits(mine, mine))).toBe('accepted');
  expect(await outcome(waits(theirs, mine))).toBe(REFUSED);
  const tried = [
    asTenant(database.appSql, mine, (sql) => sql`select 1 from jobs.unsealed_audits`),
    asTenant(database.appSql, mine, (sql) => sql`delete from jobs.unsealed_audits`),
    asTenant(database.appSql, mine, (sql) => sql`update jobs.unsealed_audits set id = ${newId()}`),
  ];
  expect(await Promise.all(tried.map(outcome))).toEqual([REFUSED, REFUSED, REFUSED]);
  const taken = database.appSql.begin(async (sql) => {
    await sql`set local role maklumat_jobs`;
    return sql`delete from jobs.unsealed_audits where tenant_id = ${mine} returning id`;
  });
  expect(await taken).toHaveLength(1);
});

test('every table of the product is tried by one of the isolation suites', async () => {
  const found = await database.adminSql<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm', 'v', 'f') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;
  const tried = [
    ...tenantTableNames().map((name) => `public.${name}`),
    ...identityTableNames().map((name) => `identity.${name}`),
    ...['jobs.due_jobs', 'jobs.unsealed_audits'],
    // Tried in isolation-roles and national-calendar.
    ...Object.keys(TABLES_WITHOUT_TENANT).filter((name) => !name.startsWith('identity.')),
  ];
  expect(found.map(({ name }) => name).toSorted()).toEqual(tried.toSorted());
});
