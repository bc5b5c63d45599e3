import { sql } from 'drizzle-orm';
import { check, foreignKey, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { identity, identityPolicy } from './columns';
import { tenants } from './tenants';
import { users } from './users';

/** The address of an official's deadlines in one agency. The token is in the address alone; here is its SHA-256. */
export const calendarFeeds = identity.table(
  'calendar_feeds',
  {
    id: text('id').notNull(), // SHA-256 of the token, hex
    userId: uuid('user_id').notNull(),
    tenantId: uuid('tenant_id').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'calendar_feeds_pk', columns: [t.id] }),
    unique('calendar_feeds_one_uq').on(t.userId, t.tenantId),
    check('calendar_feeds_id_ck', sql`id ~ '^[0-9a-f]{64}$'`),
    foreignKey({ name: 'calendar_feeds_user_fk', columns: [t.userId], foreignColumns: [users.id] }),
    foreignKey({ name: 'calendar_feeds_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    identityPolicy('calendar_feeds'),
  ],
);
