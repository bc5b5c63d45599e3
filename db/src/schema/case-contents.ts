import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytes, rowId, tenantId, tenantPolicy } from './columns';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

/** Texts of a case, sealed under its key and erasable; the log holds commitments to them. */
export const caseContents = pgTable(
  'case_contents',
  {
    tenantId: tenantId(),
    id: rowId(),
    caseId: uuid('case_id').notNull(),
    field: text('field').notNull(),
    kind: text('kind').notNull(),
    visibleTo: text('visible_to').notNull(),
    sealed: bytes('sealed'),
    erasedAt: timestamp('erased_at', { withTimezone: true, mode: 'date' }),
  },
  (t) => [
    primaryKey({ name: 'case_contents_pk', columns: [t.tenantId, t.id] }),
    check('case_contents_erased_ck', sql`(sealed IS NULL) = (erased_at IS NOT NULL)`),
    foreignKey({ name: 'case_contents_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'case_contents_case_fk',
      columns: [t.tenantId, t.caseId],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    index('case_contents_case_ix').on(t.tenantId, t.caseId),
    tenantPolicy('case_contents'),
  ],
);
