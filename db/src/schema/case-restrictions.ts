import { foreignKey, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { serviceCases } from './service-cases';
import { subjectRequests } from './subject-requests';
import { tenants } from './tenants';

/** A case whose data are not processed any further (pembatasan pemrosesan); `id` is the case's own. */
export const caseRestrictions = pgTable(
  'case_restrictions',
  {
    tenantId: tenantId(),
    id: rowId(),
    requestId: uuid('request_id').notNull(),
    restrictedAt: timestamp('restricted_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'case_restrictions_pk', columns: [t.tenantId, t.id] }),
    foreignKey({ name: 'case_restrictions_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'case_restrictions_case_fk',
      columns: [t.tenantId, t.id],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    foreignKey({
      name: 'case_restrictions_request_fk',
      columns: [t.tenantId, t.requestId],
      foreignColumns: [subjectRequests.tenantId, subjectRequests.id],
    }),
    tenantPolicy('case_restrictions'),
  ],
);
