import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, timestamp, text } from 'drizzle-orm/pg-core';
import { bytes, rowId, tenantId, tenantPolicy } from './columns';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

/** Who reported: name and contacts, sealed under the tenant's key; `id` is the case's own. */
export const caseContacts = pgTable(
  'case_contacts',
  {
    tenantId: tenantId(),
    id: rowId(),
    sealed: bytes('sealed'),
    phoneIndex: text('phone_index'),
    emailIndex: text('email_index'),
    erasedAt: timestamp('erased_at', { withTimezone: true, mode: 'date' }),
  },
  (t) => [
    primaryKey({ name: 'case_contacts_pk', columns: [t.tenantId, t.id] }),
    check('case_contacts_erased_ck', sql`(sealed IS NULL) = (erased_at IS NOT NULL)`),
    foreignKey({ name: 'case_contacts_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'case_contacts_case_fk',
      columns: [t.tenantId, t.id],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    index('case_contacts_phone_ix').on(t.tenantId, t.phoneIndex),
    index('case_contacts_email_ix').on(t.tenantId, t.emailIndex),
    tenantPolicy('case_contacts'),
  ],
);
