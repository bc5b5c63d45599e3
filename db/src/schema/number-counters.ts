import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** The last number taken of a series in a calendar year of the tenant's zone; locked while a case takes one. */
export const numberCounters = pgTable(
  'number_counters',
  {
    tenantId: tenantId(),
    id: rowId(),
    series: text('series').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [
    primaryKey({ name: 'number_counters_pk', columns: [t.tenantId, t.id] }),
    unique('number_counters_year_uq').on(t.tenantId, t.series, t.year),
    check('number_counters_last_ck', sql`last >= 1`),
    foreignKey({ name: 'number_counters_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    tenantPolicy('number_counters'),
  ],
);
