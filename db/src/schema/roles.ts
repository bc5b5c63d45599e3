import { foreignKey, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** What somebody may do in the workflows of this tenant, e.g. admin pengaduan (peran). */
export const roles = pgTable(
  'roles',
  {
    tenantId: tenantId(),
    id: rowId(),
    slug: text('slug').notNull(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    contentHash: text('content_hash').notNull(),
  },
  (t) => [
    primaryKey({ name: 'roles_pk', columns: [t.tenantId, t.id] }),
    unique('roles_slug_uq').on(t.tenantId, t.slug),
    foreignKey({ name: 'roles_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    tenantPolicy('roles'),
  ],
);
