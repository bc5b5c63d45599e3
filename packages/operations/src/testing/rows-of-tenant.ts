import type { TestDatabase } from '@maklumat/db/testing';

/** A table and what stands for all rows of one agency in it. */
export type TableRows = readonly [table: string, rows: string | null];

/** Every row of an agency, in all tables that have a tenant: equal when nothing was added, changed or removed. */
export async function rowsOfTenant(database: TestDatabase, tenantId: string): Promise<readonly TableRows[]> {
  const admin = database.adminSql;
  const tables = await admin<{ table: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as table from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attname = 'tenant_id' and c.relkind = 'r' and n.nspname in ('public', 'jobs', 'identity') order by 1`;
  return Promise.all(
    tables.map(async ({ table }) => {
      const [found] = await admin<{ rows: string | null }[]>`
        select md5(string_agg(t::text, chr(10) order by t::text)) as rows
        from ${admin(table)} t where tenant_id = ${tenantId}`;
      return [table, found?.rows ?? null] as const;
    }),
  );
}
