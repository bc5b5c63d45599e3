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

/** Cards that can be read, and how many rows could not: one that cannot must not take the page of all with it. */
export type Readable<T> = { cards: T[]; skipped: number };

/** The services the tenant shows at an instant, in the agency's own order. */
export async function readCards(tx: TenantTx, tenantSlug: string, now: Date): Promise<Readable<ServiceCard>> {
  const rows = await tx
    .select({ content: publishedServices.content })
    .from(publishedServices)
    .where(and(eq(publishedServices.tenantId, tx.tenantId), shownAt(now)))
    .orderBy(asc(publishedServices.position), asc(publishedServices.slug));
  return readable(rows, ({ content }) => serviceCard(content, tenantSlug));
}

/** The card of a stored row, or null when it is none. */
export function serviceCard(content: unknown, tenantSlug: string): ServiceCard | null {
  const card = PublishedServiceCard.safeParse(content);
  return card.success ? { ...card.data, tenantSlug } : null;
}

/** Makes a card of each row and counts the rows of which none could be made. */
export function readable<R, T>(rows: readonly R[], read: (row: R) => T | null): Readable<T> {
  const cards = rows.map(read).filter((card) => card !== null);
  return { cards, skipped: rows.length - cards.length };
}
