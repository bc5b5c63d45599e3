import {
  APPEND_ONLY_NAME,
  APPEND_ONLY_TABLES,
  expectedGrants,
  expectedOtherGrants,
  expectedPolicies,
  TABLES_WITHOUT_ROW_SECURITY,
  type ExpectedPolicy,
} from './catalogue-expectations';
import { ourSchemas, ourTables, type CatalogueRule, type CatalogueSql, type Finding } from './catalogue-rule';

interface PolicyRow extends ExpectedPolicy {
  object: string;
  permissive: string;
  role: string;
}

/** Rules about who may see and change what. @internal */
export const ACCESS_RULES: readonly CatalogueRule[] = [
  {
    name: 'row level security is enabled and forced',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, case when relrowsecurity then 'not forced' else 'not enabled' end as detail from t
      where not (relrowsecurity and relforcerowsecurity) and name not in ${sql([...TABLES_WITHOUT_ROW_SECURITY])}`,
  },
  { name: 'the policies are exactly the listed ones', find: findPolicyBreaches },
  {
    name: 'no policy holds a sub-query',
    find: (sql) => sql<Finding[]>`
      select schemaname || '.' || tablename as object, policyname as detail from pg_policies
      where coalesce(qual, '') || coalesce(with_check, '') ~* '\\mselect\\M'`,
  },
  { name: 'the app holds exactly the listed rights on each table', find: findGrantBreaches },
  {
    name: 'nobody but the owner may change or remove events, audit and versions',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, coalesce(nullif(g.grantee, 0)::regrole::text, 'PUBLIC') || ' ' || g.privilege_type as detail
      from t, aclexplode(relacl) g
      where (name ~ ${APPEND_ONLY_NAME} or name in ${sql([...APPEND_ONLY_TABLES])})
        and g.grantee <> relowner and g.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER')`,
  },
  {
    name: 'other roles hold exactly the listed rights',
    find: findOtherGrants,
  },
  {
    name: 'rights are given on tables, not on columns',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, a.attname as detail from t join pg_attribute a on a.attrelid = t.oid where a.attacl is not null`,
  },
  { name: 'nothing is granted to PUBLIC', find: findPublicGrants },
  {
    name: 'only the owner may create in a schema',
    find: (sql) => sql<Finding[]>`
      select n.nspname as object, g.grantee::regrole::text || ' ' || g.privilege_type as detail
      from pg_namespace n, aclexplode(n.nspacl) g
      where ${ourSchemas(sql)} and g.privilege_type = 'CREATE'
        and g.grantee not in (0, n.nspowner, 'maklumat_owner'::regrole)`,
  },
  {
    name: 'maklumat_owner owns everything',
    find: (sql) => sql<Finding[]>`
      select n.nspname || '.' || c.relname as object, c.relowner::regrole::text as detail
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ourSchemas(sql)} and c.relowner <> 'maklumat_owner'::regrole
      union all
      select p.oid::regprocedure::text, p.proowner::regrole::text
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ourSchemas(sql)} and p.proowner <> 'maklumat_owner'::regrole
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      union all
      select n.nspname, n.nspowner::regrole::text from pg_namespace n
      where ${ourSchemas(sql)} and n.nspname <> 'public' and n.nspowner <> 'maklumat_owner'::regrole`,
  },
  {
    name: 'no role of ours may step around row level security',
    find: (sql) => sql<Finding[]>`
      select rolname as object, 'superuser, BYPASSRLS, CREATEROLE, CREATEDB or REPLICATION' as detail from pg_roles
      where rolname ~ '^maklumat_' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all
      select r.rolname, 'may become ' || other.rolname from pg_roles r, pg_roles other
      where r.rolname in ('maklumat_app', 'maklumat_jobs', 'maklumat_national') and other.oid <> r.oid
        and pg_has_role(r.oid, other.oid, 'MEMBER')
        and not (r.rolname = 'maklumat_app' and other.rolname in ('maklumat_jobs', 'maklumat_national'))
      union all
      select 'maklumat_app', 'has the rights of ' || other.rolname || ' without taking the role' from pg_roles other
      where other.rolname in ('maklumat_jobs', 'maklumat_national') and pg_has_role('maklumat_app', other.oid, 'USAGE')`,
  },
];

async function findPolicyBreaches(sql: CatalogueSql): Promise<Finding[]> {
  const tables = await sql<{ name: string }[]>`with t as (${ourTables(sql)}) select name from t`;
  const policies = await sql<PolicyRow[]>`
    select schemaname || '.' || tablename as object, policyname as name, permissive, replace(replace(roles::text, '{', ''), '}', '') as role,
      cmd as command, qual as using, with_check as check
    from pg_policies`;
  const print = (object: string, policy: ExpectedPolicy) =>
    `${object} ${policy.name} ${policy.command} to ${policy.role ?? 'maklumat_app'} using ${policy.using ?? '-'} check ${policy.check ?? '-'}`;
  const expected = new Set(
    tables.flatMap(({ name }) => expectedPolicies(name).map((policy) => print(name, policy))),
  );
  const found = new Set<string>();
  const breaches: Finding[] = [];
  for (const row of policies) {
    const printed = print(row.object, row);
    found.add(printed);
    if (!expected.has(printed)) breaches.push({ object: row.object, detail: `unexpected: ${printed}` });
    if (row.permissive !== 'PERMISSIVE')
      breaches.push({ object: row.object, detail: `${row.name} is ${row.permissive}` });
  }
  for (const printed of expected)
    if (!found.has(printed))
      breaches.push({ object: printed.split(' ')[0] ?? '', detail: `missing: ${printed}` });
  return breaches;
}

async function findGrantBreaches(sql: CatalogueSql): Promise<Finding[]> {
  const rows = await sql<{ name: string; rights: string }[]>`
    with t as (${ourTables(sql)})
    select name, coalesce((
      select string_agg(g.privilege_type || case when g.is_grantable then '*' else '' end, ',' order by g.privilege_type)
      from aclexplode(relacl) g where g.grantee = 'maklumat_app'::regrole), 'nothing') as rights
    from t`;
  return rows
    .filter(({ name, rights }) => rights !== expectedGrants(name))
    .map(({ name, rights }) => ({ object: name, detail: `${rights} instead of ${expectedGrants(name)}` }));
}

async function findOtherGrants(sql: CatalogueSql): Promise<Finding[]> {
  const rows = await sql<Finding[]>`
    with t as (${ourTables(sql)})
    select name as object, g.grantee::regrole::text || ' ' || g.privilege_type as detail
    from t, aclexplode(relacl) g
    where g.grantee not in (0, relowner, 'maklumat_app'::regrole)`;
  return rows.filter(({ object, detail }) => !expectedOtherGrants(object).includes(detail));
}

async function findPublicGrants(sql: CatalogueSql): Promise<Finding[]> {
  return sql<Finding[]>`
    select n.nspname || '.' || c.relname as object, g.privilege_type as detail
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
    where ${ourSchemas(sql)} and g.grantee = 0
    union all
    select n.nspname, g.privilege_type from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) g
    where (${ourSchemas(sql)} or n.nspname = 'extensions') and g.grantee = 0
    union all
    select p.oid::regprocedure::text, g.privilege_type
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
    where ${ourSchemas(sql)} and g.grantee = 0
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select 'database ' || d.datname, g.privilege_type
    from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) g
    where d.datname = current_database() and g.grantee = 0`;
}
