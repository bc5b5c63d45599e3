import { sql } from 'drizzle-orm';
import {
  check,
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

/**
 * One version of a workflow. Immutable: the app may only read and insert; running cases stay on the version
 * they began with, a change is a new version. A service may have several workflows, told apart by slug.
 */
export const workflowVersions = pgTable(
  'workflow_versions',
  {
    tenantId: tenantId(),
    id: rowId(),
    serviceId: uuid('service_id').notNull(),
    slug: text('slug').notNull(),
    number: integer('number').notNull(), // 1, 2, 3 … in order of recording
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    contentHash: text('content_hash').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'workflow_versions_pk', columns: [t.tenantId, t.id] }),
    unique('workflow_versions_number_uq').on(t.tenantId, t.slug, t.number),
    check('workflow_versions_number_ck', sql`number >= 1`),
    foreignKey({ name: 'workflow_versions_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'workflow_versions_service_fk',
      columns: [t.tenantId, t.serviceId],
      foreignColumns: [services.tenantId, services.id],
    }),
    tenantPolicy('workflow_versions'),
  ],
);
