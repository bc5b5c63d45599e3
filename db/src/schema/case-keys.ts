import { foreignKey, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { bytes, rowId, tenantId, tenantPolicy } from './columns';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

/** The key of each case's texts, wrapped under the tenant's; `id` is the case's own. */
export const caseKeys = pgTable(
  'case_keys',
  {
    tenantId: tenantId(),
    id: rowId(),
    wrappedKey: bytes('wrapped_key').notNull(),
  },
  (t) => [
    primaryKey({ name: 'case_keys_pk', columns: [t.tenantId, t.id] }),
    foreignKey({ name: 'case_keys_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'case_keys_case_fk',
      columns: [t.tenantId, t.id],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    tenantPolicy('case_keys'),
  ],
);
