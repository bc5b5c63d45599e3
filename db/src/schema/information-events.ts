import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { informationEntries } from './information-entries';
import { tenants } from './tenants';

/** What happened to an entry, with who did it and why; numbered from 1 in each entry. */
export const informationEvents = pgTable(
  'information_events',
  {
    tenantId: tenantId(),
    id: rowId(),
    entryId: uuid('entry_id').notNull(),
    sequence: integer('sequence').notNull(),
    type: text('type', { enum: ['written', 'imported', 'approved', 'returned', 'withdrawn'] }).notNull(),
    version: integer('version').notNull(),
    /** `user:<id>`, or what ran in a terminal. */
    actor: text('actor').notNull(),
    reason: text('reason'),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'information_events_pk', columns: [t.tenantId, t.id] }),
    unique('information_events_sequence_uq').on(t.tenantId, t.entryId, t.sequence),
    check('information_events_sequence_ck', sql`sequence >= 1`),
    check(
      'information_events_type_ck',
      sql`type IN ('written', 'imported', 'approved', 'returned', 'withdrawn')`,
    ),
    foreignKey({ name: 'information_events_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'information_events_entry_fk',
      columns: [t.tenantId, t.entryId],
      foreignColumns: [informationEntries.tenantId, informationEntries.id],
    }),
    tenantPolicy('information_events'),
  ],
);
