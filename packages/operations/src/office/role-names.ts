import { roles, type TenantTx } from '@maklumat/db';
import { Role, type LocalisedText } from '@maklumat/standards';
import { eq } from 'drizzle-orm';

/** Names of the tenant's roles by slug; a role it no longer has is left out. */
export async function readRoleNames(tx: TenantTx): Promise<ReadonlyMap<string, LocalisedText>> {
  const rows = await tx
    .select({ slug: roles.slug, content: roles.content })
    .from(roles)
    .where(eq(roles.tenantId, tx.tenantId));
  return new Map(rows.map(({ slug, content }) => [slug, Role.parse(content).name]));
}
