import { publishedServices, type TenantTx } from '@maklumat/db';
import { PublishedServiceCard } from '@maklumat/standards';
import { asc, eq } from 'drizzle-orm';
import type { ServiceCard } from './views';

/** The tenant's published services in the agency's own order. */
export async function readCards(tx: TenantTx, tenantSlug: string): Promise<ServiceCard[]> {
  const rows = await tx
    .select({ content: publishedServices.content })
    .from(publishedServices)
    .where(eq(publishedServices.tenantId, tx.tenantId))
    .orderBy(asc(publishedServices.position), asc(publishedServices.slug));
  return rows.map((row) => ({ ...PublishedServiceCard.parse(row.content), tenantSlug }));
}
