import { integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { calendarPolicies } from './columns';

/** Years whose days off are all recorded; in any other no date is counted. */
export const coveredYears = pgTable('covered_years', { year: integer('year').notNull() }, (t) => [
  primaryKey({ name: 'covered_years_pk', columns: [t.year] }),
  ...calendarPolicies('covered_years', false),
]);
