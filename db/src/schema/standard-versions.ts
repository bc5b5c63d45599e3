import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { services } from './services';
import { tenants } from './tenants';

/** The steps a version can be recorded in. */
export const STANDARD_VERSION_STATES = ['draft', 'consulted', 'decreed', 'published'] as const;

/**
 * One version of a service standard (standar pelayanan). Immutable: the app may only read and insert, a
 * correction is a new version. `superseded` is no state of a row; it follows from a later version's start.
 */
export const standardVersions = pgTable(
  'standard_versions',
  {
    tenantId: tenantId(),
    id: rowId(),
    serviceId: uuid('service_id').notNull(),
    number: integer('number').notNull(), // 1, 2, 3 … in order of recording
    state: text('state', { enum: STANDARD_VERSION_STATES }).notNull(),
    validFrom: date('valid_from', { mode: 'string' }), // null: the text states no start
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    contentHash: text('content_hash').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true, mode: 'date' }), // null until published
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'standard_versions_pk', columns: [t.tenantId, t.id] }),
    unique('standard_versions_number_uq').on(t.tenantId, t.serviceId, t.number),
    check('standard_versions_number_ck', sql`number >= 1`),
    check('standard_versions_state_ck', sql`state in ('draft', 'consulted', 'decreed', 'published')`),
    check('standard_versions_published_ck', sql`(state = 'published') = (published_at is not null)`),
    foreignKey({ name: 'standard_versions_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'standard_versions_service_fk',
      columns: [t.tenantId, t.serviceId],
      foreignColumns: [services.tenantId, services.id],
    }),
    tenantPolicy('standard_versions'),
  ],
);
