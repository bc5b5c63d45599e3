import { publishedServices, type TenantTx } from '@maklumat/db';
import { PublishedServiceCard } from '@maklumat/standards';
import { and, asc, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { ServiceCard } from './views';

/**
 * True for the cards of the versions in force at an instant. Every read of `published_services` says this: the table
 * holds a card for each version, past and to come, and of a service at most one holds at a time.
 */
export function shownAt(now: Date): SQL | undefined {
  return and(
    or(isNull(publishedServices.beginsAt), lte(publishedServices.beginsAt, now)),
    or(isNull(publishedServices.endsAt), gt(publishedServices.endsAt, now)),
  );
}

/** The services the tenant shows at an instant, in the agency's own order. */
export async function readCards(tx: TenantTx, tenantSlug: string, now: Date): Promise<ServiceCard[]> {
  const rows = await tx
    .select({ content: publishedServices.content })
    .from(publishedServices)
    .where(and(eq(publishedServices.tenantId, tx.tenantId), shownAt(now)))
    .orderBy(asc(publishedServices.position), asc(publishedServices.slug));
  return rows.map((row) => ({ ...PublishedServiceCard.parse(row.content), tenantSlug }));
}
