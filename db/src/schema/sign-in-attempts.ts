import { index, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { identity, identityPolicy } from './columns';

/** A sign-in that did not succeed, or has not yet: counted by name and by address, then forgotten. */
export const signInAttempts = identity.table(
  'sign_in_attempts',
  {
    id: uuid('id').notNull(),
    nameHash: text('name_hash').notNull(), // HMAC of what was typed as the name
    addressHash: text('address_hash').notNull(), // HMAC of the client's address
    attemptedAt: timestamp('attempted_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'sign_in_attempts_pk', columns: [t.id] }),
    index('sign_in_attempts_name_ix').on(t.nameHash, t.attemptedAt),
    index('sign_in_attempts_address_ix').on(t.addressHash, t.attemptedAt),
    index('sign_in_attempts_at_ix').on(t.attemptedAt),
    identityPolicy('sign_in_attempts'),
  ],
);
