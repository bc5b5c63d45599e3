import { foreignKey, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** The written rules by which running cases were moved to a newer version of their workflow. Only ever added to. */
export const workflowMigrations = pgTable(
  'workflow_migrations',
  {
    tenantId: tenantId(),
    id: rowId(),
    workflow: text('workflow').notNull(),
    rule: jsonb('rule').$type<Record<string, unknown>>().notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
    /** Who did it, as they signed in to the terminal. */
    recordedBy: text('recorded_by').notNull(),
  },
  (t) => [
    primaryKey({ name: 'workflow_migrations_pk', columns: [t.tenantId, t.id] }),
    foreignKey({
      name: 'workflow_migrations_tenant_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    tenantPolicy('workflow_migrations'),
  ],
);
