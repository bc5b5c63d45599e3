import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { LocalisedText } from '@maklumat/standards';
import { rowId, tenantId, tenantPolicy } from './columns';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

/** The workflow's own sentence and what its placeholders stand for; whoever sends it writes the date out. */
export type OutboxText = {
  readonly template: LocalisedText;
  readonly values: {
    readonly number: string;
    readonly unit: string;
    readonly date: string | null;
    /** The instant the date ends at, where it is told with its time of day. */
    readonly time: string | null;
  };
};

/** What is to be said to whom, written with the event that causes it. */
export const outboxMessages = pgTable(
  'outbox_messages',
  {
    tenantId: tenantId(),
    id: rowId(),
    caseId: uuid('case_id').notNull(),
    sequence: integer('sequence').notNull(),
    /** `citizen`, `person`, or the slug of a role. */
    recipient: text('recipient').notNull(),
    unit: text('unit'),
    text: jsonb('text').$type<OutboxText>().notNull(),
    state: text('state').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true, mode: 'date' }),
    /** Who it is for, where that is a person. */
    userId: uuid('user_id'),
  },
  (t) => [
    primaryKey({ name: 'outbox_messages_pk', columns: [t.tenantId, t.id] }),
    check('outbox_messages_state_ck', sql`state IN ('waiting', 'sent', 'not-reachable')`),
    foreignKey({ name: 'outbox_messages_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'outbox_messages_case_fk',
      columns: [t.tenantId, t.caseId],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    index('outbox_messages_case_ix').on(t.tenantId, t.caseId),
    tenantPolicy('outbox_messages'),
  ],
);
