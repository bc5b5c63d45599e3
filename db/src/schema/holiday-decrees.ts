import { date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { calendarPolicies } from './columns';

/** Joint decrees (SKB) and presidential decisions that set days off, with the day each became known. */
export const holidayDecrees = pgTable(
  'holiday_decrees',
  {
    id: text('id').notNull(),
    citation: text('citation').notNull(),
    knownOn: date('known_on', { mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'holiday_decrees_pk', columns: [t.id] }),
    ...calendarPolicies('holiday_decrees', true),
  ],
);
