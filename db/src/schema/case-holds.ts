import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytes, rowId, tenantId, tenantPolicy } from './columns';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

/** Why the words of a case may not be erased for the time being. */
export const HOLD_GROUNDS = ['legal-proceedings', 'inspection', 'data-subject-request', 'other'] as const;
export type HoldGround = (typeof HOLD_GROUNDS)[number];

/** Who keeps the words of a case from being erased, why, and until when. Rows stay. */
export const caseHolds = pgTable(
  'case_holds',
  {
    tenantId: tenantId(),
    id: rowId(),
    caseId: uuid('case_id').notNull(),
    ground: text('ground', { enum: HOLD_GROUNDS }).notNull(),
    sealed: bytes('sealed').notNull(),
    placedAt: timestamp('placed_at', { withTimezone: true, mode: 'date' }).notNull(),
    placedBy: uuid('placed_by').notNull(),
    releasedAt: timestamp('released_at', { withTimezone: true, mode: 'date' }),
    releasedBy: uuid('released_by'),
  },
  (t) => [
    primaryKey({ name: 'case_holds_pk', columns: [t.tenantId, t.id] }),
    check(
      'case_holds_ground_ck',
      sql`ground IN ('legal-proceedings', 'inspection', 'data-subject-request', 'other')`,
    ),
    check('case_holds_released_ck', sql`(released_at IS NULL) = (released_by IS NULL)`),
    foreignKey({ name: 'case_holds_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'case_holds_case_fk',
      columns: [t.tenantId, t.caseId],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    index('case_holds_case_ix').on(t.tenantId, t.caseId),
    index('case_holds_open_ix')
      .on(t.tenantId, t.placedAt)
      .where(sql`released_at is null`),
    tenantPolicy('case_holds'),
  ],
);
