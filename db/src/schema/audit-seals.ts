import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { auditBlocks } from './audit-blocks';
import { rowId, tenantId, tenantPolicy } from './columns';

/**
 * Where each row of the audit log stands in the chain. Its id is the event's; no foreign key, because the
 * seal outlives what somebody takes away.
 */
export const auditSeals = pgTable(
  'audit_seals',
  {
    tenantId: tenantId(),
    id: rowId(),
    blockId: uuid('block_id').notNull(),
    position: integer('position').notNull(),
    /** The event's, so that an event that is gone still has a name. */
    action: text('action').notNull(),
    rowHash: text('row_hash').notNull(),
  },
  (t) => [
    primaryKey({ name: 'audit_seals_pk', columns: [t.tenantId, t.id] }),
    unique('audit_seals_position_uq').on(t.tenantId, t.blockId, t.position),
    check('audit_seals_position_ck', sql`position >= 1`),
    foreignKey({
      name: 'audit_seals_block_fk',
      columns: [t.tenantId, t.blockId],
      foreignColumns: [auditBlocks.tenantId, auditBlocks.id],
    }),
    tenantPolicy('audit_seals'),
  ],
);
