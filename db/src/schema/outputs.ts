import { foreignKey, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** What is made, and becomes, of cases, as data: numbers, registers, recaps, documents, how long they are kept. By kind and slug. */
export const outputs = pgTable(
  'outputs',
  {
    tenantId: tenantId(),
    id: rowId(),
    /** `series`, `register`, `recap`, `document`, `retention-source` or `retention-rule`. */
    kind: text('kind').notNull(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    contentHash: text('content_hash').notNull(),
  },
  (t) => [
    primaryKey({ name: 'outputs_pk', columns: [t.tenantId, t.id] }),
    unique('outputs_slug_uq').on(t.tenantId, t.kind, t.slug),
    foreignKey({ name: 'outputs_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    tenantPolicy('outputs'),
  ],
);
