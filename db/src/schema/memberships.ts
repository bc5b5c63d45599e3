import { boolean, foreignKey, index, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { identity, identityPolicy } from './columns';
import { tenants } from './tenants';
import { users } from './users';

/** One role of a person in one agency, in one unit of it or in all; a person may hold several. */
export const memberships = identity.table(
  'memberships',
  {
    id: uuid('id').notNull(),
    userId: uuid('user_id').notNull(),
    tenantId: uuid('tenant_id').notNull(),
    role: text('role').notNull(), // slug of a role of that agency
    unit: text('unit'), // slug of a unit of that agency; null: not bound to one
    example: boolean('example').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'memberships_pk', columns: [t.id] }),
    unique('memberships_one_uq').on(t.userId, t.tenantId, t.role, t.unit).nullsNotDistinct(),
    foreignKey({ name: 'memberships_user_fk', columns: [t.userId], foreignColumns: [users.id] }),
    foreignKey({ name: 'memberships_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    index('memberships_tenant_ix').on(t.tenantId),
    identityPolicy('memberships'),
  ],
);
