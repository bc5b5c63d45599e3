import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import { bytes, rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** A citizen's form while it is being filled in; sealed, and opened by the token in the cookie alone. */
export const caseDrafts = pgTable(
  'case_drafts',
  {
    tenantId: tenantId(),
    id: rowId(),
    tokenHash: text('token_hash').notNull(),
    workflow: text('workflow').notNull(),
    sealed: bytes('sealed').notNull(),
    version: integer('version').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'case_drafts_pk', columns: [t.tenantId, t.id] }),
    unique('case_drafts_token_uq').on(t.tenantId, t.tokenHash),
    foreignKey({ name: 'case_drafts_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    index('case_drafts_expires_ix').on(t.tenantId, t.expiresAt),
    tenantPolicy('case_drafts'),
  ],
);
