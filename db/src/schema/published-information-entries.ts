import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import { publishedPolicies, rowId, tenantId } from './columns';
import { informationEntries } from './information-entries';
import { tsvector } from './tsvector';

/** What of the public information list the public reads, and nothing else: readable across tenants. */
export const publishedInformationEntries = pgTable(
  'published_information_entries',
  {
    tenantId: tenantId(),
    /** Of the entry. */
    id: rowId(),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    class: text('class', { enum: ['periodic', 'immediate', 'any-time', 'excluded'] }).notNull(),
    /** Slug of the unit. */
    unit: text('unit').notNull(),
    year: integer('year'),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    /** The file in the store, when there is one. */
    storedAs: text('stored_as'),
    searchText: text('search_text').notNull(),
    searchVector: tsvector('search_vector').generatedAlwaysAs(sql`to_tsvector('indonesian', search_text)`),
    publishedAt: timestamp('published_at', { withTimezone: true, mode: 'date' }).notNull(),
    example: boolean('example').notNull().default(false),
  },
  (t) => [
    primaryKey({ name: 'published_information_entries_pk', columns: [t.tenantId, t.id] }),
    unique('published_information_entries_number_uq').on(t.tenantId, t.number),
    foreignKey({
      name: 'published_information_entries_entry_fk',
      columns: [t.tenantId, t.id],
      foreignColumns: [informationEntries.tenantId, informationEntries.id],
    }),
    index('published_information_entries_vector_ix').using('gin', t.searchVector),
    index('published_information_entries_trgm_ix').using('gin', t.searchText.op('gin_trgm_ops')),
    ...publishedPolicies('published_information_entries'),
  ],
);
