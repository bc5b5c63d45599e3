import { foreignKey, index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/**
 * Who did what, when, to what. Append-only: the app may only read and insert, through writeAuditEvent(). What was
 * added is sealed a little later ({@link auditSeals}).
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    tenantId: tenantId(),
    id: rowId(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'audit_events_pk', columns: [t.tenantId, t.id] }),
    index('audit_events_time_ix').on(t.tenantId, t.recordedAt, t.id),
    index('audit_events_actor_ix').on(t.tenantId, t.actor, t.recordedAt),
    index('audit_events_subject_ix').on(t.tenantId, t.subject, t.recordedAt),
    foreignKey({ name: 'audit_events_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    tenantPolicy('audit_events'),
  ],
);
