import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { questionAnswers } from './question-answers';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

/** What an entry said at a time: every text that was ever proposed stays. */
export const questionAnswerVersions = pgTable(
  'question_answer_versions',
  {
    tenantId: tenantId(),
    id: rowId(),
    entryId: uuid('entry_id').notNull(),
    number: integer('number').notNull(),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
    keywords: text('keywords').notNull(),
    service: text('service'),
    unit: text('unit').notNull(),
    validUntil: date('valid_until', { mode: 'string' }).notNull(),
    /** The case it came from; never public. */
    sourceCaseId: uuid('source_case_id'),
    writtenBy: uuid('written_by').notNull(),
    writtenAt: timestamp('written_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'question_answer_versions_pk', columns: [t.tenantId, t.id] }),
    unique('question_answer_versions_number_uq').on(t.tenantId, t.entryId, t.number),
    check('question_answer_versions_number_ck', sql`number >= 1`),
    foreignKey({
      name: 'question_answer_versions_tenant_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    foreignKey({
      name: 'question_answer_versions_entry_fk',
      columns: [t.tenantId, t.entryId],
      foreignColumns: [questionAnswers.tenantId, questionAnswers.id],
    }),
    foreignKey({
      name: 'question_answer_versions_case_fk',
      columns: [t.tenantId, t.sourceCaseId],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    tenantPolicy('question_answer_versions'),
  ],
);
