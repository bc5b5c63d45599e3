import { boolean, foreignKey, index, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { identity, identityPolicy } from './columns';
import { tenants } from './tenants';
import { users } from './users';

/** A role of a person who is disabled in this agency: it gives nothing, and is kept to be given back. */
export const restingMemberships = identity.table(
  'resting_memberships',
  {
    id: uuid('id').notNull(),
    userId: uuid('user_id').notNull(),
    tenantId: uuid('tenant_id').notNull(),
    role: text('role').notNull(),
    unit: text('unit'),
    example: boolean('example').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    restsSince: timestamp('rests_since', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'resting_memberships_pk', columns: [t.id] }),
    unique('resting_memberships_one_uq').on(t.userId, t.tenantId, t.role, t.unit).nullsNotDistinct(),
    foreignKey({ name: 'resting_memberships_user_fk', columns: [t.userId], foreignColumns: [users.id] }),
    foreignKey({
      name: 'resting_memberships_tenant_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    index('resting_memberships_tenant_ix').on(t.tenantId),
    identityPolicy('resting_memberships'),
  ],
);
