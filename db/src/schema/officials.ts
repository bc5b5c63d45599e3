import { foreignKey, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { posts } from './posts';
import { tenants } from './tenants';

/** A person named by the agency's own texts as holding a post (pejabat, pelaksana). */
export const officials = pgTable(
  'officials',
  {
    tenantId: tenantId(),
    id: rowId(),
    slug: text('slug').notNull(),
    postId: uuid('post_id').notNull(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    contentHash: text('content_hash').notNull(),
  },
  (t) => [
    primaryKey({ name: 'officials_pk', columns: [t.tenantId, t.id] }),
    unique('officials_slug_uq').on(t.tenantId, t.slug),
    foreignKey({ name: 'officials_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'officials_post_fk',
      columns: [t.tenantId, t.postId],
      foreignColumns: [posts.tenantId, posts.id],
    }),
    tenantPolicy('officials'),
  ],
);
