import type { StatementScope } from '../open-database';

/** Which tables are whose. @internal */
export interface ScopeTables {
  readonly tenantTables: ReadonlySet<string>;
  readonly publishedTables: ReadonlySet<string>;
}

const IDENTITY = 'identity.';
/** The log, and the queue of what of it waits to be sealed. */
const AUDIT: ReadonlySet<string> = new Set(['audit_events', 'jobs.unsealed_audits']);
const QUEUE = 'jobs.';

/** What holds for the whole country, its calendar above all, which only withNationalCalendar() writes. @internal */
export const CALENDAR_TABLES: ReadonlySet<string> = new Set([
  'holiday_decrees',
  'national_days',
  'covered_years',
  'ramadan_periods',
  'calendar_revisions',
  'information_rules',
]);

/** What is wrong with touching a table in this kind of transaction; undefined when nothing is. @internal */
export function tableProblem(table: string, scope: StatementScope, tables: ScopeTables): string | undefined {
  const isHidden = tables.tenantTables.has(table) && !tables.publishedTables.has(table);
  switch (scope) {
    case 'tenant':
      return table.startsWith(IDENTITY) ? `${table} is about people: reach it in withIdentity()` : undefined;
    case 'directory':
      if (table.startsWith(IDENTITY)) return `${table} is about people: reach it in withIdentity()`;
      return isHidden ? `${table} is not public: read it in withTenant(), not in withDirectory()` : undefined;
    case 'identity':
      return isHidden ? `${table} belongs to a tenant: reach it in withTenant()` : undefined;
    case 'national':
      return table.startsWith('reporting_')
        ? undefined
        : `${table} is not for the nation: only reporting_* is read in withNational()`;
    case 'jobs':
      return table.startsWith(QUEUE) ? undefined : `${table} is not the queue: withJobs() sees nothing else`;
    case 'calendar':
      return CALENDAR_TABLES.has(table)
        ? undefined
        : `${table} is not of the national calendar: reach it in withTenant()`;
    case 'people':
    case 'none':
      return undefined;
  }
}

function isOfPeople(table: string): boolean {
  return table.startsWith(IDENTITY) || AUDIT.has(table);
}

/** What is wrong with writing to a table in this kind of transaction. @internal */
export function writeProblem(table: string, word: string, scope: StatementScope): string | undefined {
  if (scope === 'directory' || scope === 'national')
    return `${word} in a ${scope} transaction, which only reads`;
  if (scope === 'identity' && !table.startsWith(IDENTITY))
    return `${word} of ${table} in an identity transaction, which writes identity.* alone`;
  if (scope === 'people' && !isOfPeople(table))
    return `${word} of ${table} in a people transaction, which writes identity.* and the audit alone`;
  if (scope === 'jobs' && !table.startsWith(QUEUE))
    return `${word} of ${table} in a jobs transaction, which writes the queue alone`;
  if (scope !== 'calendar' && CALENDAR_TABLES.has(table))
    return `${word} of ${table}: the national calendar is written in withNationalCalendar()`;
  return undefined;
}
