import { sql } from 'drizzle-orm';
import {
  check,
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
import { tenants } from './tenants';

/** What somebody did with an entry, only ever added to. */
export const questionAnswerEvents = pgTable(
  'question_answer_events',
  {
    tenantId: tenantId(),
    id: rowId(),
    entryId: uuid('entry_id').notNull(),
    sequence: integer('sequence').notNull(),
    type: text('type').notNull(),
    version: integer('version').notNull(),
    actorId: uuid('actor_id').notNull(),
    reason: text('reason'),
    occurredAt: timestamp('occurred_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'question_answer_events_pk', columns: [t.tenantId, t.id] }),
    unique('question_answer_events_sequence_uq').on(t.tenantId, t.entryId, t.sequence),
    check('question_answer_events_sequence_ck', sql`sequence >= 1`),
    foreignKey({
      name: 'question_answer_events_tenant_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    foreignKey({
      name: 'question_answer_events_entry_fk',
      columns: [t.tenantId, t.entryId],
      foreignColumns: [questionAnswers.tenantId, questionAnswers.id],
    }),
    tenantPolicy('question_answer_events'),
  ],
);
