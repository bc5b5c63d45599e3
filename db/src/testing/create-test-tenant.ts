import { newId } from '../new-id';
import { tenants } from '../schema/index';
import { withTenant } from '../with-tenant';
import type { TestDatabase } from './open-test-database';

/** A tenant made for one suite. */
export interface TestTenant {
  readonly tenantId: string;
  readonly slug: string;
}

/** Creates a tenant as the app itself does; the slug is unique unless one is given. */
export async function createTestTenant(
  database: Pick<TestDatabase, 'db'>,
  slug?: string,
): Promise<TestTenant> {
  const tenantId = newId();
  const named = slug ?? `contoh-${tenantId.slice(-8)}`;
  await withTenant(database.db, tenantId, async (tx) => {
    await tx.insert(tenants).values({ id: tenantId, slug: named, createdAt: new Date() });
  });
  return { tenantId, slug: named };
}
