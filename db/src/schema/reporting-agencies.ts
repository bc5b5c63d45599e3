import { foreignKey, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { reportingPolicies, tenantId } from './columns';
import { tenants } from './tenants';

/** An agency as the nation lists it. Written by an apply; also an agency without any figure has its row. */
export const reportingAgencies = pgTable(
  'reporting_agencies',
  {
    tenantId: tenantId(),
    slug: text('slug').notNull(),
    name: jsonb('name').$type<Record<string, unknown>>().notNull(),
    kind: text('kind').notNull(),
    /** Workflows it has recorded; none: no case can reach it here. */
    workflows: integer('workflows').notNull(),
  },
  (t) => [
    primaryKey({ name: 'reporting_agencies_pk', columns: [t.tenantId] }),
    unique('reporting_agencies_slug_uq').on(t.tenantId, t.slug),
    // An agency reports under its own slug and no other's.
    foreignKey({
      name: 'reporting_agencies_tenant_fk',
      columns: [t.tenantId, t.slug],
      foreignColumns: [tenants.id, tenants.slug],
    }),
    ...reportingPolicies('reporting_agencies'),
  ],
);
