import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { identity, identityPolicy } from './columns';
import { tenants } from './tenants';

/** A person who signs in. Never removed, only disabled: events name people by id. */
export const users = identity.table(
  'users',
  {
    id: uuid('id').notNull(),
    signInName: text('sign_in_name').notNull(), // small letters, see normaliseSignInName
    displayName: text('display_name').notNull(),
    passwordHash: text('password_hash'), // argon2id, PHC string; null: invited, none set yet
    disabledAt: timestamp('disabled_at', { withTimezone: true, mode: 'date' }), // null: may sign in
    lastTenantId: uuid('last_tenant_id'), // the agency chosen last is offered first
    /** Made up for a demonstration. */
    example: boolean('example').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'users_pk', columns: [t.id] }),
    unique('users_sign_in_name_uq').on(t.signInName),
    check('users_sign_in_name_ck', sql`sign_in_name ~ '^[a-z0-9][a-z0-9._@+-]{2,99}$'`),
    check('users_password_hash_ck', sql`password_hash ~ '^[$]argon2id[$]'`),
    foreignKey({ name: 'users_last_tenant_fk', columns: [t.lastTenantId], foreignColumns: [tenants.id] }),
    identityPolicy('users'),
  ],
);
