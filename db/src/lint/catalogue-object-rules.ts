import { ourSchemas, ourTables, type CatalogueRule, type Finding } from './catalogue-rule';

/** Rules about things that are not tables. @internal */
export const OBJECT_RULES: readonly CatalogueRule[] = [
  {
    name: 'no triggers: the application writes what follows from a change',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, g.tgname as detail from t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal`,
  },
  {
    name: 'no rules',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, r.rulename as detail from t join pg_rewrite r on r.ev_class = t.oid`,
  },
  {
    name: 'no views, materialised views or foreign tables: they hide whose rights apply',
    find: (sql) => sql<Finding[]>`
      select n.nspname || '.' || c.relname as object, c.relkind::text as detail
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm', 'f') and ${ourSchemas(sql)}
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
  },
  {
    name: 'no table is unlogged, inherited from or partitioned over tenants',
    find: (sql) => sql<Finding[]>`
      select n.nspname || '.' || c.relname as object,
        case when c.relpersistence <> 'p' then 'not permanent' else 'inherits' end as detail
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${ourSchemas(sql)} and (c.relpersistence <> 'p'
        or exists (select from pg_inherits i where i.inhrelid = c.oid))`,
  },
  {
    name: 'no function runs with its owner’s rights',
    find: (sql) => sql<Finding[]>`
      select p.oid::regprocedure::text as object, 'SECURITY DEFINER' as detail
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and ${ourSchemas(sql)}`,
  },
  {
    name: 'every function pins its search_path',
    find: (sql) => sql<Finding[]>`
      select p.oid::regprocedure::text as object, 'no search_path' as detail
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ourSchemas(sql)} and not coalesce(p.proconfig, '{}')::text ~ 'search_path='
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  },
  {
    name: 'app.set_tenant is the only function, and sets the tenant for one transaction',
    find: (sql) => sql<Finding[]>`
      select p.oid::regprocedure::text as object, p.prosrc as detail
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ourSchemas(sql)} and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        and not (p.oid::regprocedure::text = 'app.set_tenant(uuid)'
          and p.prosrc = ${" BEGIN EXECUTE format('SET LOCAL app.tenant_id = %L', t); END "})`,
  },
];
