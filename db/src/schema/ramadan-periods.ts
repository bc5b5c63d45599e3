import { sql } from 'drizzle-orm';
import { check, date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { calendarPolicies } from './columns';
import { CONFIDENCES } from './national-days';

/** First and last day on which Ramadan hours hold. */
export const ramadanPeriods = pgTable(
  'ramadan_periods',
  {
    hijriYear: integer('hijri_year').notNull(),
    fromOn: date('from_on', { mode: 'string' }).notNull(),
    untilOn: date('until_on', { mode: 'string' }).notNull(),
    confidence: text('confidence', { enum: CONFIDENCES }).notNull(),
    note: text('note'),
  },
  (t) => [
    primaryKey({ name: 'ramadan_periods_pk', columns: [t.hijriYear] }),
    check('ramadan_periods_order_ck', sql`from_on <= until_on`),
    check('ramadan_periods_confidence_ck', sql`confidence in ('high', 'good', 'check')`),
    ...calendarPolicies('ramadan_periods', true),
  ],
);
