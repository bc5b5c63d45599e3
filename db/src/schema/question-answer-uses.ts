import { foreignKey, index, integer, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { questionAnswers } from './question-answers';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

/** Which entry a case was answered with: `id` is the case's. */
export const questionAnswerUses = pgTable(
  'question_answer_uses',
  {
    tenantId: tenantId(),
    id: rowId(),
    entryId: uuid('entry_id').notNull(),
    version: integer('version').notNull(),
    usedAt: timestamp('used_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'question_answer_uses_pk', columns: [t.tenantId, t.id] }),
    foreignKey({
      name: 'question_answer_uses_tenant_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    foreignKey({
      name: 'question_answer_uses_case_fk',
      columns: [t.tenantId, t.id],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    foreignKey({
      name: 'question_answer_uses_entry_fk',
      columns: [t.tenantId, t.entryId],
      foreignColumns: [questionAnswers.tenantId, questionAnswers.id],
    }),
    index('question_answer_uses_entry_ix').on(t.tenantId, t.entryId),
    tenantPolicy('question_answer_uses'),
  ],
);
