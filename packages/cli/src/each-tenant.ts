import { findTenant, type Database } from '@maklumat/operations';
import { listTenantSlugs } from '@maklumat/tenant-config';
import { unknownTenant } from './tenants-folder';

/**
 * Does the same for every agency there is, or for one, and puts its slug beside what came of it.
 *
 * @throws {UsageError} for a slug nobody has
 */
export async function eachTenant<T>(
  database: Database,
  slug: string | undefined,
  work: (tenantId: string) => Promise<T>,
): Promise<(T & { tenant: string })[]> {
  const known = await listTenantSlugs(database);
  const reports = [];
  for (const tenant of slug === undefined ? known : [slug]) {
    const found = await findTenant(database, tenant);
    if (found === null) throw unknownTenant(tenant, known);
    reports.push({ tenant, ...(await work(found.id)) });
  }
  return reports;
}
