import { foreignKey, index, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** How often somebody did something of late, by keyed hashes; one row for each who and what. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    tenantId: tenantId(),
    id: rowId(),
    kind: text('kind').notNull(),
    subjectHash: text('subject_hash').notNull(),
    /** The instant at which everything counted is forgotten; each time puts it later. */
    emptyAt: timestamp('empty_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'rate_limits_pk', columns: [t.tenantId, t.id] }),
    unique('rate_limits_subject_uq').on(t.tenantId, t.kind, t.subjectHash),
    foreignKey({ name: 'rate_limits_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    index('rate_limits_empty_ix').on(t.tenantId, t.emptyAt),
    tenantPolicy('rate_limits'),
  ],
);
