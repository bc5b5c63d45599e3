import { foreignKey, index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** Wrong access codes of late, by keyed hashes, to limit guessing. */
export const caseAccessAttempts = pgTable(
  'case_access_attempts',
  {
    tenantId: tenantId(),
    id: rowId(),
    numberHash: text('number_hash').notNull(),
    addressHash: text('address_hash').notNull(),
    attemptedAt: timestamp('attempted_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'case_access_attempts_pk', columns: [t.tenantId, t.id] }),
    foreignKey({
      name: 'case_access_attempts_tenant_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    index('case_access_attempts_number_ix').on(t.tenantId, t.numberHash, t.attemptedAt),
    index('case_access_attempts_address_ix').on(t.tenantId, t.addressHash, t.attemptedAt),
    tenantPolicy('case_access_attempts'),
  ],
);
