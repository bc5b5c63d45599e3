import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** The evaluation note of a month (catatan evaluasi), every version of it; only ever added to. */
export const recapNoteVersions = pgTable(
  'recap_note_versions',
  {
    tenantId: tenantId(),
    id: rowId(),
    recap: text('recap').notNull(),
    /** `2026-11` */
    month: text('month').notNull(),
    number: integer('number').notNull(), // 1, 2, 3 … for each month of a recap
    /** The words, under the tenant's key. */
    sealed: bytes('sealed').notNull(),
    writtenAt: timestamp('written_at', { withTimezone: true, mode: 'date' }).notNull(),
    writtenBy: uuid('written_by').notNull(),
    role: text('role').notNull(),
  },
  (t) => [
    primaryKey({ name: 'recap_note_versions_pk', columns: [t.tenantId, t.id] }),
    unique('recap_note_versions_number_uq').on(t.tenantId, t.recap, t.month, t.number),
    check('recap_note_versions_number_ck', sql`number >= 1`),
    foreignKey({
      name: 'recap_note_versions_tenant_fk',
      columns: [t.tenantId],
      foreignColumns: [tenants.id],
    }),
    tenantPolicy('recap_note_versions'),
  ],
);
