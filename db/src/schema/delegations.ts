import { sql } from 'drizzle-orm';
import { check, foreignKey, index, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity, identityPolicy } from './columns';
import { tenants } from './tenants';
import { users } from './users';

/** How somebody stands in: pelaksana tugas (Plt.) or pelaksana harian (Plh.). */
export const DELEGATION_KINDS = ['plt', 'plh'] as const;

/** One role of somebody who is away, held by somebody else for some days, by a written order. Rows stay. */
export const delegations = identity.table(
  'delegations',
  {
    id: uuid('id').notNull(),
    tenantId: uuid('tenant_id').notNull(),
    fromUserId: uuid('from_user_id').notNull(),
    toUserId: uuid('to_user_id').notNull(),
    role: text('role').notNull(),
    unit: text('unit'),
    kind: text('kind', { enum: DELEGATION_KINDS }).notNull(),
    startsAt: timestamp('starts_at', { withTimezone: true, mode: 'date' }).notNull(),
    endsAt: timestamp('ends_at', { withTimezone: true, mode: 'date' }).notNull(), // the first moment after
    decree: text('decree').notNull(), // number of the Surat Perintah
    createdBy: uuid('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true, mode: 'date' }), // null: runs to its last day
    endedBy: uuid('ended_by'),
  },
  (t) => [
    primaryKey({ name: 'delegations_pk', columns: [t.id] }),
    check('delegations_kind_ck', sql`kind in ('plt', 'plh')`),
    check('delegations_days_ck', sql`starts_at < ends_at`),
    check('delegations_people_ck', sql`from_user_id <> to_user_id`),
    check('delegations_decree_ck', sql`decree <> ''`),
    check('delegations_ended_ck', sql`(ended_at is null) = (ended_by is null)`),
    foreignKey({ name: 'delegations_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({ name: 'delegations_from_fk', columns: [t.fromUserId], foreignColumns: [users.id] }),
    foreignKey({ name: 'delegations_to_fk', columns: [t.toUserId], foreignColumns: [users.id] }),
    foreignKey({ name: 'delegations_created_by_fk', columns: [t.createdBy], foreignColumns: [users.id] }),
    foreignKey({ name: 'delegations_ended_by_fk', columns: [t.endedBy], foreignColumns: [users.id] }),
    index('delegations_to_ix').on(t.toUserId, t.endsAt),
    index('delegations_tenant_ix').on(t.tenantId, t.endsAt),
    identityPolicy('delegations'),
  ],
);
