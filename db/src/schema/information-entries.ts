import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';
import { tsvector } from './tsvector';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * Entries of the public information list, one row each: where it stands, and the newest version's title, class, unit
 * and year for the lists of officials.
 */
export const informationEntries = pgTable(
  'information_entries',
  {
    tenantId: tenantId(),
    id: rowId(),
    /** Runs in each tenant from 1; part of the address. */
    number: integer('number').notNull(),
    title: text('title').notNull(),
    class: text('class', { enum: ['periodic', 'immediate', 'any-time', 'excluded'] }).notNull(),
    /** Slug of the unit. */
    unit: text('unit').notNull(),
    year: integer('year'),
    latestVersion: integer('latest_version').notNull(),
    /** Who wrote the newest version; null from a terminal. */
    writtenBy: uuid('written_by'),
    /** The version the public reads. */
    shownVersion: integer('shown_version'),
    draft: text('draft', { enum: ['waiting', 'returned'] }),
    withdrawnAt: instant('withdrawn_at'),
    /** Last day of the exclusion that is shown. */
    excludedUntil: date('excluded_until', { mode: 'string' }),
    importId: uuid('import_id'),
    example: boolean('example').notNull().default(false),
    searchText: text('search_text').notNull(),
    searchVector: tsvector('search_vector').generatedAlwaysAs(sql`to_tsvector('indonesian', search_text)`),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'information_entries_pk', columns: [t.tenantId, t.id] }),
    unique('information_entries_number_uq').on(t.tenantId, t.number),
    check('information_entries_number_ck', sql`number >= 1`),
    check('information_entries_class_ck', sql`class IN ('periodic', 'immediate', 'any-time', 'excluded')`),
    check('information_entries_draft_ck', sql`draft IN ('waiting', 'returned')`),
    check('information_entries_shown_ck', sql`shown_version <= latest_version`),
    foreignKey({
      name: 'information_entries_tenant_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    index('information_entries_draft_ix')
      .on(t.tenantId, t.updatedAt)
      .where(sql`draft IS NOT NULL`),
    index('information_entries_until_ix')
      .on(t.tenantId, t.excludedUntil)
      .where(sql`excluded_until IS NOT NULL`),
    index('information_entries_import_ix')
      .on(t.tenantId, t.importId)
      .where(sql`import_id IS NOT NULL`),
    tenantPolicy('information_entries'),
  ],
);
