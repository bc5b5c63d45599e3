import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A failure to protect personal data, as it was known at each writing; only ever added to. */
export const dataBreachVersions = pgTable(
  'data_breach_versions',
  {
    tenantId: tenantId(),
    id: rowId(),
    breachId: uuid('breach_id').notNull(),
    number: integer('number').notNull(), // 1, 2, 3 … of each breach
    foundAt: instant('found_at').notNull(),
    people: integer('people').notNull(),
    tellsPublic: boolean('tells_public').notNull(),
    personsToldAt: instant('persons_told_at'),
    institutionToldAt: instant('institution_told_at'),
    publicToldAt: instant('public_told_at'),
    /** The whole record, under the tenant's key. */
    sealed: bytes('sealed').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
  },
  (t) => [
    primaryKey({ name: 'data_breach_versions_pk', columns: [t.tenantId, t.id] }),
    unique('data_breach_versions_number_uq').on(t.tenantId, t.breachId, t.number),
    check('data_breach_versions_number_ck', sql`number >= 1`),
    check('data_breach_versions_people_ck', sql`people >= 0`),
    check('data_breach_versions_found_ck', sql`found_at <= recorded_at`),
    foreignKey({
      name: 'data_breach_versions_tenant_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    tenantPolicy('data_breach_versions'),
  ],
);
