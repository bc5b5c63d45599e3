import { foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

/** Keyed hash of the access code on the receipt; `id` is the case's own. */
export const caseAccess = pgTable(
  'case_access',
  {
    tenantId: tenantId(),
    id: rowId(),
    codeHash: text('code_hash').notNull(),
  },
  (t) => [
    primaryKey({ name: 'case_access_pk', columns: [t.tenantId, t.id] }),
    foreignKey({ name: 'case_access_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'case_access_case_fk',
      columns: [t.tenantId, t.id],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    tenantPolicy('case_access'),
  ],
);
