import { newId } from '../new-id';
import { tenants } from '../schema/index';
import { withTenant } from '../with-tenant';
import type { TestDatabase } from './open-test-database';

/** A tenant made for one suite. */
export interface TestTenant {
  readonly tenantId: string;
  readonly slug: string;
}

/** Slug of a tenant that was made without one; an agency publishes under its own slug only. @internal */
export function testSlug(tenantId: string): string {
  return `contoh-${tenantId.slice(-8)}`;
}

/** Creates a tenant as the app itself does; the slug is unique unless one is given. */
export async function createTestTenant(
  database: Pick<TestDatabase, 'db'>,
  slug?: string,
): Promise<TestTenant> {
  const tenantId = newId();
  const named = slug ?? testSlug(tenantId);
  await withTenant(database.db, tenantId, async (tx) => {
    await tx.insert(tenants).values({ id: tenantId, slug: named, createdAt: new Date() });
  });
  return { tenantId, slug: named };
}
