import { publishedServices, type TenantTx } from '@maklumat/db';
import { and, desc, eq, type SQL } from 'drizzle-orm';
import type { TenantContext } from '../context';
import { readable, readCards, serviceCard, shownAt } from './read-cards';
import { readFrame, readUnits } from './read-frame';
import { askedFor, fitOfWords, holdsWords, soundsLikeWords } from './search-text';
import type { SearchResult, ServiceCard, ServiceCatalogue, ServiceFilter } from './views';

/** The catalogue of one agency's services, searched and filtered. Filters that fit nothing give an empty list; a search for words that name nothing leaves all. */
export async function listServices(ctx: TenantContext, filter: ServiceFilter): Promise<ServiceCatalogue> {
  return ctx.run('published:read', async (tx) => {
    const frame = await readFrame(tx);
    const { cards: all, skipped } = await readCards(tx, ctx.tenant.slug, ctx.now);
    const { words, tooCommon } = askedFor(filter.query);
    const everything = { cards: all, match: tooCommon ? ('too-common' as const) : ('exact' as const) };
    const found = words === null ? everything : await search(tx, ctx, words);
    const services = found.cards.filter((card) => fits(card, filter));
    return {
      ...frame,
      services,
      match: services.length === 0 ? 'none' : found.match,
      total: all.length,
      skipped,
      units: (await readUnits(tx, 'own')).filter((unit) => all.some((card) => card.unitSlug === unit.slug)),
      ways: [...new Set(all.flatMap((card) => card.ways))],
      costs: costsOf(all),
    };
  });
}

/** The costs that occur; a service whose cost is not stated counts for neither. */
function costsOf(cards: readonly ServiceCard[]): ServiceCatalogue['costs'] {
  return (['free', 'paid'] as const).filter((cost) =>
    cards.some((card) => fits(card, { query: null, unit: null, way: null, cost })),
  );
}

function fits(card: ServiceCard, { unit, way, cost }: ServiceFilter): boolean {
  if (unit !== null && card.unitSlug !== unit) return false;
  if (way !== null && !card.ways.includes(way)) return false;
  if (cost === 'free') return card.fee?.amountIdr === 0;
  if (cost === 'paid') return (card.fee?.amountIdr ?? 0) > 0;
  return true;
}

async function search(
  tx: TenantTx,
  ctx: TenantContext,
  words: string,
): Promise<{ cards: ServiceCard[]; match: SearchResult['match'] }> {
  const exact = await select(tx, ctx, words, holdsWords(words));
  if (exact.length > 0) return { cards: exact, match: 'exact' };
  const similar = await select(tx, ctx, words, soundsLikeWords(words));
  return { cards: similar, match: similar.length > 0 ? 'similar' : 'none' };
}

async function select(
  tx: TenantTx,
  { tenant, now }: TenantContext,
  words: string,
  where: SQL,
): Promise<ServiceCard[]> {
  const rows = await tx
    .select({ content: publishedServices.content })
    .from(publishedServices)
    .where(and(eq(publishedServices.tenantId, tx.tenantId), shownAt(now), where))
    .orderBy(desc(fitOfWords(words)), publishedServices.position);
  return readable(rows, ({ content }) => serviceCard(content, tenant.slug)).cards;
}
