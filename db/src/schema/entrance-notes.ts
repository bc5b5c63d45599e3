import { foreignKey, jsonb, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { AuditedAction } from '../audited-actions';
import { identity, identityPolicy } from './columns';
import { tenants } from './tenants';
import { users } from './users';

/**
 * What happened to somebody's account, once for each agency whose audit log has to say it: sign-ins, failed ones,
 * passwords, authenticators. Written before an agency is chosen, moved into the logs by the runner, which removes it here.
 */
export const entranceNotes = identity.table(
  'entrance_notes',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid('id').notNull(),
    userId: uuid('user_id').notNull(),
    actor: text('actor').notNull(), // as in the audit log
    action: text('action').$type<AuditedAction>().notNull(),
    occurredAt: timestamp('occurred_at', { withTimezone: true, mode: 'date' }).notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'entrance_notes_pk', columns: [t.tenantId, t.id] }),
    foreignKey({ name: 'entrance_notes_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({ name: 'entrance_notes_user_fk', columns: [t.userId], foreignColumns: [users.id] }),
    identityPolicy('entrance_notes'),
  ],
);
