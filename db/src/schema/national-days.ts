import { sql } from 'drizzle-orm';
import { check, date, foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { calendarPolicies } from './columns';
import { holidayDecrees } from './holiday-decrees';

/** How sure the source of a date is. */
export const CONFIDENCES = ['high', 'good', 'check'] as const;

/** Days off of the whole country (hari libur nasional, cuti bersama, one-off days). */
export const nationalDays = pgTable(
  'national_days',
  {
    fallsOn: date('falls_on', { mode: 'string' }).notNull(),
    kind: text('kind', { enum: ['national-holiday', 'joint-leave', 'one-off'] }).notNull(),
    decreeId: text('decree_id').notNull(),
    name: text('name').notNull(),
    confidence: text('confidence', { enum: CONFIDENCES }).notNull(),
    /** The decree that took the day back; the day stays on record. */
    revokedBy: text('revoked_by'),
  },
  (t) => [
    primaryKey({ name: 'national_days_pk', columns: [t.fallsOn, t.kind, t.decreeId] }),
    foreignKey({
      name: 'national_days_decree_fk',
      columns: [t.decreeId],
      foreignColumns: [holidayDecrees.id],
    }),
    foreignKey({
      name: 'national_days_revoked_fk',
      columns: [t.revokedBy],
      foreignColumns: [holidayDecrees.id],
    }),
    check('national_days_kind_ck', sql`kind in ('national-holiday', 'joint-leave', 'one-off')`),
    check('national_days_confidence_ck', sql`confidence in ('high', 'good', 'check')`),
    ...calendarPolicies('national_days', true),
  ],
);
