import { beforeAll, describe, expect, test } from 'vitest';
import { publishedTableNames, tenantTableNames } from '../schema/table-kinds';
import { makeStatementGuard, type StatementGuard } from './statement-guard';

let guard: StatementGuard;
beforeAll(async () => {
  guard = await makeStatementGuard({
    tenantTables: new Set(tenantTableNames()),
    publishedTables: new Set(publishedTableNames()),
  });
});

describe('accepted in a tenant transaction', () => {
  test.each<[why: string, sql: string]>([
    ['a filter', 'select slug from roles where tenant_id = $1 and slug = $2'],
    ['a filter from the right', 'select slug from roles r where $1 = r.tenant_id'],
    ['a cast parameter', 'select slug from roles r where r.tenant_id = $1::uuid'],
    ['a schema before the table', 'select slug from public.roles where roles.tenant_id = $1'],
    [
      'a join on tenant_id to a filtered table',
      'select p.slug from posts p join service_units u on u.tenant_id = p.tenant_id and u.id = p.service_unit_id where p.tenant_id = $1',
    ],
    [
      'a join using tenant_id',
      'select p.slug from posts p join service_units u using (tenant_id) where p.tenant_id = $1',
    ],
    [
      'a chain of joins',
      'select 1 from officials o join posts p on p.tenant_id = o.tenant_id join service_units u on u.tenant_id = p.tenant_id where u.tenant_id = $1',
    ],
    [
      'a left join that limits its right side',
      'select 1 from posts p left join officials o on o.tenant_id = p.tenant_id where p.tenant_id = $1',
    ],
    [
      'a WITH query filtered inside',
      'with u as (select id from service_units where tenant_id = $1) select id from u',
    ],
    ['a WITH name that hides a table', 'with roles as (select 1 as n) select n from roles'],
    [
      'a correlated sub-query tied to the outer table',
      'select 1 from services s where s.tenant_id = $1 and exists (select 1 from standard_versions v where v.tenant_id = s.tenant_id and v.service_id = s.id)',
    ],
    [
      'both sides of a union',
      'select slug from roles where tenant_id = $1 union select slug from posts where tenant_id = $1',
    ],
    ['a reference table alone', 'select id from tenants where slug = $1'],
    ['no table', 'select app.set_tenant($1)'],
    [
      'an insert with its tenant',
      'insert into roles (tenant_id, id, slug) values ($1, $2, $3), ($4, $5, $6)',
    ],
    [
      'an upsert',
      'insert into roles (tenant_id, id, slug) values ($1, $2, $3) on conflict (tenant_id, id) do update set slug = excluded.slug, tenant_id = excluded.tenant_id',
    ],
    [
      'insert from select with returning',
      'insert into roles (tenant_id, id) select tenant_id, id from posts where tenant_id = $1 returning id',
    ],
    [
      'insert from select with a conflict clause',
      'insert into roles (tenant_id, id) select $1::uuid, id from posts where tenant_id = $1 on conflict do nothing',
    ],
    ['an update', 'update roles set slug = $1 where tenant_id = $2 and id = $3 returning id'],
    [
      'an update from another table',
      'update posts p set slug = u.slug from service_units u where u.tenant_id = p.tenant_id and p.tenant_id = $1',
    ],
    ['a delete', 'delete from roles where tenant_id = $1 and id = $2'],
    [
      'the clock in WHERE',
      "delete from roles where tenant_id = $1 and now() > $2::timestamptz - interval '1 day'",
    ],
    ['a tenant of the directory, filtered', 'select name from published_services where tenant_id = $1'],
    ['reading without writing', 'set transaction read only'],
    ['a role for one transaction', 'set local role maklumat_jobs'],
    ['a savepoint', 'savepoint one'],
    ['a lock for one transaction', 'select pg_advisory_xact_lock($1)'],
  ])('%s', (_why, sql) => {
    expect(guard(sql, 'tenant')).toEqual([]);
  });
});

const SETTING = ['set', 'config'].join('_');

describe('refused in a tenant transaction', () => {
  test.each<[why: string, sql: string, says: string]>([
    ['no filter', 'select slug from roles', 'roles is read or changed without roles.tenant_id = $n'],
    [
      'tenant_id only in the column list',
      'select tenant_id, slug from roles order by tenant_id',
      'without roles.tenant_id = $n',
    ],
    [
      'a literal instead of a parameter',
      "select 1 from roles where tenant_id = '0'",
      'without roles.tenant_id',
    ],
    [
      'an OR beside the filter',
      'select 1 from roles where tenant_id = $1 or slug = $2',
      'without roles.tenant_id',
    ],
    ['a negated filter', 'select 1 from roles where not tenant_id = $1', 'without roles.tenant_id'],
    ['another operator', 'select 1 from roles where tenant_id <> $1', 'without roles.tenant_id'],
    ['a list of tenants', 'select 1 from roles where tenant_id = any($1)', 'without roles.tenant_id'],
    [
      'a second table without filter',
      'select 1 from posts p, roles r where p.tenant_id = $1',
      'roles (as r) is read',
    ],
    [
      'a join on the id alone',
      'select 1 from posts p join service_units u on u.id = p.service_unit_id where p.tenant_id = $1',
      'service_units (as u)',
    ],
    [
      'the same table twice, filtered once',
      'select 1 from roles a, roles b where a.tenant_id = $1',
      'roles (as b)',
    ],
    [
      'an unqualified filter between two tables',
      'select 1 from roles a, posts b where tenant_id = $1',
      'roles (as a)',
    ],
    [
      'a left join’s condition as filter of the left side',
      'select 1 from posts p left join officials o on p.tenant_id = $1 and o.tenant_id = $1',
      'posts (as p)',
    ],
    [
      'a full join',
      'select 1 from posts p full join officials o on o.tenant_id = p.tenant_id where p.tenant_id = $1',
      'officials (as o)',
    ],
    [
      'a sub-query without filter',
      'select 1 from services s where s.tenant_id = $1 and id in (select service_id from standard_versions)',
      'standard_versions',
    ],
    [
      'a FROM sub-query without filter',
      'select 1 from (select * from roles) r where r.tenant_id = $1',
      'roles is read',
    ],
    [
      'a WITH query without filter',
      'with u as (select id from service_units) select id from u',
      'service_units is read',
    ],
    [
      'one side of a union',
      'select slug from roles where tenant_id = $1 union select slug from posts',
      'posts is read',
    ],
    [
      'a WITH query that changes rows',
      'with d as (delete from roles returning id) select id from d',
      'roles is read or changed',
    ],
    ['the directory across tenants', 'select name from published_services', 'published_services is read'],
    ['an update without filter', 'update roles set slug = $1 where id = $2', 'roles is read or changed'],
    ['a delete without filter', 'delete from roles', 'roles is read or changed'],
    [
      'an insert without tenant',
      'insert into roles (id, slug) values ($1, $2)',
      'INSERT INTO roles without the column tenant_id',
    ],
    ['an insert without columns', 'insert into roles values ($1, $2)', 'without the column tenant_id'],
    [
      'an insert with a fixed tenant',
      "insert into roles (tenant_id, id) values ('0', $1)",
      'must give tenant_id as $n',
    ],
    [
      'insert from select without returning',
      'insert into roles (tenant_id, id) select tenant_id, id from posts where tenant_id = $1',
      'needs RETURNING or ON CONFLICT',
    ],
    [
      'insert from unnest without returning',
      'insert into roles (tenant_id, id) select $1, x from unnest($2::uuid[]) x',
      'needs RETURNING or ON CONFLICT',
    ],
    [
      'a sub-select in VALUES',
      'insert into posts (tenant_id, service_unit_id) values ($1, (select id from service_units where tenant_id = $1))',
      'a sub-select in VALUES',
    ],
    [
      'an id made by the database',
      'insert into roles (tenant_id, id) values ($1, gen_random_uuid())',
      'gen_random_uuid() in INSERT',
    ],
    [
      'an instant made by the database',
      'insert into audit_events (tenant_id, recorded_at) values ($1, now())',
      'now() in INSERT',
    ],
    [
      'a function in RETURNING',
      'delete from roles where tenant_id = $1 returning clock_timestamp()',
      'clock_timestamp() in RETURNING',
    ],
    [
      'a volatile function in UPDATE',
      'update roles set slug = random()::text where tenant_id = $1',
      'random() is volatile in UPDATE',
    ],
    [
      'a volatile function in the WHERE of DELETE',
      'delete from roles where tenant_id = $1 and random() > 0.5',
      'random() is volatile in DELETE',
    ],
    [
      'the clock in SET',
      'update agency_profiles set updated_at = coalesce(updated_at, now()) where tenant_id = $1',
      'now() in SET',
    ],
    [
      'the clock word in SET',
      'update agency_profiles set updated_at = current_timestamp where tenant_id = $1',
      'now() in SET',
    ],
    [
      'a stable function in SET',
      "update roles set slug = to_char(now(), 'YYYY') where tenant_id = $1",
      'to_char() in SET',
    ],
    [
      'the clock in ON CONFLICT',
      'insert into agency_profiles (tenant_id) values ($1) on conflict (tenant_id) do update set updated_at = now()',
      'now() in SET',
    ],
    ['a changed tenant', 'update roles set tenant_id = $1 where tenant_id = $2', 'tenant_id never changes'],
    [
      'a changed tenant on conflict',
      'insert into roles (tenant_id, id) values ($1, $2) on conflict (tenant_id, id) do update set tenant_id = $3',
      'tenant_id never changes',
    ],
    [
      'a setting made by function',
      `select ${SETTING}('app.tenant_id', $1, true)`,
      'does not reach a sharded server',
    ],
    [
      'the same hidden in a query',
      `select 1 from roles where tenant_id = $1 and ${SETTING}('a.b', $2, false) = $3`,
      'does not reach',
    ],
    ['a setting for the session', "set app.tenant_id = 'x'", 'SET app.tenant_id outlives'],
    ['a role for the session', 'set role maklumat_owner', 'SET role outlives'],
    ['a lock for the session', 'select pg_advisory_lock($1)', 'locks the session'],
    ['a table made by SELECT', 'select id into temp x from roles where tenant_id = $1', 'SELECT INTO'],
    ['a temporary table', 'create temp table x (id uuid)', 'CreateStmt is not for the app'],
    ['emptying a table', 'truncate roles', 'TruncateStmt is not for the app'],
    [
      'a sub-select over a tenant table inside a reference table’s query',
      'select 1 from tenants t where exists (select 1 from roles r where r.tenant_id = $1)',
      'start FROM the tenant table',
    ],
    ['a second statement', 'select 1; delete from roles', 'roles is read or changed'],
    ['nonsense', 'selec 1', "PostgreSQL's parser does not understand it"],
  ])('%s', (_why, sql, says) => {
    expect(guard(sql, 'tenant').join('\n')).toContain(says);
  });
});

describe('a directory transaction', () => {
  test.each([
    [
      'what is public, across tenants',
      'select a.name, s.name from published_services s join published_agencies a on a.tenant_id = s.tenant_id',
    ],
    ['the list of tenants', 'select id from tenants where slug = $1'],
  ])('reads %s', (_why, sql) => {
    expect(guard(sql, 'directory')).toEqual([]);
  });

  test.each([
    ['a tenant’s own table', 'select 1 from roles', 'roles is not public'],
    [
      'a tenant’s own table, even filtered',
      'select 1 from roles where tenant_id = $1',
      'roles is not public',
    ],
    [
      'a tenant’s own table in a sub-query',
      'select 1 from tenants where id in (select tenant_id from services)',
      'services is not public',
    ],
    ['a write', 'delete from published_services where tenant_id = $1', 'DELETE in a directory transaction'],
  ])('does not allow %s', (_why, sql, says) => {
    expect(guard(sql, 'directory').join('\n')).toContain(says);
  });
});
