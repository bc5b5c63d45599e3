import { foreignKey, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { serviceUnits } from './service-units';
import { tenants } from './tenants';

/** An office in a unit, whoever holds it (jabatan). */
export const posts = pgTable(
  'posts',
  {
    tenantId: tenantId(),
    id: rowId(),
    slug: text('slug').notNull(),
    serviceUnitId: uuid('service_unit_id').notNull(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    contentHash: text('content_hash').notNull(),
  },
  (t) => [
    primaryKey({ name: 'posts_pk', columns: [t.tenantId, t.id] }),
    unique('posts_slug_uq').on(t.tenantId, t.slug),
    foreignKey({ name: 'posts_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'posts_unit_fk',
      columns: [t.tenantId, t.serviceUnitId],
      foreignColumns: [serviceUnits.tenantId, serviceUnits.id],
    }),
    tenantPolicy('posts'),
  ],
);
