import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { publishedPolicies, tenantId } from './columns';
import { tenants } from './tenants';

/** One card of the public directory. Holds only what the agency has published; read across tenants. */
export const publishedAgencies = pgTable(
  'published_agencies',
  {
    tenantId: tenantId(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    /** Changes with anything the agency publishes; its pages' ETags are made from it. */
    revision: text('revision').notNull(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    searchText: text('search_text').notNull(),
    /** Rises with every entry that is published or withdrawn; an apply of the agency's files leaves it alone. */
    entriesRevision: integer('entries_revision').notNull().default(0),
  },
  (t) => [
    primaryKey({ name: 'published_agencies_pk', columns: [t.tenantId] }),
    unique('published_agencies_slug_uq').on(t.tenantId, t.slug),
    // An agency publishes under its own slug and no other's.
    foreignKey({
      name: 'published_agencies_tenant_fk',
      columns: [t.tenantId, t.slug],
      foreignColumns: [tenants.id, tenants.slug],
    }),
    index('published_agencies_slug_ix').on(t.slug),
    index('published_agencies_trgm_ix').using('gin', t.searchText.op('gin_trgm_ops')),
    ...publishedPolicies('published_agencies'),
  ],
);
