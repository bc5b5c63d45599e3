import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/**
 * Each amendment of the calendar an agency counts by, and what recounting its running cases did. The newest finished
 * row says by which calendar they are counted.
 */
export const calendarRecounts = pgTable(
  'calendar_recounts',
  {
    tenantId: tenantId(),
    id: rowId(),
    number: integer('number').notNull(), // 1, 2, 3 … in each tenant
    /** The whole calendar from then on, national days included. */
    calendar: jsonb('calendar').$type<Record<string, unknown>>().notNull(),
    contentHash: text('content_hash').notNull(),
    requestedAt: timestamp('requested_at', { withTimezone: true, mode: 'date' }).notNull(),
    requestedBy: text('requested_by').notNull(),
    /** Null until every case has been looked at. */
    finishedAt: timestamp('finished_at', { withTimezone: true, mode: 'date' }),
    cases: integer('cases'), // looked at
    moved: integer('moved'), // dates told anew
    stood: integer('stood'), // dates that would be others and stand
    failed: integer('failed'), // cases whose log could not be read
  },
  (t) => [
    primaryKey({ name: 'calendar_recounts_pk', columns: [t.tenantId, t.id] }),
    unique('calendar_recounts_number_uq').on(t.tenantId, t.number),
    check('calendar_recounts_number_ck', sql`number >= 1`),
    foreignKey({ name: 'calendar_recounts_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    tenantPolicy('calendar_recounts'),
  ],
);
