import { foreignKey, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { bytes, rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** The key an agency's secrets are under, itself under the master key; one a tenant, made at first use. */
export const tenantKeys = pgTable(
  'tenant_keys',
  {
    tenantId: tenantId(),
    id: rowId(),
    wrappedKey: bytes('wrapped_key').notNull(),
    /** Which master key wrapped it: a wrong one is named before anything is tried. */
    masterKeyId: text('master_key_id').notNull(),
  },
  (t) => [
    primaryKey({ name: 'tenant_keys_pk', columns: [t.tenantId, t.id] }),
    unique('tenant_keys_one_uq').on(t.tenantId),
    foreignKey({ name: 'tenant_keys_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    tenantPolicy('tenant_keys'),
  ],
);
