import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
  type ExtraConfigColumn,
  type IndexBuilder,
} from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { services } from './services';
import { standardVersions } from './standard-versions';
import { tenants } from './tenants';
import { workflowVersions } from './workflow-versions';

/** A running case (laporan, permohonan, konsultasi) as its events leave it: a projection, rebuilt by replay alone. */
export const serviceCases = pgTable(
  'service_cases',
  {
    tenantId: tenantId(),
    id: rowId(),
    number: text('number').notNull(),
    serviceId: uuid('service_id').notNull(),
    standardVersionId: uuid('standard_version_id').notNull(),
    workflowVersionId: uuid('workflow_version_id').notNull(),
    workflow: text('workflow').notNull(),
    kind: text('kind').notNull(),
    channel: text('channel').notNull(),
    identity: text('identity').notNull(),
    state: text('state').notNull(),
    stage: text('stage').notNull(),
    holder: text('holder').notNull(),
    unit: text('unit').notNull(),
    units: text('units').array().notNull(),
    class: text('class'),
    assigneeId: uuid('assignee_id'),
    receivedAt: timestamp('received_at', { withTimezone: true, mode: 'date' }).notNull(),
    lastEventAt: timestamp('last_event_at', { withTimezone: true, mode: 'date' }).notNull(),
    closedAt: timestamp('closed_at', { withTimezone: true, mode: 'date' }),
    outcome: text('outcome'),
    score: integer('score'),
    version: integer('version').notNull(),
    nextDueAt: timestamp('next_due_at', { withTimezone: true, mode: 'date' }),
    nextDueOn: date('next_due_on', { mode: 'string' }),
    nextDueLimit: text('next_due_limit'),
    nextTimerAt: timestamp('next_timer_at', { withTimezone: true, mode: 'date' }),
    example: boolean('example').notNull(),
    /** Since when the case stands in its state. */
    stateSince: timestamp('state_since', { withTimezone: true, mode: 'date' }).notNull(),
    /** Roles of each reminder and escalation that found nobody to tell and still matters. */
    unheard: jsonb('unheard').$type<readonly (readonly string[])[]>(),
    /** When the first of them came. */
    unheardSince: timestamp('unheard_since', { withTimezone: true, mode: 'date' }),
    /** First year the calendar lacks for a date of this case. */
    missingYear: integer('missing_year'),
    /** The case it was opened in. */
    parentId: uuid('parent_id'),
    /** When who reported, and when everything that was written, was erased; null: not yet. */
    personErasedAt: timestamp('person_erased_at', { withTimezone: true, mode: 'date' }),
    wordsErasedAt: timestamp('words_erased_at', { withTimezone: true, mode: 'date' }),
  },
  (t) => [
    primaryKey({ name: 'service_cases_pk', columns: [t.tenantId, t.id] }),
    unique('service_cases_number_uq').on(t.tenantId, t.number),
    check('service_cases_version_ck', sql`version >= 1`),
    check('service_cases_ended_ck', sql`(outcome IS NULL) = (closed_at IS NULL)`),
    check('service_cases_holder_ck', sql`(outcome IS NOT NULL) = (holder = 'nobody')`),
    foreignKey({ name: 'service_cases_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'service_cases_service_fk',
      columns: [t.tenantId, t.serviceId],
      foreignColumns: [services.tenantId, services.id],
    }),
    foreignKey({
      name: 'service_cases_standard_fk',
      columns: [t.tenantId, t.standardVersionId],
      foreignColumns: [standardVersions.tenantId, standardVersions.id],
    }),
    foreignKey({
      name: 'service_cases_workflow_fk',
      columns: [t.tenantId, t.workflowVersionId],
      foreignColumns: [workflowVersions.tenantId, workflowVersions.id],
    }),
    foreignKey({
      name: 'service_cases_parent_fk',
      columns: [t.tenantId, t.parentId],
      foreignColumns: [t.tenantId, t.id],
    }),
    ...indexes(t),
    tenantPolicy('service_cases'),
  ],
);

/** What lists and alerts are read by. */
function indexes(t: Record<Indexed, ExtraConfigColumn>): IndexBuilder[] {
  return [
    index('service_cases_parent_ix')
      .on(t.tenantId, t.parentId)
      .where(sql`parent_id is not null`),
    index('service_cases_due_ix')
      .on(t.tenantId, t.nextDueAt)
      .where(sql`closed_at is null`),
    index('service_cases_waiting_ix')
      .on(t.tenantId, t.stateSince, t.id)
      .where(sql`closed_at is null and next_due_at is null`),
    index('service_cases_closed_ix')
      .on(t.tenantId, t.closedAt, t.id)
      .where(sql`closed_at is not null`),
    index('service_cases_kept_ix')
      .on(t.tenantId, t.workflow, t.closedAt, t.id)
      .where(sql`closed_at is not null and words_erased_at is null`),
    index('service_cases_erased_ix')
      .on(t.tenantId, t.personErasedAt)
      .where(sql`person_erased_at is not null`),
    index('service_cases_unheard_ix')
      .on(t.tenantId, t.unheardSince)
      .where(sql`closed_at is null and unheard is not null`),
    index('service_cases_missing_year_ix')
      .on(t.tenantId, t.missingYear)
      .where(sql`closed_at is null and missing_year is not null`),
    index('service_cases_received_ix').on(t.tenantId, t.receivedAt),
  ];
}

type Indexed =
  | 'workflow'
  | 'personErasedAt'
  | 'tenantId'
  | 'id'
  | 'parentId'
  | 'nextDueAt'
  | 'stateSince'
  | 'closedAt'
  | 'unheardSince'
  | 'missingYear'
  | 'receivedAt';
