import { sql } from 'drizzle-orm';
import {
  check,
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

/** A device at the desk on which visitors fill one workflow's form in by themselves, until it ends or is ended. */
export const deskTablets = pgTable(
  'desk_tablets',
  {
    tenantId: tenantId(),
    id: rowId(),
    workflow: text('workflow').notNull(),
    linkHash: text('link_hash').notNull(),
    tokenHash: text('token_hash'),
    openedBy: uuid('opened_by').notNull(),
    openedAt: timestamp('opened_at', { withTimezone: true, mode: 'date' }).notNull(),
    linkEndsAt: timestamp('link_ends_at', { withTimezone: true, mode: 'date' }).notNull(),
    takenAt: timestamp('taken_at', { withTimezone: true, mode: 'date' }),
    endsAt: timestamp('ends_at', { withTimezone: true, mode: 'date' }).notNull(),
    windowFrom: timestamp('window_from', { withTimezone: true, mode: 'date' }).notNull(),
    windowCount: integer('window_count').notNull(),
  },
  (t) => [
    primaryKey({ name: 'desk_tablets_pk', columns: [t.tenantId, t.id] }),
    unique('desk_tablets_link_uq').on(t.tenantId, t.linkHash),
    unique('desk_tablets_token_uq').on(t.tenantId, t.tokenHash),
    check('desk_tablets_taken_ck', sql`(token_hash IS NULL) = (taken_at IS NULL)`),
    check('desk_tablets_count_ck', sql`window_count >= 0`),
    foreignKey({ name: 'desk_tablets_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    index('desk_tablets_ends_ix').on(t.tenantId, t.endsAt),
    tenantPolicy('desk_tablets'),
  ],
);
