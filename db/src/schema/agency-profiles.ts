import { foreignKey, jsonb, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** Who the government is: name, vision, mission, signing head, colours (profil). Exactly one a tenant. */
export const agencyProfiles = pgTable(
  'agency_profiles',
  {
    tenantId: tenantId(),
    id: rowId(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    contentHash: text('content_hash').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'agency_profiles_pk', columns: [t.tenantId, t.id] }),
    unique('agency_profiles_one_uq').on(t.tenantId),
    foreignKey({ name: 'agency_profiles_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    tenantPolicy('agency_profiles'),
  ],
);
