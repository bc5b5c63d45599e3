import { sql } from 'drizzle-orm';
import { check, foreignKey, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity, identityPolicy } from './columns';
import { users } from './users';

/** What a person may be above all agencies. */
export const PLATFORM_ROLES = ['national-analyst', 'platform-operator'] as const;

/** A role above all agencies: reads the nation's figures, or runs the installation. */
export const platformRoles = identity.table(
  'platform_roles',
  {
    userId: uuid('user_id').notNull(),
    role: text('role', { enum: PLATFORM_ROLES }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'platform_roles_pk', columns: [t.userId, t.role] }),
    check('platform_roles_role_ck', sql`role in ('national-analyst', 'platform-operator')`),
    foreignKey({ name: 'platform_roles_user_fk', columns: [t.userId], foreignColumns: [users.id] }),
    identityPolicy('platform_roles'),
  ],
);
