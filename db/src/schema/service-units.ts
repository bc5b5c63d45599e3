import {
  boolean,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** An organisational unit of the government (OPD, UPTD, bidang); units nest by `parentId`. */
export const serviceUnits = pgTable(
  'service_units',
  {
    tenantId: tenantId(),
    id: rowId(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    parentId: uuid('parent_id'), // null for a unit at the top
    position: integer('position').notNull(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    contentHash: text('content_hash').notNull(),
    /** Made up for a demonstration; the tenant's files know nothing of it. */
    example: boolean('example').notNull().default(false),
  },
  (t) => [
    primaryKey({ name: 'service_units_pk', columns: [t.tenantId, t.id] }),
    unique('service_units_slug_uq').on(t.tenantId, t.slug),
    foreignKey({ name: 'service_units_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'service_units_parent_fk',
      columns: [t.tenantId, t.parentId],
      foreignColumns: [t.tenantId, t.id],
    }),
    tenantPolicy('service_units'),
  ],
);
