import { publishedInformationEntries, type TenantTx } from '@maklumat/db';
import type { InformationClass, InformationRule } from '@maklumat/public-information';
import type { LocalisedText } from '@maklumat/standards';
import { and, asc, count, desc, eq, isNotNull, sql, type SQL } from 'drizzle-orm';
import { readStartableWorkflows } from '../cases/current-rules';
import type { TenantContext } from '../context';
import { readCards } from '../public/read-cards';
import { readFrame, readUnits } from '../public/read-frame';
import { askedFor, holdsWords, soundsLikeWords } from '../public/search-text';
import type { AgencyFrame } from '../public/views';
import { PublicEntry } from './public-entry';
import { readInformationRules } from './read-rules';

/** What of the public list is asked for. */
export type PublicInformationFilter = {
  readonly query: string | null;
  readonly class: InformationClass | null;
  readonly unit: string | null;
  readonly year: number | null;
  /** Counted from 1. */
  readonly page: number;
};

/** A published entry, with its number, which is part of its address. */
export type PublicInformation = PublicEntry & {
  readonly number: number;
  readonly unitName: LocalisedText;
  readonly publishedAt: string;
  readonly example: boolean;
};

/** Where to ask for what the list does not hold: a form, or the page of the service; null: neither is published. */
export type InformationRequestWay = { readonly service: string; readonly workflow: string | null } | null;

/** A page of the public list. */
export type PublicInformationList = AgencyFrame & {
  readonly entries: readonly PublicInformation[];
  /** How many are found, and how many there are at all. */
  readonly found: number;
  readonly total: number;
  /** How many of all are closed: named with the ground, not what they hold. */
  readonly excluded: number;
  readonly pages: number;
  readonly match: 'exact' | 'similar' | 'none' | 'too-common';
  readonly units: readonly { readonly slug: string; readonly name: LocalisedText }[];
  readonly years: readonly number[];
  readonly classes: readonly InformationClass[];
  readonly rules: readonly InformationRule[];
  readonly request: InformationRequestWay;
};

const PAGE = 20;
type Table = typeof publishedInformationEntries;
const TABLE: Table = publishedInformationEntries;

/**
 * The public information list, searched and filtered; newest years first, or what fits best. Words found nowhere are
 * answered with what is spelled like them, and the result says so.
 *
 * @see UU 14/2008 Pasal 9–11; Perki 1/2021 on the list
 */
export async function listPublicInformation(
  ctx: TenantContext,
  filter: PublicInformationFilter,
): Promise<PublicInformationList> {
  return ctx.run('published:read', async (tx) => {
    const { words, tooCommon } = askedFor(filter.query);
    const named = await readNamedUnits(tx);
    const facets = await readFacets(tx);
    const exact = await readPage(tx, filter, words === null ? undefined : holdsWords(words, TABLE), words);
    const isSimilar = words !== null && exact.found === 0;
    const page = isSimilar ? await readPage(tx, filter, soundsLikeWords(words, TABLE), words) : exact;
    const match = tooCommon ? 'too-common' : page.found === 0 ? 'none' : isSimilar ? 'similar' : 'exact';
    return {
      ...(await readFrame(tx)),
      entries: page.rows.map((row) => publicInformation(row, named)),
      ...{ found: page.found, total: facets.total, excluded: facets.excluded },
      ...{ pages: Math.max(1, Math.ceil(page.found / PAGE)), match },
      units: named.filter(({ slug }) => facets.units.has(slug)),
      ...{ years: facets.years, classes: facets.classes },
      rules: await readInformationRules(tx),
      request: await requestWay(tx, ctx),
    };
  });
}

/** Columns by which an entry is shown. */
export type PublishedRow = Pick<
  typeof publishedInformationEntries.$inferSelect,
  'number' | 'content' | 'publishedAt' | 'example'
>;

/** A stored row as the public reads it. */
export function publicInformation(
  { number, content, publishedAt, example }: PublishedRow,
  units: readonly { slug: string; name: LocalisedText }[],
): PublicInformation {
  const entry = PublicEntry.parse(content);
  const unitName = units.find(({ slug }) => slug === entry.unit)?.name ?? { id: entry.unit };
  return { ...entry, number, unitName, publishedAt: publishedAt.toISOString(), example };
}

/** Units by name, those of a demonstration too. */
export async function readNamedUnits(tx: TenantTx): Promise<{ slug: string; name: LocalisedText }[]> {
  return (await readUnits(tx)).map(({ slug, name }) => ({ slug, name }));
}

async function readPage(
  tx: TenantTx,
  filter: PublicInformationFilter,
  matching: SQL | undefined,
  words: string | null,
): Promise<{ rows: PublishedRow[]; found: number }> {
  const where = and(
    eq(TABLE.tenantId, tx.tenantId),
    filter.class === null ? undefined : eq(TABLE.class, filter.class),
    filter.unit === null ? undefined : eq(TABLE.unit, filter.unit),
    filter.year === null ? undefined : eq(TABLE.year, filter.year),
    matching,
  );
  const [counted] = await tx.select({ found: count() }).from(TABLE).where(where);
  const best =
    words === null
      ? []
      : [
          desc(
            sql`ts_rank(${TABLE.searchVector}, websearch_to_tsquery('indonesian', ${words})) + word_similarity(${words.toLowerCase()}, ${TABLE.title})`,
          ),
        ];
  const rows = await tx
    .select()
    .from(TABLE)
    .where(where)
    .orderBy(...best, sql`${TABLE.year} desc nulls last`, asc(TABLE.number))
    .limit(PAGE)
    .offset((filter.page - 1) * PAGE);
  return { rows, found: counted?.found ?? 0 };
}

/** What can be filtered by: only what occurs. */
async function readFacets(tx: TenantTx) {
  const own = eq(TABLE.tenantId, tx.tenantId);
  const byClass = await tx
    .select({ class: TABLE.class, total: count() })
    .from(TABLE)
    .where(own)
    .groupBy(TABLE.class);
  const units = await tx.selectDistinct({ unit: TABLE.unit }).from(TABLE).where(own);
  const years = await tx
    .selectDistinct({ year: TABLE.year })
    .from(TABLE)
    .where(and(own, isNotNull(TABLE.year)))
    .orderBy(desc(TABLE.year));
  const order: readonly InformationClass[] = ['periodic', 'immediate', 'any-time', 'excluded'];
  return {
    total: byClass.reduce((sum, { total }) => sum + total, 0),
    excluded: byClass.find((one) => one.class === 'excluded')?.total ?? 0,
    classes: order.filter((kind) => byClass.some((one) => one.class === kind)),
    units: new Set(units.map(({ unit }) => unit)),
    years: years.flatMap(({ year }) => year ?? []),
  };
}

/** A service for requests of information; where the agency has none, one for data. */
export async function requestWay(
  tx: TenantTx,
  { tenant, now }: TenantContext,
): Promise<InformationRequestWay> {
  const { cards } = await readCards(tx, tenant.slug, now);
  const card =
    cards.find(({ category }) => category === 'information-request') ??
    cards.find(({ category }) => category === 'data-request');
  if (card === undefined) return null;
  const form = (await readStartableWorkflows(tx)).find(
    ({ definition }) =>
      definition.service === card.slug && definition.kind === 'service' && definition.doors.web,
  );
  return { service: card.slug, workflow: form?.definition.slug ?? null };
}
