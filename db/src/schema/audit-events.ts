import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/**
 * Who did what, when, to what. Append-only: the app may only read and insert. `sequence` counts from 1 in
 * each tenant, without holes; two writers of one number meet at the unique constraint.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    tenantId: tenantId(),
    id: rowId(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'audit_events_pk', columns: [t.tenantId, t.id] }),
    unique('audit_events_sequence_uq').on(t.tenantId, t.sequence),
    check('audit_events_sequence_ck', sql`sequence >= 1`),
    foreignKey({ name: 'audit_events_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    tenantPolicy('audit_events'),
  ],
);
