import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { reportingPolicies, rowId, tenantId } from './columns';
import { serviceCases } from './service-cases';

/**
 * What is counted of one case: no text, number, class or place of it. Written with each of its events, in the same
 * transaction. What is late follows from `dueAt` and the moment of asking. Definitions: packages/reporting.
 */
export const reportingCases = pgTable(
  'reporting_cases',
  {
    tenantId: tenantId(),
    id: rowId(),
    service: text('service').notNull(),
    workflow: text('workflow').notNull(),
    example: boolean('example').notNull(),
    receivedOn: date('received_on', { mode: 'string' }).notNull(),
    endedOn: date('ended_on', { mode: 'string' }),
    outcome: text('outcome'),
    dueAt: timestamp('due_at', { withTimezone: true, mode: 'date' }),
    undetermined: boolean('undetermined').notNull(),
    promise: text('promise'),
    workingDays: integer('working_days'),
  },
  (t) => [
    primaryKey({ name: 'reporting_cases_pk', columns: [t.tenantId, t.id] }),
    check('reporting_cases_ended_ck', sql`(outcome IS NULL) = (ended_on IS NULL)`),
    check('reporting_cases_due_ck', sql`outcome IS NULL OR due_at IS NULL`),
    check(
      'reporting_cases_promise_ck',
      sql`(promise IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'finished')`,
    ),
    check('reporting_cases_days_ck', sql`working_days IS NULL OR outcome = 'finished'`),
    foreignKey({
      name: 'reporting_cases_case_fk',
      columns: [t.tenantId, t.id],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    // The columns each figure is counted from are carried along in its index (INCLUDE, in the migration).
    index('reporting_cases_received_ix').on(t.tenantId, t.receivedOn),
    index('reporting_cases_ended_ix')
      .on(t.tenantId, t.endedOn)
      .where(sql`ended_on is not null`),
    index('reporting_cases_open_ix')
      .on(t.tenantId, t.dueAt)
      .where(sql`ended_on is null`),
    ...reportingPolicies('reporting_cases'),
  ],
);
