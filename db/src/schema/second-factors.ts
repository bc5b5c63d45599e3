import { bigint, foreignKey, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytes, identity, identityPolicy } from './columns';
import { users } from './users';

/** The authenticator of a person (RFC 6238): its secret, sealed, and the last half minute that was used. */
export const secondFactors = identity.table(
  'second_factors',
  {
    userId: uuid('user_id').notNull(),
    sealed: bytes('sealed').notNull(),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true, mode: 'date' }), // null: not yet proved with a code
    lastStep: bigint('last_step', { mode: 'number' }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'second_factors_pk', columns: [t.userId] }),
    foreignKey({ name: 'second_factors_user_fk', columns: [t.userId], foreignColumns: [users.id] }),
    identityPolicy('second_factors'),
  ],
);
