import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { reportingPolicies, rowId, tenantId } from './columns';
import { standardVersions } from './standard-versions';

/**
 * How complete one published version of a standard is, and between which instants it is the one in force (null:
 * always). Written by an apply; `id` is the version's own.
 */
export const reportingStandards = pgTable(
  'reporting_standards',
  {
    tenantId: tenantId(),
    id: rowId(),
    service: text('service').notNull(),
    beginsAt: timestamp('begins_at', { withTimezone: true, mode: 'date' }),
    endsAt: timestamp('ends_at', { withTimezone: true, mode: 'date' }),
    /** How many of the fourteen components of UU 25/2009 Pasal 21 it states. */
    stated: integer('stated').notNull(),
  },
  (t) => [
    primaryKey({ name: 'reporting_standards_pk', columns: [t.tenantId, t.id] }),
    check('reporting_standards_stated_ck', sql`stated BETWEEN 0 AND 14`),
    foreignKey({
      name: 'reporting_standards_version_fk',
      columns: [t.tenantId, t.id],
      foreignColumns: [standardVersions.tenantId, standardVersions.id],
    }),
    ...reportingPolicies('reporting_standards'),
  ],
);
