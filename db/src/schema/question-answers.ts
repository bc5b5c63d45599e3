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
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';
import { tsvector } from './tsvector';

/** A question with its answer: where it stands, and what of its published version the search asks for. */
export const questionAnswers = pgTable(
  'question_answers',
  {
    tenantId: tenantId(),
    id: rowId(),
    /** Short name in addresses; never changes. */
    code: text('code').notNull(),
    sequence: integer('sequence').notNull(),
    publishedVersion: integer('published_version'),
    publishedAt: timestamp('published_at', { withTimezone: true, mode: 'date' }),
    proposedVersion: integer('proposed_version'),
    proposedBy: uuid('proposed_by'),
    returned: boolean('returned').notNull(),
    /** Last day on which the published version is public, in the tenant's zone. */
    validUntil: date('valid_until', { mode: 'string' }),
    service: text('service'),
    searchHead: text('search_head'),
    searchText: text('search_text'),
    searchVector: tsvector('search_vector').generatedAlwaysAs(
      sql`(setweight(to_tsvector('indonesian', search_head), 'A') || setweight(to_tsvector('indonesian', search_text), 'D'))`,
    ),
    changedAt: timestamp('changed_at', { withTimezone: true, mode: 'date' }).notNull(),
    example: boolean('example').notNull(),
  },
  (t) => [
    primaryKey({ name: 'question_answers_pk', columns: [t.tenantId, t.id] }),
    unique('question_answers_code_uq').on(t.tenantId, t.code),
    check('question_answers_sequence_ck', sql`sequence >= 1`),
    check(
      'question_answers_published_ck',
      sql`(published_version IS NULL) = (valid_until IS NULL) AND (published_version IS NULL) = (published_at IS NULL)`,
    ),
    check('question_answers_proposed_ck', sql`(proposed_version IS NULL) = (proposed_by IS NULL)`),
    foreignKey({ name: 'question_answers_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    index('question_answers_vector_ix').using('gin', t.searchVector),
    index('question_answers_trgm_ix').using('gin', t.searchText.op('gin_trgm_ops')),
    index('question_answers_valid_ix')
      .on(t.tenantId, t.validUntil)
      .where(sql`published_version IS NOT NULL`),
    tenantPolicy('question_answers'),
  ],
);
