import { foreignKey, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { identity, identityPolicy } from './columns';
import { users } from './users';

/** Codes for the day the authenticator is lost, each for one use. */
export const recoveryCodes = identity.table(
  'recovery_codes',
  {
    id: uuid('id').notNull(),
    userId: uuid('user_id').notNull(),
    codeHash: text('code_hash').notNull(), // HMAC
    usedAt: timestamp('used_at', { withTimezone: true, mode: 'date' }),
  },
  (t) => [
    primaryKey({ name: 'recovery_codes_pk', columns: [t.id] }),
    unique('recovery_codes_code_uq').on(t.userId, t.codeHash),
    foreignKey({ name: 'recovery_codes_user_fk', columns: [t.userId], foreignColumns: [users.id] }),
    identityPolicy('recovery_codes'),
  ],
);
