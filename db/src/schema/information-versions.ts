import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  integer,
  jsonb,
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

/** The words of an entry, every version of them for good. */
export const informationVersions = pgTable(
  'information_versions',
  {
    tenantId: tenantId(),
    id: rowId(),
    entryId: uuid('entry_id').notNull(),
    number: integer('number').notNull(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    contentHash: text('content_hash').notNull(),
    /** Null from a terminal. */
    writtenBy: uuid('written_by'),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'information_versions_pk', columns: [t.tenantId, t.id] }),
    unique('information_versions_number_uq').on(t.tenantId, t.entryId, t.number),
    check('information_versions_number_ck', sql`number >= 1`),
    foreignKey({
      name: 'information_versions_tenant_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    foreignKey({
      name: 'information_versions_entry_fk',
      columns: [t.tenantId, t.entryId],
      foreignColumns: [informationEntries.tenantId, informationEntries.id],
    }),
    tenantPolicy('information_versions'),
  ],
);
