import { sql } from 'drizzle-orm';
import { pgPolicy, primaryKey } from 'drizzle-orm/pg-core';
import { jobs, ownTenantInsertPolicy, rowId, tenantId } from './columns';

/**
 * Rows of the audit log that are not sealed yet, over all tenants: ids only. The app adds one with each event;
 * `maklumat_jobs` alone reads and removes them.
 */
export const unsealedAudits = jobs.table('unsealed_audits', { tenantId: tenantId(), id: rowId() }, (t) => [
  primaryKey({ name: 'unsealed_audits_pk', columns: [t.tenantId, t.id] }),
  ownTenantInsertPolicy('unsealed_audits'),
  pgPolicy('unsealed_audits_jobs', {
    for: 'all',
    to: 'maklumat_jobs',
    using: sql`true`,
    withCheck: sql`true`,
  }),
]);
