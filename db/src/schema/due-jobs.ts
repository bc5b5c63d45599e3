import { sql } from 'drizzle-orm';
import { index, integer, pgPolicy, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { jobs, ownTenantInsertPolicy, tenantId } from './columns';

/**
 * What is due when, over all tenants: names and instants only. The app adds rows in its own transaction;
 * `maklumat_jobs` alone reads them.
 */
export const dueJobs = jobs.table(
  'due_jobs',
  {
    tenantId: tenantId(),
    kind: text('kind').notNull(),
    id: uuid('id').notNull(),
    dueAt: timestamp('due_at', { withTimezone: true, mode: 'date' }).notNull(),
    attempts: integer('attempts').notNull(),
    /** A claim that was not finished by then is free again: its worker is gone. */
    claimedUntil: timestamp('claimed_until', { withTimezone: true, mode: 'date' }),
  },
  (t) => [
    primaryKey({ name: 'due_jobs_pk', columns: [t.tenantId, t.kind, t.id, t.dueAt] }),
    index('due_jobs_due_ix').on(t.dueAt),
    ownTenantInsertPolicy('due_jobs'),
    pgPolicy('due_jobs_jobs', { for: 'all', to: 'maklumat_jobs', using: sql`true`, withCheck: sql`true` }),
  ],
);
