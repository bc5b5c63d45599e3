import { sql } from 'drizzle-orm';
import { check, foreignKey, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { identity, identityPolicy } from './columns';
import { tenants } from './tenants';
import { users } from './users';

/** Somebody who was asked to work in an agency and has not come yet; gone once accepted, withdrawn or made anew. */
export const invitations = identity.table(
  'invitations',
  {
    id: uuid('id').notNull(),
    tenantId: uuid('tenant_id').notNull(),
    tokenHash: text('token_hash').notNull(), // SHA-256 of the token in the address, hex
    signInName: text('sign_in_name').notNull(), // of nobody yet, or of a person known elsewhere: not asked before
    displayName: text('display_name').notNull(), // as the administrator wrote it
    role: text('role').notNull(),
    unit: text('unit'),
    madeBy: uuid('made_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'invitations_pk', columns: [t.id] }),
    unique('invitations_token_uq').on(t.tokenHash),
    unique('invitations_one_uq').on(t.tenantId, t.signInName),
    check('invitations_token_ck', sql`token_hash ~ '^[0-9a-f]{64}$'`),
    check('invitations_sign_in_name_ck', sql`sign_in_name ~ '^[a-z0-9][a-z0-9._@+-]{2,99}$'`),
    foreignKey({ name: 'invitations_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({ name: 'invitations_made_by_fk', columns: [t.madeBy], foreignColumns: [users.id] }),
    identityPolicy('invitations'),
  ],
);
