import { sql } from 'drizzle-orm';
import { pgPolicy, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

/**
 * The regional governments served by this installation (pemerintah daerah). A reference table: small, the
 * same on every shard, readable without a tenant because its slug is the first part of every address.
 */
export const tenants = pgTable(
  'tenants',
  {
    id: uuid('id').notNull(),
    slug: text('slug').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'tenants_pk', columns: [t.id] }),
    unique('tenants_slug_uq').on(t.slug),
    unique('tenants_id_slug_uq').on(t.id, t.slug),
    pgPolicy('tenants_read', { for: 'select', to: 'maklumat_app', using: sql`true` }),
    pgPolicy('tenants_insert', {
      for: 'insert',
      to: 'maklumat_app',
      withCheck: sql`id = nullif(current_setting('app.tenant_id', true), '')::uuid`,
    }),
  ],
);
