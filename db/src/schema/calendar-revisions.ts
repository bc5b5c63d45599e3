import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { calendarPolicies } from './columns';

/** Every change of the national calendar: who, when, what. The one with the highest number holds. */
export const calendarRevisions = pgTable(
  'calendar_revisions',
  {
    number: integer('number').notNull(),
    /** Of the whole national calendar after the change: equal calendars have equal hashes. */
    contentHash: text('content_hash').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
    actor: text('actor').notNull(),
    changes: jsonb('changes').$type<readonly Record<string, unknown>[]>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'calendar_revisions_pk', columns: [t.number] }),
    check('calendar_revisions_number_ck', sql`number >= 1`),
    ...calendarPolicies('calendar_revisions', false),
  ],
);
