import { newId, roles, withTenant } from '@maklumat/db';
import type { TestDatabase } from '@maklumat/db/testing';
import type { Role } from '@maklumat/standards';
import { aRole } from '@maklumat/standards/testing';
import type { TenantRef } from '../context';

/** Gives an invented agency one more role. */
export async function addRole(
  database: TestDatabase,
  tenant: TenantRef,
  role: Pick<Role, 'slug'> & Partial<Role>,
): Promise<void> {
  const content = { ...aRole(), ...role };
  const row = { tenantId: tenant.id, id: newId(), slug: role.slug, content, contentHash: 'hash' };
  await withTenant(database.db, tenant.id, (tx) => tx.insert(roles).values(row));
}
