import {
  pingDatabase,
  publishedAgencies,
  publishedInformationEntries,
  publishedServices,
  withDirectory,
  DatabaseUnreachableError,
  type Database,
  type DirectoryTx,
} from '@maklumat/db';
import { PublishedAgencyCard, Slug } from '@maklumat/standards';
import { and, asc, count, desc, eq, sql, type SQL } from 'drizzle-orm';
import { listPublicQuestions, type PublicQuestion } from '../answers/list-public-questions';
import type { DirectoryContext, TenantRef } from '../context';
import { readable, serviceCard, shownAt } from './read-cards';
import { askedFor, fitOfWords, holdsWords, soundsLikeWords } from './search-text';
import type { AgencyList, SearchHit, SearchResult } from './views';

/** Hits on one page of the search over all agencies. */
export const SEARCH_PAGE_SIZE = 20;

/** The agency that publishes under this slug, with the revision of what it publishes; null: nobody does. */
export async function findTenant(
  database: Database,
  slug: string,
): Promise<(TenantRef & { revision: string }) | null> {
  if (!Slug.safeParse(slug).success) return null;
  const [row] = await withDirectory(database, (tx) =>
    tx
      .select({
        id: publishedAgencies.tenantId,
        revision: publishedAgencies.revision,
        entries: publishedAgencies.entriesRevision,
      })
      .from(publishedAgencies)
      .where(eq(publishedAgencies.slug, slug)),
  );
  return row === undefined ? null : { id: row.id, slug, revision: wholeRevision(row) };
}

/** The agency's files and standards by their hash, what it publishes entry by entry by its count. */
function wholeRevision({ revision, entries }: { revision: string; entries: number }): string {
  return entries === 0 ? revision : `${revision}.${String(entries)}`;
}

/** Changes with anything any agency publishes. */
export async function directoryRevision(database: Database): Promise<string> {
  const rows = await withDirectory(database, (tx) =>
    tx
      .select({ revision: publishedAgencies.revision, entries: publishedAgencies.entriesRevision })
      .from(publishedAgencies)
      .orderBy(asc(publishedAgencies.slug)),
  );
  return rows.map(wholeRevision).join(',');
}

/** True when the database answers; never throws for a database that does not. */
export async function isDatabaseReady(database: Database): Promise<boolean> {
  try {
    await pingDatabase(database);
    return true;
  } catch (error) {
    if (error instanceof DatabaseUnreachableError) return false;
    throw error;
  }
}

/** Every agency that publishes here, by name, with the number of services it shows now. */
export async function listAgencies(ctx: DirectoryContext): Promise<AgencyList> {
  return ctx.run('directory:read', async (tx) => {
    const rows = await tx
      .select({ content: publishedAgencies.content, serviceCount: count(publishedServices.id) })
      .from(publishedAgencies)
      .leftJoin(
        publishedServices,
        and(eq(publishedServices.tenantId, publishedAgencies.tenantId), shownAt(ctx.now)),
      )
      .groupBy(publishedAgencies.tenantId)
      .orderBy(asc(publishedAgencies.name));
    const { cards, skipped } = readable(rows, ({ content, serviceCount }) => {
      const card = PublishedAgencyCard.safeParse(content);
      return card.success ? { ...card.data, serviceCount } : null;
    });
    return { agencies: cards, skipped };
  });
}

/** An agency's address, those of the services it shows now, its public information list and its answered questions. */
export type PublicPlaces = {
  tenant: string;
  services: string[];
  /** Numbers of entries. */
  information: number[];
  answers: PublicQuestion[];
};

/** Where everything public is, for those who list it elsewhere. */
export async function listPublicPlaces(ctx: DirectoryContext): Promise<PublicPlaces[]> {
  const agencies = await ctx.run('directory:read', async (tx) => readPlaces(tx, ctx.now));
  const places: PublicPlaces[] = [];
  for (const { id, ...place } of agencies) {
    // Questions and answers are kept by their agency alone: each is read as its own page reads it.
    const reader = ctx.readerOf({ id, slug: place.tenant });
    places.push({ ...place, answers: await listPublicQuestions(reader) });
  }
  return places;
}

async function readPlaces(
  tx: DirectoryTx,
  now: Date,
): Promise<(Omit<PublicPlaces, 'answers'> & { id: string })[]> {
  const agencies = await tx
    .select({ id: publishedAgencies.tenantId, tenant: publishedAgencies.slug })
    .from(publishedAgencies)
    .orderBy(asc(publishedAgencies.slug));
  const services = await tx
    .select({ tenantId: publishedServices.tenantId, slug: publishedServices.slug })
    .from(publishedServices)
    .where(shownAt(now))
    .orderBy(asc(publishedServices.position), asc(publishedServices.slug));
  const entries = await tx
    .select({ tenantId: publishedInformationEntries.tenantId, number: publishedInformationEntries.number })
    .from(publishedInformationEntries)
    .orderBy(asc(publishedInformationEntries.number));
  const places = new Map(
    agencies.map(({ id, tenant }) => [
      id,
      { id, tenant, services: [] as string[], information: [] as number[] },
    ]),
  );
  for (const { tenantId, slug } of services) places.get(tenantId)?.services.push(slug);
  for (const { tenantId, number } of entries) places.get(tenantId)?.information.push(number);
  return [...places.values()];
}

/**
 * Searches every published service of every agency. Words that are found nowhere are answered with what is
 * spelled like them, and the result says so; words that name nothing find nothing, and it says that.
 *
 * @param page counted from 1; a page beyond the last is empty
 */
export async function searchPublished(
  ctx: DirectoryContext,
  { query, page }: { query: string | null; page: number },
): Promise<SearchResult> {
  const { words, tooCommon } = askedFor(query);
  if (words === null) return { hits: [], total: 0, skipped: 0, match: tooCommon ? 'too-common' : 'none' };
  return ctx.run('directory:read', async (tx) => {
    const shown = shownAt(ctx.now);
    const exact = await hits(tx, words, page, and(shown, holdsWords(words)));
    if (exact.total > 0) return { ...exact, match: 'exact' };
    const similar = await hits(tx, words, page, and(shown, soundsLikeWords(words)));
    return { ...similar, match: similar.total > 0 ? 'similar' : 'none' };
  });
}

async function hits(
  tx: DirectoryTx,
  words: string,
  page: number,
  where: SQL | undefined,
): Promise<Omit<SearchResult, 'match'>> {
  const [counted] = await tx
    .select({ total: sql<number>`count(*)::int` })
    .from(publishedServices)
    .where(where);
  const rows = await tx
    .select({ service: publishedServices.content, agency: publishedAgencies.content })
    .from(publishedServices)
    .innerJoin(publishedAgencies, eq(publishedAgencies.tenantId, publishedServices.tenantId))
    .where(where)
    .orderBy(desc(fitOfWords(words)), asc(publishedAgencies.slug), asc(publishedServices.position))
    .limit(SEARCH_PAGE_SIZE)
    .offset((page - 1) * SEARCH_PAGE_SIZE);
  const { cards, skipped } = readable(rows, ({ service, agency }) => hit(service, agency));
  return { total: Math.max((counted?.total ?? 0) - skipped, 0), hits: cards, skipped };
}

function hit(service: unknown, agency: unknown): SearchHit | null {
  const owner = PublishedAgencyCard.safeParse(agency);
  if (!owner.success) return null;
  const card = serviceCard(service, owner.data.slug);
  return card === null ? null : { ...card, agencyName: owner.data.name };
}
