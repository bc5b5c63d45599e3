import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index';
import { allTables, publishedTableNames, tenantTableNames } from './table-kinds';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
});

const TABLES = allTables().map((table): [string, PgTable] => {
  const { schema, name } = getTableConfig(table);
  return [schema === undefined ? name : `${schema}.${name}`, table];
});

test('the schema and the database have the same tables', async () => {
  const rows = await database.adminSql<{ name: string }[]>`
    select case schemaname when 'public' then tablename else schemaname || '.' || tablename end as name
    from pg_tables where schemaname in ('public', 'identity', 'jobs')`;
  expect(TABLES.map(([name]) => name).sort()).toEqual(rows.map((row) => row.name).sort());
});

test('the tables of tenants are these, and these are public', () => {
  expect(tenantTableNames().sort()).toEqual([
    'agency_profiles',
    'audit_blocks',
    'audit_events',
    'audit_seals',
    'calendar_recounts',
    'case_access',
    'case_contacts',
    'case_contents',
    'case_drafts',
    'case_events',
    'case_files',
    'case_holds',
    'case_keys',
    'case_links',
    'case_restrictions',
    'case_submissions',
    'data_breach_versions',
    'desk_tablets',
    'information_entries',
    'information_events',
    'information_versions',
    'number_counters',
    'officials',
    'outbox_messages',
    'outputs',
    'posts',
    'published_agencies',
    'published_information_entries',
    'published_services',
    'question_answer_events',
    'question_answer_uses',
    'question_answer_versions',
    'question_answers',
    'rate_limits',
    'recap_note_versions',
    'register_entries',
    'reporting_agencies',
    'reporting_cases',
    'reporting_standards',
    'roles',
    'service_cases',
    'service_units',
    'services',
    'standard_versions',
    'subject_requests',
    'tenant_keys',
    'workflow_migrations',
    'workflow_versions',
    'working_calendars',
  ]);
  expect(publishedTableNames().sort()).toEqual([
    'published_agencies',
    'published_information_entries',
    'published_services',
  ]);
});

test.each(TABLES)('%s has the columns, types and nullability the schema says', async (name, table) => {
  const rows = await database.adminSql<{ column: string }[]>`
    select concat_ws(' ', attname, format_type(atttypid, atttypmod), case when attnotnull then 'not null' end,
      case when attgenerated = 's' then 'generated' end) as column
    from pg_attribute where attrelid = ${name}::regclass and attnum > 0 and not attisdropped order by attnum`;
  const declared = getTableConfig(table).columns.map((column) =>
    [
      column.name,
      column.getSQLType(),
      ...(column.notNull ? ['not null'] : []),
      ...(column.generated === undefined ? [] : ['generated']),
    ].join(' '),
  );
  expect(declared).toEqual(rows.map((row) => row.column));
});

test.each(TABLES)('%s has the constraints, indexes and policies the schema says', async (name, table) => {
  const rows = await database.adminSql<{ name: string }[]>`
    select conname as name from pg_constraint where conrelid = ${name}::regclass and contype <> 'n'
    union select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where indrelid = ${name}::regclass
    union select polname from pg_policy where polrelid = ${name}::regclass`;
  const config = getTableConfig(table);
  const declared = [
    ...config.primaryKeys.map((key) => key.getName()),
    ...config.uniqueConstraints.map((unique) => unique.getName()),
    ...config.checks.map((check) => check.name),
    ...config.foreignKeys.map((key) => key.getName()),
    ...config.indexes.map((index) => index.config.name),
    ...config.policies.map((policy) => policy.name),
  ];
  expect(declared.sort()).toEqual(rows.map((row) => row.name).sort());
});

test.each(TABLES)('%s has the keys over the columns the schema says', async (name, table) => {
  const rows = await database.adminSql<{ key: string }[]>`
    select conname || ' ' || array_to_string(array(
      select a.attname from unnest(k.conkey) with ordinality u(n, at)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.at), ',') as key
    from pg_constraint k where conrelid = ${name}::regclass and contype in ('p', 'u', 'f') order by conname`;
  const config = getTableConfig(table);
  const listed = (keyName: string | undefined, columns: { name: string }[]) =>
    `${keyName ?? ''} ${columns.map((column) => column.name).join(',')}`;
  const declared = [
    ...config.primaryKeys.map((key) => listed(key.getName(), key.columns)),
    ...config.uniqueConstraints.map((unique) => listed(unique.getName(), unique.columns)),
    ...config.foreignKeys.map((key) => listed(key.getName(), key.reference().columns)),
  ];
  expect(declared.sort()).toEqual(rows.map((row) => row.key));
});
