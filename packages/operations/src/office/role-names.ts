import { roles, type TenantTx } from '@maklumat/db';
import { Role, type LocalisedText } from '@maklumat/standards';
import { eq } from 'drizzle-orm';

/** The tenant's roles by slug; one it no longer has is left out. */
export async function readRoles(tx: TenantTx): Promise<ReadonlyMap<string, Role>> {
  const rows = await tx
    .select({ slug: roles.slug, content: roles.content })
    .from(roles)
    .where(eq(roles.tenantId, tx.tenantId));
  return new Map(rows.map(({ slug, content }) => [slug, Role.parse(content)]));
}

/** Names of the tenant's roles by slug. */
export async function readRoleNames(tx: TenantTx): Promise<ReadonlyMap<string, LocalisedText>> {
  return new Map([...(await readRoles(tx))].map(([slug, { name }]) => [slug, name]));
}

/** Slugs of the roles that administer the tenant's agency. */
export async function readAdministeringRoles(tx: TenantTx): Promise<readonly string[]> {
  return [...(await readRoles(tx)).values()].flatMap(({ slug, administers }) => (administers ? [slug] : []));
}
