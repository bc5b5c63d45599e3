import { createHmac } from 'node:crypto';
import { memberships, platformRoles, tenants, users, withIdentity, type Database } from '@maklumat/db';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { derivedBytes } from '../keys/derive-key';
import type { MasterKey } from '../keys';

/** An example person's sign-in, once a role. */
export type DemoAccount = {
  /** Slug; null for a role above all agencies. */
  readonly tenant: string | null;
  readonly name: string;
  readonly role: string;
  readonly unit: string | null;
  readonly signIn: string;
  readonly password: string;
};

/**
 * The password of every example person of this installation. It follows from the master key: a demonstration that
 * is left open by mistake has no password that stands in a public file.
 */
export function demoPassword(keys: MasterKey): string {
  const digest = createHmac('sha256', derivedBytes(keys, 'demo-password')).update('v1').digest('hex');
  return `contoh-${digest.slice(0, 8)}`;
}

/** Every example person who may sign in, by agency and name. */
export async function listDemoAccounts(database: Database, keys: MasterKey): Promise<DemoAccount[]> {
  const password = demoPassword(keys);
  return withIdentity(database, async (tx) => {
    const shown = { name: users.displayName, signIn: users.signInName };
    const example = and(eq(users.example, true), isNull(users.disabledAt));
    const inAgencies = await tx
      .select({ ...shown, tenant: tenants.slug, role: memberships.role, unit: memberships.unit })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .innerJoin(tenants, eq(tenants.id, memberships.tenantId))
      .where(example)
      .orderBy(asc(tenants.slug), asc(users.displayName), asc(memberships.role));
    const above = await tx
      .select({ ...shown, role: platformRoles.role })
      .from(platformRoles)
      .innerJoin(users, eq(users.id, platformRoles.userId))
      .where(example);
    return [
      ...inAgencies.map((row) => ({ ...row, password })),
      ...above.map((row) => ({ ...row, tenant: null, unit: null, password })),
    ].map(({ tenant, name, role, unit, signIn }) => ({ tenant, name, role, unit, signIn, password }));
  });
}
