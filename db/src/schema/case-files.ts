import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, rowId, tenantId, tenantPolicy } from './columns';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

/** Attachments: of a draft until it is filed, of the case afterwards. The bytes are in the file store. */
export const caseFiles = pgTable(
  'case_files',
  {
    tenantId: tenantId(),
    id: rowId(),
    draftId: uuid('draft_id'),
    caseId: uuid('case_id'),
    storedAs: text('stored_as').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    sealed: bytes('sealed').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'case_files_pk', columns: [t.tenantId, t.id] }),
    check('case_files_home_ck', sql`draft_id IS NULL OR case_id IS NULL`),
    foreignKey({ name: 'case_files_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'case_files_case_fk',
      columns: [t.tenantId, t.caseId],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    index('case_files_case_ix').on(t.tenantId, t.caseId),
    index('case_files_draft_ix').on(t.tenantId, t.draftId),
    index('case_files_bytes_ix').on(t.tenantId, t.bytes),
    tenantPolicy('case_files'),
  ],
);
