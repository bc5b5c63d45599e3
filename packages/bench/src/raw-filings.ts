import { randomInt } from 'node:crypto';
import { makePublicNumber } from '@maklumat/cases';
import { newId } from '@maklumat/db';
import postgres from 'postgres';

type Row = Record<string, unknown>;
/** The rows of one filing, table by table, in an order in which they can be inserted. */
export type FiledRows = {
  readonly tenantId: string;
  readonly tables: readonly [table: string, rows: Row[]][];
};

/** What one filing leaves in the database, each table after those it points at, with the column that names the case. */
const TABLES: readonly [table: string, column: 'id' | 'case_id'][] = [
  ['service_cases', 'id'],
  ['case_submissions', 'case_id'],
  ['case_access', 'id'],
  ['case_contacts', 'id'],
  ['case_keys', 'id'],
  ['case_contents', 'case_id'],
  ['case_events', 'case_id'],
  ['outbox_messages', 'case_id'],
  ['reporting_cases', 'id'],
  ['jobs.due_jobs', 'id'],
];

/** A bare client of the app's own login, with as many connections as the product's pool has. */
export function openRaw(url: string, connections = 10): postgres.Sql {
  return postgres(url, { max: connections, onnotice: () => undefined });
}

/**
 * Reads what the product wrote for its newest case.
 *
 * @param admin a login that sees every row
 * @throws {Error} when a table holds rows of the case that are not listed here: then the writes were not the same
 */
export async function readNewestFiling(admin: postgres.Sql): Promise<FiledRows> {
  const [newest] = await admin<{ id: string; tenant_id: string }[]>`
    select id, tenant_id from service_cases order by received_at desc limit 1`;
  if (newest === undefined) throw new Error('Nothing has been filed.');
  const tables: [string, Row[]][] = [];
  for (const [table, column] of TABLES) {
    const rows = await admin<Row[]>`
      select * from ${admin(table)} where tenant_id = ${newest.tenant_id} and ${admin(column)} = ${newest.id}`;
    tables.push([table, [...rows]]);
  }
  await assertComplete(admin, newest.id);
  return { tenantId: newest.tenant_id, tables: tables.filter(([, rows]) => rows.length > 0) };
}

/** Every table with a column that could name a case is listed above, or has no row of this one. */
async function assertComplete(admin: postgres.Sql, caseId: string): Promise<void> {
  const columns = await admin<{ table: string; column: string }[]>`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as table,
      a.attname as column from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attname in ('id', 'case_id') and a.atttypid = 'uuid'::regtype and c.relkind = 'r'
      and n.nspname in ('public', 'jobs')`;
  for (const { table, column } of columns) {
    if (TABLES.some(([listed, by]) => listed === table && by === column)) continue;
    const found = await admin`select 1 from ${admin(table)} where ${admin(column)} = ${caseId}`;
    if (found.length > 0) throw new Error(`A filing also writes ${table}: add it to TABLES.`);
  }
}

/** Inserts the same rows once more, under new ids and a new number, in one transaction of the app's login. */
export async function writeFiling(sql: postgres.Sql, { tenantId, tables }: FiledRows): Promise<void> {
  const fresh = renamed(tables);
  await sql.begin(async (tx) => {
    // Sent one after another without waiting: what the client can do best.
    await Promise.all([
      tx`select app.set_tenant(${tenantId})`,
      ...fresh.map(([table, rows]) => tx`insert into ${tx(table)} ${tx(rows)}`),
    ]);
  });
}

/** The rows with every id of theirs replaced, the same one always by the same. */
function renamed(tables: FiledRows['tables']): [string, Row[]][] {
  const names = new Map<string, string>();
  for (const [table, rows] of tables)
    for (const row of rows) {
      names.set(String(row['id']), names.get(String(row['id'])) ?? newId());
      if (table === 'service_cases') names.set(String(row['number']), anyNumber());
    }
  const rename = (value: unknown): unknown =>
    typeof value === 'string' ? (names.get(value) ?? value) : value;
  return tables.map(([table, rows]) => [
    table,
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, rename(value)])),
    ),
  ]);
}

function anyNumber(): string {
  return makePublicNumber(
    'PTK',
    Array.from({ length: 7 }, () => randomInt(30)),
  );
}
