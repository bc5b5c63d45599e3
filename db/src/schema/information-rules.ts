import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { calendarPolicies } from './columns';

/** Sentences of the law on public information, the same for every agency; written as the national calendar is. */
export const informationRules = pgTable(
  'information_rules',
  {
    id: text('id').notNull(),
    position: integer('position').notNull(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    contentHash: text('content_hash').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'information_rules_pk', columns: [t.id] }),
    ...calendarPolicies('information_rules', true),
  ],
);
