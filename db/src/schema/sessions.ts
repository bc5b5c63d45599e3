import { sql } from 'drizzle-orm';
import { check, foreignKey, index, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { identity, identityPolicy } from './columns';
import { tenants } from './tenants';
import { users } from './users';

/** How far a session is: `asked` and `to-set-up` open nothing but the step that is missing. */
export const SECOND_FACTOR_STATES = ['not-needed', 'given', 'asked', 'to-set-up'] as const;

/** A person signed in on one device. The token is in the cookie alone; here is only its SHA-256. */
export const sessions = identity.table(
  'sessions',
  {
    id: text('id').notNull(), // SHA-256 of the token, hex
    userId: uuid('user_id').notNull(),
    activeTenantId: uuid('active_tenant_id'), // the agency being worked in; null before one is chosen
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true, mode: 'date' }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
    handle: uuid('handle').notNull(), // what the person's own list calls it
    device: text('device').notNull(), // browser and system in words, for the person's own list
    secondFactor: text('second_factor', { enum: SECOND_FACTOR_STATES }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'sessions_pk', columns: [t.id] }),
    unique('sessions_handle_uq').on(t.handle),
    check('sessions_second_factor_ck', sql`second_factor in ('not-needed', 'given', 'asked', 'to-set-up')`),
    check('sessions_id_ck', sql`id ~ '^[0-9a-f]{64}$'`),
    foreignKey({ name: 'sessions_user_fk', columns: [t.userId], foreignColumns: [users.id] }),
    foreignKey({ name: 'sessions_tenant_fk', columns: [t.activeTenantId], foreignColumns: [tenants.id] }),
    index('sessions_user_ix').on(t.userId),
    index('sessions_expires_ix').on(t.expiresAt),
    identityPolicy('sessions'),
  ],
);
