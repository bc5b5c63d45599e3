import type postgres from 'postgres';
import { newId } from '../new-id';
import { testSlug } from './create-test-tenant';

/** A foreign key from one tenant table to another (the part after tenant_id). @internal */
export interface TenantReference {
  readonly column: string;
  readonly target: string;
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/** A tenant table as the catalogue describes it. @internal */
export interface TenantTable {
  readonly name: string;
  readonly columns: readonly ColumnInfo[];
  readonly references: readonly TenantReference[];
  readonly mayUpdate: boolean;
  readonly mayDelete: boolean;
}

/** One row for the app to insert; column → value. @internal */
export type Row = Record<string, string | number | Record<string, never>>;

/** Values a check constraint asks for. */
const SPECIAL: Readonly<Record<string, string | number>> = {
  'standard_versions.state': 'draft',
  'case_events.sequence': 1,
  'tenant_keys.wrapped_key': 'contoh',
  'tenant_keys.wrapped_standing_key': 'contoh',
  'case_contents.sealed': 'contoh',
  'case_contacts.sealed': 'contoh',
  'case_links.expires_at': '2100-01-01T00:00:00Z',
  'case_holds.ground': 'other',
  'outbox_messages.state': 'waiting',
  'reporting_standards.stated': 14,
  'information_entries.class': 'periodic',
  'information_events.type': 'written',
  'subject_requests.kind': 'access',
  'subject_requests.state': 'open',
  'subject_requests.due_at': '2026-01-08T00:00:00.000Z',
  'subject_requests.sealed': 'contoh',
  // Not required, and filled so that pointing at another tenant's case is tried.
  'subject_requests.case_id': 'service_cases',
};

/** Tables whose slug is the tenant's own. */
const OWN_SLUG: ReadonlySet<string> = new Set(['published_agencies', 'reporting_agencies']);

/** Every table with a tenant_id, each after the tables it points at. @internal */
export async function readTenantTables(sql: postgres.Sql): Promise<TenantTable[]> {
  const tables = await sql<TenantTable[]>`
    select c.relname as name, has_table_privilege('maklumat_app', c.oid, 'UPDATE') as "mayUpdate",
      has_table_privilege('maklumat_app', c.oid, 'DELETE') as "mayDelete",
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'required', a.attnotnull))
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(json_build_object('column', a.attname, 'target', r.relname))
        from pg_constraint k join pg_class r on r.oid = k.confrelid
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[2]
        join pg_attribute rt on rt.attrelid = r.oid and rt.attname = 'tenant_id'
        where k.conrelid = c.oid and k.contype = 'f'), '[]') as references
    from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`;
  return inOrder(tables);
}

function inOrder(tables: readonly TenantTable[]): TenantTable[] {
  const placed: TenantTable[] = [];
  while (placed.length < tables.length) {
    const names = new Set(placed.map((table) => table.name));
    const ready = tables.filter(
      (table) =>
        !names.has(table.name) &&
        table.references.every(({ target }) => target === table.name || names.has(target)),
    );
    if (ready.length === 0) throw new Error('The tenant tables point at each other in a circle.');
    placed.push(...ready);
  }
  return placed;
}

/**
 * A row for a table: required columns filled by their type, references by the given rows.
 *
 * @internal
 */
export function makeRow(table: TenantTable, tenantId: string, rows: ReadonlyMap<string, Row>): Row {
  const row: Row = {};
  for (const column of table.columns) {
    const reference = table.references.find((candidate) => candidate.column === column.name);
    const referenced = reference === undefined ? undefined : rows.get(reference.target)?.['id'];
    if (column.name === 'tenant_id') row[column.name] = tenantId;
    else if (!column.required && !isSpecial(table, column)) continue;
    else if (OWN_SLUG.has(table.name) && column.name === 'slug') row[column.name] = testSlug(tenantId);
    else row[column.name] = referenced ?? SPECIAL[`${table.name}.${column.name}`] ?? valueOf(column.type);
  }
  return row;
}

function isSpecial(table: TenantTable, column: ColumnInfo): boolean {
  return Object.hasOwn(SPECIAL, `${table.name}.${column.name}`);
}

function valueOf(type: string): Row[string] {
  switch (type) {
    case 'uuid':
      return newId();
    case 'integer':
    case 'bigint':
      return 1 + Math.floor(Math.random() * 1_000_000);
    case 'jsonb':
      return {};
    case 'text[]':
      return '{}';
    case 'date':
      return '2026-01-05';
    case 'timestamp with time zone':
      return '2026-01-05T00:00:00.000Z';
    default:
      return `contoh-${newId().slice(-8)}`;
  }
}

/** Fills every tenant table with one row of a tenant; table → row. @internal */
export async function insertRows(
  appSql: postgres.Sql,
  tables: readonly TenantTable[],
  tenantId: string,
): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  await asTenant(appSql, tenantId, async (sql) => {
    for (const table of tables) {
      const row = makeRow(table, tenantId, rows);
      await sql`insert into ${sql(table.name)} ${sql(row)}`;
      rows.set(table.name, row);
    }
  });
  return rows;
}

/** Runs raw SQL as the app in a tenant's transaction; with null: in one where the tenant was forgotten. @internal */
export async function asTenant<T>(
  appSql: postgres.Sql,
  tenantId: string | null,
  work: (sql: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
  const result = await appSql.begin(async (sql) => {
    if (tenantId !== null) await sql`select app.set_tenant(${tenantId})`;
    return { value: await work(sql) };
  });
  return result.value;
}
