import { LONGEST_NAME, TABLES_WITHOUT_TENANT } from './catalogue-expectations';
import { ourSchemas, ourTables, type CatalogueRule, type Finding } from './catalogue-rule';

/** Rules about columns, keys and names. @internal */
export const KEY_RULES: readonly CatalogueRule[] = [
  {
    name: 'every table has tenant_id unless listed',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, 'has no tenant_id' as detail from t
      where tenant_column is null and name not in ${sql(Object.keys(TABLES_WITHOUT_TENANT))}`,
  },
  {
    name: 'tenant_id is uuid and never null',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, tenant_type::regtype::text as detail from t
      where tenant_column is not null and (not tenant_not_null or tenant_type <> 'uuid'::regtype)`,
  },
  {
    name: 'the primary key begins with tenant_id',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, coalesce(i.indexrelid::regclass::text, 'no primary key') as detail
      from t left join pg_index i on i.indrelid = t.oid and i.indisprimary
      where i.indexrelid is null or (tenant_column is not null and i.indkey[0] <> tenant_column)`,
  },
  {
    name: 'every unique index begins with tenant_id',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, i.indexrelid::regclass::text as detail
      from t join pg_index i on i.indrelid = t.oid and i.indisunique
      where tenant_column is not null and i.indkey[0] <> tenant_column`,
  },
  {
    name: 'an exclusion constraint contains tenant_id',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, k.conname as detail
      from t join pg_constraint k on k.conrelid = t.oid and k.contype = 'x'
      where tenant_column is not null and not (tenant_column = any (k.conkey))`,
  },
  {
    name: 'a foreign key to a tenant table begins with tenant_id on both sides',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select t.name as object, k.conname as detail
      from t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join t r on r.oid = k.confrelid
      where t.tenant_column is not null and r.tenant_column is not null
        and not (k.conkey[1] = t.tenant_column and k.confkey[1] = r.tenant_column)`,
  },
  {
    name: 'a foreign key neither clears nor changes tenant_id',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, k.conname as detail
      from t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
      where tenant_column = any (k.conkey) and (k.confdeltype in ('n', 'd') or k.confupdtype in ('c', 'n', 'd'))`,
  },
  {
    name: 'a table without tenant_id never points at a tenant table',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select t.name as object, k.conname as detail
      from t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join t r on r.oid = k.confrelid
      where t.tenant_column is null and r.tenant_column is not null`,
  },
  {
    name: 'every constraint is named by us and short',
    // The endings PostgreSQL gives when nobody names a constraint. NOT NULL (contype n) is no name anybody reads.
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, k.conname as detail from t join pg_constraint k on k.conrelid = t.oid
      where k.contype <> 'n' and (k.conname !~ '_(pk|uq|fk|ck|ex)$' or length(k.conname) > ${LONGEST_NAME})`,
  },
  {
    name: 'every index is named by us and short',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, c.relname as detail
      from t join pg_index i on i.indrelid = t.oid join pg_class c on c.oid = i.indexrelid
      where c.relname !~ '_(pk|uq|ex|ix)$' or length(c.relname) > ${LONGEST_NAME}`,
  },
  {
    name: 'names are snake_case and tables plural',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, coalesce(a.attname, 'table') as detail
      from t left join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
        and a.attname !~ '^[a-z][a-z0-9_]*$'
      where a.attname is not null or name !~ '^[a-z_]+\\.[a-z][a-z0-9_]*s$'`,
  },
  {
    name: 'ids and instants come from the program, not from column defaults',
    find: (sql) => sql<Finding[]>`
      with t as (${ourTables(sql)})
      select name as object, a.attname as detail
      from t join pg_attribute a on a.attrelid = t.oid and a.attgenerated = ''
      join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
      where pg_get_expr(d.adbin, d.adrelid) ~ '\\(|CURRENT_'`,
  },
  {
    name: 'no sequences: numbers people see come from a counter row of the tenant',
    find: (sql) => sql<Finding[]>`
      select n.nspname || '.' || c.relname as object, 'sequence' as detail
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and ${ourSchemas(sql)}`,
  },
];
