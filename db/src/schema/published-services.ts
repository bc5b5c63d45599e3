import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { publishedPolicies, rowId, tenantId } from './columns';
import { services } from './services';
import { standardVersions } from './standard-versions';
import { tsvector } from './tsvector';

/** What a service's card holds beside the columns; the writer and the reader agree on it with Zod. */
export type PublishedServiceCard = Record<string, unknown>;

/**
 * What the search over all agencies and the catalogue show of one published version while it is in force: from
 * `beginsAt` until before `endsAt`, null meaning always. Of a service's rows at most one holds at an instant.
 * `id` is the version's own id. Holds only what is public; read across tenants.
 */
export const publishedServices = pgTable(
  'published_services',
  {
    tenantId: tenantId(),
    id: rowId(),
    serviceId: uuid('service_id').notNull(),
    slug: text('slug').notNull(),
    version: integer('version').notNull(),
    beginsAt: timestamp('begins_at', { withTimezone: true, mode: 'date' }),
    endsAt: timestamp('ends_at', { withTimezone: true, mode: 'date' }),
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
    unique('published_services_version_uq').on(t.tenantId, t.slug, t.version),
    unique('published_services_begins_uq').on(t.tenantId, t.serviceId, t.beginsAt).nullsNotDistinct(),
    unique('published_services_ends_uq').on(t.tenantId, t.serviceId, t.endsAt).nullsNotDistinct(),
    check('published_services_period_ck', sql`begins_at < ends_at`),
    foreignKey({
      name: 'published_services_standard_fk',
      columns: [t.tenantId, t.id],
      foreignColumns: [standardVersions.tenantId, standardVersions.id],
    }),
    foreignKey({
      name: 'published_services_service_fk',
      columns: [t.tenantId, t.serviceId],
      foreignColumns: [services.tenantId, services.id],
    }),
    index('published_services_vector_ix').using('gin', t.searchVector),
    index('published_services_trgm_ix').using('gin', t.searchText.op('gin_trgm_ops')),
    ...publishedPolicies('published_services'),
  ],
);
