import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

/** Links by which somebody without the code sees where a case stands. */
export const caseLinks = pgTable(
  'case_links',
  {
    tenantId: tenantId(),
    id: rowId(),
    caseId: uuid('case_id').notNull(),
    /** HMAC of the 256 random bits in the address; the address itself is nowhere. */
    tokenHash: text('token_hash').notNull(),
    madeAt: timestamp('made_at', { withTimezone: true, mode: 'date' }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true, mode: 'date' }),
  },
  (t) => [
    primaryKey({ name: 'case_links_pk', columns: [t.tenantId, t.id] }),
    unique('case_links_token_uq').on(t.tenantId, t.tokenHash),
    check('case_links_days_ck', sql`made_at < expires_at`),
    foreignKey({ name: 'case_links_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'case_links_case_fk',
      columns: [t.tenantId, t.caseId],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    index('case_links_case_ix').on(t.tenantId, t.caseId),
    tenantPolicy('case_links'),
  ],
);
