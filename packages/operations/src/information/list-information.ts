import { informationEntries, isId, type TenantTx } from '@maklumat/db';
import type { InformationClass } from '@maklumat/public-information';
import type { LocalisedText } from '@maklumat/standards';
import { and, count, desc, eq, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { readUnits } from '../public/read-frame';
import { askedFor, holdsWords } from '../public/search-text';
import { agencyDay } from './agency-day';
import { requireInformationRight, type InformationRights } from './information-rights';

/** Lists of the console: drafts, what is public, what was withdrawn, exclusions whose time is over. */
export const INFORMATION_LISTS = ['drafts', 'published', 'withdrawn', 'review'] as const;
export type InformationList = (typeof INFORMATION_LISTS)[number];

/** What of the list is asked for. */
export type InformationFilter = {
  readonly list: InformationList | null;
  readonly class: InformationClass | null;
  readonly unit: string | null;
  readonly query: string | null;
  /** Only what came with one list. */
  readonly importId: string | null;
  /** Counted from 1. */
  readonly page: number;
};

/** An entry in the console's list. */
export type InformationRow = {
  readonly number: number;
  readonly title: string;
  readonly class: InformationClass;
  readonly unit: LocalisedText;
  readonly year: number | null;
  readonly draft: 'waiting' | 'returned' | null;
  readonly isPublished: boolean;
  readonly isWithdrawn: boolean;
  /** Last day of an exclusion that is over. */
  readonly overSince: string | null;
  readonly updatedAt: string;
  readonly example: boolean;
};

/** A page of the console's list. */
export type InformationPage = {
  readonly rows: readonly InformationRow[];
  readonly total: number;
  readonly pages: number;
  readonly counts: Readonly<Record<InformationList, number>>;
  readonly units: readonly { readonly slug: string; readonly name: LocalisedText }[];
  readonly rights: InformationRights;
};

const PAGE = 50;

/** Entries by when they last changed, newest first. @throws {OperationError} `forbidden` for who keeps no list */
export async function listInformation(
  ctx: OfficialContext,
  filter: InformationFilter,
): Promise<InformationPage> {
  return ctx.run('information:keep', async (tx) => {
    const rights = await requireInformationRight(tx, ctx, 'either');
    const today = await agencyDay(tx, ctx.now);
    const units = await readUnits(tx);
    const where = and(eq(informationEntries.tenantId, tx.tenantId), ...conditions(filter, today));
    const [counted] = await tx.select({ total: count() }).from(informationEntries).where(where);
    const rows = await tx
      .select()
      .from(informationEntries)
      .where(where)
      .orderBy(desc(informationEntries.updatedAt), desc(informationEntries.number))
      .limit(PAGE)
      .offset((filter.page - 1) * PAGE);
    const total = counted?.total ?? 0;
    return {
      rows: rows.map((row) => listed(row, units, today)),
      ...{ total, pages: Math.max(1, Math.ceil(total / PAGE)) },
      counts: await countLists(tx, today),
      units: units.map(({ slug, name }) => ({ slug, name })),
      rights,
    };
  });
}

function conditions(filter: InformationFilter, today: string): SQL[] {
  const { words } = askedFor(filter.query);
  return [
    filter.list === null ? undefined : inList(filter.list, today),
    filter.class === null ? undefined : eq(informationEntries.class, filter.class),
    filter.unit === null ? undefined : eq(informationEntries.unit, filter.unit),
    words === null ? undefined : holdsWords(words, informationEntries),
    filter.importId === null ? undefined : ofImport(filter.importId),
  ].filter((condition) => condition !== undefined);
}

function ofImport(importId: string): SQL {
  return isId(importId) ? eq(informationEntries.importId, importId) : sql`false`;
}

function inList(list: InformationList, today: string): SQL | undefined {
  switch (list) {
    case 'drafts':
      return isNotNull(informationEntries.draft);
    case 'published':
      return isNotNull(informationEntries.shownVersion);
    case 'withdrawn':
      return and(isNotNull(informationEntries.withdrawnAt), isNull(informationEntries.shownVersion));
    case 'review':
      return lt(informationEntries.excludedUntil, today);
  }
}

async function countLists(tx: TenantTx, today: string): Promise<InformationPage['counts']> {
  const counting = (list: InformationList) =>
    sql<number>`(count(*) filter (where ${inList(list, today)}))::int`;
  const [row] = await tx
    .select({
      drafts: counting('drafts'),
      published: counting('published'),
      withdrawn: counting('withdrawn'),
      review: counting('review'),
    })
    .from(informationEntries)
    .where(eq(informationEntries.tenantId, tx.tenantId));
  return row ?? { drafts: 0, published: 0, withdrawn: 0, review: 0 };
}

function listed(
  row: typeof informationEntries.$inferSelect,
  units: readonly { slug: string; name: LocalisedText }[],
  today: string,
): InformationRow {
  const { number, title, year, draft, example, excludedUntil } = row;
  return {
    ...{ number, title, class: row.class, year, draft, example },
    unit: units.find(({ slug }) => slug === row.unit)?.name ?? { id: row.unit },
    isPublished: row.shownVersion !== null,
    isWithdrawn: row.withdrawnAt !== null && row.shownVersion === null,
    overSince: excludedUntil !== null && excludedUntil < today ? excludedUntil : null,
    updatedAt: row.updatedAt.toISOString(),
  };
}
