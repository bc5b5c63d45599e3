import { sql } from 'drizzle-orm';
import { check, foreignKey, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { bytes, rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** The key an agency's secrets are under, itself under the master key; one a tenant, made at first use. */
export const tenantKeys = pgTable(
  'tenant_keys',
  {
    tenantId: tenantId(),
    id: rowId(),
    /** NULL once the agency was erased. */
    wrappedKey: bytes('wrapped_key'),
    /** Which master key wrapped it: a wrong one is named before anything is tried. */
    masterKeyId: text('master_key_id').notNull(),
    /** The key before it, while what it sealed is sealed anew; it opens and seals nothing. */
    earlierWrappedKey: bytes('earlier_wrapped_key'),
    /** Under the agency's key: for what cannot be sealed anew when that one is changed. */
    wrappedStandingKey: bytes('wrapped_standing_key'),
    destroyedAt: timestamp('destroyed_at', { withTimezone: true, mode: 'date' }),
  },
  (t) => [
    primaryKey({ name: 'tenant_keys_pk', columns: [t.tenantId, t.id] }),
    unique('tenant_keys_one_uq').on(t.tenantId),
    check('tenant_keys_key_ck', sql`(wrapped_key IS NULL) = (destroyed_at IS NOT NULL)`),
    check('tenant_keys_standing_ck', sql`(wrapped_standing_key IS NULL) = (destroyed_at IS NOT NULL)`),
    check('tenant_keys_earlier_ck', sql`earlier_wrapped_key IS NULL OR destroyed_at IS NULL`),
    foreignKey({ name: 'tenant_keys_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    tenantPolicy('tenant_keys'),
  ],
);
