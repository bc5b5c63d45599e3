import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** The chain of the audit log: each block seals the rows added since the one before, and names its hash. */
export const auditBlocks = pgTable(
  'audit_blocks',
  {
    tenantId: tenantId(),
    id: rowId(),
    number: bigint('number', { mode: 'number' }).notNull(), // 1, 2, 3 … in each tenant
    previousHash: text('previous_hash'),
    hash: text('hash').notNull(),
    sealedAt: timestamp('sealed_at', { withTimezone: true, mode: 'date' }).notNull(),
    rowCount: integer('row_count').notNull(),
  },
  (t) => [
    primaryKey({ name: 'audit_blocks_pk', columns: [t.tenantId, t.id] }),
    unique('audit_blocks_number_uq').on(t.tenantId, t.number),
    check('audit_blocks_number_ck', sql`number >= 1`),
    check('audit_blocks_count_ck', sql`row_count >= 1`),
    foreignKey({ name: 'audit_blocks_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    tenantPolicy('audit_blocks'),
  ],
);
