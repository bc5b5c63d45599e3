import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { publishedPolicies, rowId, tenantId } from './columns';
import { services } from './services';
import { tsvector } from './tsvector';

/** What a service's card holds beside the columns; the writer and the reader agree on it with Zod. */
export type PublishedServiceCard = Record<string, unknown>;

/**
 * One published service as the search over all agencies and the catalogue show it. `id` is the service's
 * own id. Holds only what is public; read across tenants.
 */
export const publishedServices = pgTable(
  'published_services',
  {
    tenantId: tenantId(),
    id: rowId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    summary: text('summary').notNull(),
    unitName: text('unit_name').notNull(),
    content: jsonb('content').$type<PublishedServiceCard>().notNull(),
    searchText: text('search_text').notNull(),
    searchVector: tsvector('search_vector').generatedAlwaysAs(sql`to_tsvector('indonesian', search_text)`),
  },
  (t) => [
    primaryKey({ name: 'published_services_pk', columns: [t.tenantId, t.id] }),
    unique('published_services_slug_uq').on(t.tenantId, t.slug),
    foreignKey({
      name: 'published_services_service_fk',
      columns: [t.tenantId, t.id],
      foreignColumns: [services.tenantId, services.id],
    }),
    index('published_services_vector_ix').using('gin', t.searchVector),
    index('published_services_trgm_ix').using('gin', t.searchText.op('gin_trgm_ops')),
    ...publishedPolicies('published_services'),
  ],
);
