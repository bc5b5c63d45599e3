import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, rowId, tenantId, tenantPolicy } from './columns';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What somebody asked about their own data, with its 72 hours; words sealed under the tenant's key. */
export const subjectRequests = pgTable(
  'subject_requests',
  {
    tenantId: tenantId(),
    id: rowId(),
    number: text('number').notNull(),
    caseId: uuid('case_id'), // null: about somebody of whom no case was found
    kind: text('kind', { enum: ['access', 'correction', 'restriction', 'withdrawal', 'deletion'] }).notNull(),
    channel: text('channel', { enum: ['web', 'desk', 'letter', 'email', 'telephone'] }).notNull(),
    state: text('state', { enum: ['open', 'granted', 'refused'] }).notNull(),
    receivedAt: instant('received_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    dueAt: instant('due_at').notNull(),
    recordedBy: uuid('recorded_by'), // null: the person, on the page of the case
    handlerId: uuid('handler_id'),
    remindedAt: instant('reminded_at'),
    lateNotedAt: instant('late_noted_at'),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by'),
    ground: text('ground'),
    sealed: bytes('sealed'),
    sealedAnswer: bytes('sealed_answer'),
    erasedAt: instant('erased_at'),
  },
  (t) => [
    primaryKey({ name: 'subject_requests_pk', columns: [t.tenantId, t.id] }),
    unique('subject_requests_number_uq').on(t.tenantId, t.number),
    check(
      'subject_requests_kind_ck',
      sql`kind IN ('access', 'correction', 'restriction', 'withdrawal', 'deletion')`,
    ),
    check('subject_requests_state_ck', sql`state IN ('open', 'granted', 'refused')`),
    check(
      'subject_requests_decided_ck',
      sql`(state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)`,
    ),
    check('subject_requests_ground_ck', sql`(state = 'refused') = (ground IS NOT NULL)`),
    check(
      'subject_requests_time_ck',
      sql`received_at <= recorded_at AND due_at = received_at + interval '72 hours'`,
    ),
    check('subject_requests_erased_ck', sql`(sealed IS NULL) = (erased_at IS NOT NULL)`),
    foreignKey({ name: 'subject_requests_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'subject_requests_case_fk',
      columns: [t.tenantId, t.caseId],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    index('subject_requests_due_ix')
      .on(t.tenantId, t.dueAt)
      .where(sql`state = 'open'`),
    index('subject_requests_case_ix').on(t.tenantId, t.caseId),
    tenantPolicy('subject_requests'),
  ],
);
