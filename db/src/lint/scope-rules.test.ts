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

describe('an identity transaction', () => {
  test.each([
    [
      'people with their roles',
      'select 1 from identity.users u join identity.memberships m on m.user_id = u.id',
    ],
    ['the names of agencies', 'select 1 from identity.memberships m join tenants t on t.id = m.tenant_id'],
    ['its own change', 'delete from identity.sessions where id = $1'],
    ['its own opening', "set local app.identity = 'on'"],
  ])('may send %s', (_why, sql) => {
    expect(guard(sql, 'identity')).toEqual([]);
  });

  test.each([
    ['a tenant’s table', 'select 1 from roles where tenant_id = $1', 'roles belongs to a tenant'],
    [
      'a tenant’s table in a sub-query',
      'select 1 from identity.users where id in (select id from officials)',
      'officials belongs to a tenant',
    ],
    ['a write elsewhere', 'insert into tenants (id) values ($1)', 'writes identity.* alone'],
  ])('does not allow %s', (_why, sql, says) => {
    expect(guard(sql, 'identity').join('\n')).toContain(says);
  });

  test.each(['tenant', 'directory', 'national'] as const)(
    'is the only one to see people: not a %s one',
    (scope) => {
      expect(guard('select 1 from identity.users', scope)).not.toEqual([]);
      expect(guard("set local app.identity = 'on'", scope)).not.toEqual([]);
    },
  );
});

describe('a transaction that administers people', () => {
  test.each([
    ['people beside the agency’s own rows', 'select 1 from identity.memberships where tenant_id = $1'],
    ['the agency’s roles', 'select 1 from roles where tenant_id = $1'],
    ['its change', 'delete from identity.memberships where tenant_id = $1'],
    ['its line in the audit', 'insert into audit_events (tenant_id) values ($1)'],
    ['its own opening', "set local app.identity = 'on'"],
    ['its own tenant', 'select app.set_tenant($1)'],
  ])('may send %s', (_why, sql) => {
    expect(guard(sql, 'people')).toEqual([]);
  });

  test.each([
    ['a change of the agency’s rows', 'update roles set slug = $2 where tenant_id = $1', 'the audit alone'],
    ['rows of all agencies', 'select 1 from roles', 'tenant_id'],
    ['the queue', 'insert into jobs.due_jobs (tenant_id) values ($1)', 'the audit alone'],
  ])('does not allow %s', (_why, sql, says) => {
    expect(guard(sql, 'people').join('\n')).toContain(says);
  });

  test.each(['identity', 'directory', 'national', 'jobs', 'calendar'] as const)(
    'is the only one beside withTenant() to have a tenant: not a %s one',
    (scope) => {
      expect(guard('select app.set_tenant($1)', scope).join()).toContain('which has no tenant');
    },
  );
});

test('a national transaction reads the reporting tables and nothing else', () => {
  expect(guard('select 1 from reporting_cases', 'national')).toEqual([]);
  expect(guard('select 1 from tenants', 'national').join()).toContain('only reporting_* is read');
  expect(guard('update reporting_cases set late = 0', 'national').join()).toContain('which only reads');
});

describe('the national calendar', () => {
  test('is read by every transaction that sees tables, and written in its own alone', () => {
    expect(guard('select 1 from national_days', 'tenant')).toEqual([]);
    expect(guard('select 1 from national_days', 'directory')).toEqual([]);
    expect(guard('insert into covered_years (year) values ($1)', 'calendar')).toEqual([]);
    expect(guard("set local app.national_calendar = 'on'", 'calendar')).toEqual([]);
    expect(guard('update national_days set name = $1', 'tenant').join()).toContain('withNationalCalendar()');
    expect(guard("set local app.national_calendar = 'on'", 'tenant')).not.toEqual([]);
  });

  test('is all its transaction sees', () => {
    expect(guard('select 1 from roles', 'calendar').join()).toContain('not of the national calendar');
    expect(guard('update tenants set slug = $1', 'calendar')).not.toEqual([]);
  });
});
