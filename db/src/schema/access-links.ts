import { sql } from 'drizzle-orm';
import { check, foreignKey, index, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity, identityPolicy } from './columns';
import { users } from './users';

/** What a link that works once is for. */
export const LINK_PURPOSES = ['invitation', 'password-reset'] as const;

/** A link with which somebody sets a password, once. The token is in the address alone; here is its SHA-256. */
export const accessLinks = identity.table(
  'access_links',
  {
    id: text('id').notNull(),
    purpose: text('purpose', { enum: LINK_PURPOSES }).notNull(),
    userId: uuid('user_id').notNull(),
    madeBy: uuid('made_by'), // null: an operator at the terminal
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true, mode: 'date' }),
  },
  (t) => [
    primaryKey({ name: 'access_links_pk', columns: [t.id] }),
    check('access_links_id_ck', sql`id ~ '^[0-9a-f]{64}$'`),
    check('access_links_purpose_ck', sql`purpose in ('invitation', 'password-reset')`),
    foreignKey({ name: 'access_links_user_fk', columns: [t.userId], foreignColumns: [users.id] }),
    foreignKey({ name: 'access_links_made_by_fk', columns: [t.madeBy], foreignColumns: [users.id] }),
    index('access_links_user_ix').on(t.userId),
    identityPolicy('access_links'),
  ],
);
