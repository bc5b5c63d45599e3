import type postgres from 'postgres';

/** One breach: what is wrong with which object. */
export interface CatalogueBreach {
  readonly rule: string;
  /** `schema.table`, or the name of a function, schema or role. */
  readonly object: string;
  readonly detail: string;
}

/** What a rule finds, before its name is added. @internal */
export type Finding = Omit<CatalogueBreach, 'rule'>;

/** A connection that may read the whole catalogue. @internal */
export type CatalogueSql = postgres.Sql | postgres.TransactionSql;

/** A rule about the catalogue; what it finds is wrong. @internal */
export interface CatalogueRule {
  readonly name: string;
  readonly find: (sql: CatalogueSql) => Promise<readonly Finding[]>;
}

/**
 * Schemas that are ours: everything but PostgreSQL's own and the extensions'. A fragment over pg_namespace `n`.
 *
 * @internal
 */
export function ourSchemas(sql: CatalogueSql) {
  return sql`n.nspname !~ '^(pg_|information_schema$|extensions$)'`;
}

/**
 * Our tables: oid, full name, and attnum of tenant_id (null without, and in schema `identity`, whose rows name a
 * tenant without being its own). A WITH query body.
 *
 * @internal
 */
export function ourTables(sql: CatalogueSql) {
  return sql`
    select c.oid, n.nspname || '.' || c.relname as name, c.relowner, c.relacl, c.relrowsecurity, c.relforcerowsecurity,
      a.attnum as tenant_column, a.attnotnull as tenant_not_null, a.atttypid as tenant_type
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
      and n.nspname <> 'identity'
    where c.relkind in ('r', 'p') and not c.relispartition and ${ourSchemas(sql)}`;
}
