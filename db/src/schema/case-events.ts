import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Actor, ContentRef, EventBody } from '@maklumat/workflow';
import { rowId, tenantId, tenantPolicy } from './columns';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

/** What happened to a case, hash-chained and only ever added to. Holds no text of a person. */
export const caseEvents = pgTable(
  'case_events',
  {
    tenantId: tenantId(),
    id: rowId(),
    caseId: uuid('case_id').notNull(),
    sequence: integer('sequence').notNull(),
    type: text('type').notNull(),
    body: jsonb('body').$type<EventBody>().notNull(),
    actor: jsonb('actor').$type<Actor>().notNull(),
    channel: text('channel').notNull(),
    contents: jsonb('contents').$type<ContentRef[]>().notNull(),
    occurredAt: timestamp('occurred_at', { withTimezone: true, mode: 'date' }).notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
    previousHash: text('previous_hash'),
    hash: text('hash').notNull(),
  },
  (t) => [
    primaryKey({ name: 'case_events_pk', columns: [t.tenantId, t.id] }),
    unique('case_events_sequence_uq').on(t.tenantId, t.caseId, t.sequence),
    check('case_events_sequence_ck', sql`sequence >= 1`),
    check('case_events_chain_ck', sql`(sequence = 1) = (previous_hash IS NULL)`),
    check('case_events_time_ck', sql`occurred_at <= recorded_at`),
    foreignKey({ name: 'case_events_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'case_events_case_fk',
      columns: [t.tenantId, t.caseId],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    tenantPolicy('case_events'),
  ],
);
