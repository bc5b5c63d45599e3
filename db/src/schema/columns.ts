import { sql } from 'drizzle-orm';
import { customType, pgPolicy, pgSchema, uuid } from 'drizzle-orm/pg-core';

// NULL, which matches no row, when no tenant was set.
const ownTenant = sql`tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid`;

/** The first column of every tenant table and of every key in it. */
export function tenantId() {
  return uuid('tenant_id').notNull();
}

/** A row's id inside its tenant; made in TypeScript by newId(), never by the database. */
export function rowId() {
  return uuid('id').notNull();
}

/** The one policy of a tenant table: a row is seen and written in its own tenant's transaction only. */
export function tenantPolicy(table: string) {
  return pgPolicy(`${table}_tenant`, {
    for: 'all',
    to: 'maklumat_app',
    using: ownTenant,
    withCheck: ownTenant,
  });
}

/**
 * The policies of a `published_*` table: what is public already is read across tenants (directory,
 * search over all agencies) and written in its own tenant only.
 */
export function publishedPolicies(table: string) {
  return [
    pgPolicy(`${table}_read`, { for: 'select', to: 'maklumat_app', using: sql`true` }),
    pgPolicy(`${table}_insert`, { for: 'insert', to: 'maklumat_app', withCheck: ownTenant }),
    pgPolicy(`${table}_update`, {
      for: 'update',
      to: 'maklumat_app',
      using: ownTenant,
      withCheck: ownTenant,
    }),
    pgPolicy(`${table}_delete`, { for: 'delete', to: 'maklumat_app', using: ownTenant }),
  ];
}

/**
 * The policies of a `reporting_*` table: figures without personal data, seen and written in their own tenant's
 * transaction, and read across tenants by the national role alone.
 */
export function reportingPolicies(table: string) {
  return [
    tenantPolicy(table),
    pgPolicy(`${table}_national`, { for: 'select', to: 'maklumat_national', using: sql`true` }),
  ];
}

/** Bytes (bytea): sealed content and wrapped keys. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => new Uint8Array(value),
});

/** Schema of the queue: no tenant's table, and read by maklumat_jobs alone. */
export const jobs = pgSchema('jobs');

/** A row may be added for the tenant of the transaction only. */
export function ownTenantInsertPolicy(table: string) {
  return pgPolicy(`${table}_insert`, { for: 'insert', to: 'maklumat_app', withCheck: ownTenant });
}

/** Schema of the tables about people who work here; they belong to no tenant. */
export const identity = pgSchema('identity');

/** The one policy of an identity table: it opens only in a transaction made by withIdentity(). */
export function identityPolicy(table: string) {
  const open = sql`current_setting('app.identity', true) = 'on'`;
  return pgPolicy(`${table}_identity`, { for: 'all', to: 'maklumat_app', using: open, withCheck: open });
}

/**
 * The policies of a table of the national calendar: read everywhere, written only in a transaction made by
 * withNationalCalendar(), and never deleted.
 *
 * @param changeable whether rows may be changed as well as added
 */
export function calendarPolicies(table: string, changeable: boolean) {
  const open = sql`current_setting('app.national_calendar', true) = 'on'`;
  const policies = [
    pgPolicy(`${table}_read`, { for: 'select', to: 'maklumat_app', using: sql`true` }),
    pgPolicy(`${table}_insert`, { for: 'insert', to: 'maklumat_app', withCheck: open }),
  ];
  if (!changeable) return policies;
  const update = pgPolicy(`${table}_update`, {
    for: 'update',
    to: 'maklumat_app',
    using: open,
    withCheck: open,
  });
  return [...policies, update];
}
