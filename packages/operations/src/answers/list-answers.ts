import { questionAnswers, questionAnswerVersions, type TenantTx } from '@maklumat/db';
import { and, asc, desc, eq, gte, isNotNull, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { OperationError } from '../operation-error';
import { readNames, readRights, readToday, type NamedSlug } from './answer-rows';
import { endsSoon, lastWarnedDay, standingOf, type AnswerStanding } from './answer-standing';

/** The lists of the console. An entry that is public while other words for it wait is in two of them. */
export const ANSWER_LISTS = ['proposed', 'published', 'expired', 'withdrawn'] as const;
export type AnswerListName = (typeof ANSWER_LISTS)[number];

export const ANSWER_PAGE = 50;

/** One line of such a list. */
export type AnswerLine = {
  readonly code: string;
  readonly question: string;
  readonly standing: AnswerStanding;
  /** Whether other words for it wait to be approved, or lie with whoever wrote them. */
  readonly isBeingChanged: boolean;
  readonly unit: NamedSlug['name'];
  readonly validUntil: string;
  /** Whether it stops being public within 30 days. */
  readonly endsSoon: boolean;
  readonly changedAt: string;
  readonly example: boolean;
};

export type AnswerList = {
  readonly lines: readonly AnswerLine[];
  /** How many each list holds. */
  readonly counts: Readonly<Record<AnswerListName, number>>;
  /** Public entries that end within 30 days. */
  readonly endingSoon: number;
  readonly writes: boolean;
  readonly page: number;
  readonly pages: number;
};

/**
 * Entries of one list: proposals longest waiting first, public ones by the day they end, the others newest first.
 *
 * @param page counted from 1; beyond the last it is the last
 * @throws {OperationError} `forbidden` for who has no part in the list
 */
export async function listAnswers(
  ctx: OfficialContext,
  { list, page }: { readonly list: AnswerListName; readonly page: number },
): Promise<AnswerList> {
  return ctx.run('answers:read', async (tx) => {
    const rights = await readRights(tx, ctx);
    if (!rights.writes && !rights.approves) throw new OperationError('forbidden');
    const today = await readToday(tx, ctx.now);
    const { counts, endingSoon } = await readAnswerCounts(tx, today);
    const pages = Math.max(1, Math.ceil(counts[list] / ANSWER_PAGE));
    const shown = Math.min(Math.max(1, page), pages);
    const rows = await readLines(tx, list, today, shown);
    const { units } = await readNames(tx, ctx);
    const lines = rows.map(({ entry, version }) => lineOf(entry, version, units, today));
    return { lines, counts, endingSoon, writes: rights.writes, page: shown, pages };
  });
}

type Row = {
  readonly entry: typeof questionAnswers.$inferSelect;
  readonly version: Pick<typeof questionAnswerVersions.$inferSelect, 'question' | 'unit' | 'validUntil'>;
};

async function readLines(tx: TenantTx, list: AnswerListName, today: string, page: number): Promise<Row[]> {
  const { question, unit, validUntil } = questionAnswerVersions;
  const of = questionAnswerVersions;
  return tx
    .select({ entry: questionAnswers, version: { question, unit, validUntil } })
    .from(questionAnswers)
    .innerJoin(
      of,
      and(eq(of.tenantId, questionAnswers.tenantId), eq(of.entryId, questionAnswers.id), shownVersion(list)),
    )
    .where(and(eq(questionAnswers.tenantId, tx.tenantId), eq(of.tenantId, tx.tenantId), isIn(list, today)))
    .orderBy(...ORDER[list], questionAnswers.code)
    .limit(ANSWER_PAGE)
    .offset((page - 1) * ANSWER_PAGE);
}

/** The version a list is about: what waits, what is public, or what was last. */
function shownVersion(list: AnswerListName): SQL | undefined {
  const { number } = questionAnswerVersions;
  if (list === 'proposed') return eq(number, questionAnswers.proposedVersion);
  if (list !== 'withdrawn') return eq(number, questionAnswers.publishedVersion);
  return sql`${number} = (select max(v.number) from ${questionAnswerVersions} v
    where v.tenant_id = ${questionAnswers.tenantId} and v.entry_id = ${questionAnswers.id})`;
}

/** What a list holds on a day of the agency's own calendar. */
function isIn(list: AnswerListName, today: string): SQL | undefined {
  const { proposedVersion, publishedVersion, validUntil } = questionAnswers;
  switch (list) {
    case 'proposed':
      return isNotNull(proposedVersion);
    case 'published':
      return and(isNotNull(publishedVersion), gte(validUntil, today));
    case 'expired':
      return and(isNotNull(publishedVersion), lt(validUntil, today));
    case 'withdrawn':
      return and(isNull(publishedVersion), isNull(proposedVersion));
  }
}

const ORDER: Readonly<Record<AnswerListName, SQL[]>> = {
  proposed: [asc(questionAnswers.returned), asc(questionAnswers.changedAt)],
  published: [asc(questionAnswers.validUntil)],
  expired: [desc(questionAnswers.validUntil)],
  withdrawn: [desc(questionAnswers.changedAt)],
};

/** How many entries each list holds, in one statement. @internal */
export async function readAnswerCounts(
  tx: TenantTx,
  today: string,
): Promise<Pick<AnswerList, 'counts' | 'endingSoon'>> {
  const counted = (condition: SQL | undefined): SQL<number> =>
    sql<number>`(count(*) filter (where ${condition}))::int`;
  const [row] = await tx
    .select({
      proposed: counted(isIn('proposed', today)),
      published: counted(isIn('published', today)),
      expired: counted(isIn('expired', today)),
      withdrawn: counted(isIn('withdrawn', today)),
      endingSoon: counted(
        and(isIn('published', today), lte(questionAnswers.validUntil, lastWarnedDay(today))),
      ),
    })
    .from(questionAnswers)
    .where(eq(questionAnswers.tenantId, tx.tenantId));
  const { endingSoon = 0, ...counts } = row ?? { proposed: 0, published: 0, expired: 0, withdrawn: 0 };
  return { counts, endingSoon };
}

/** How many entries wait for this official: proposals to approve, and what they own that has ended or ends soon. @internal */
export async function countAnswersToLookAt(tx: TenantTx, userId: string, today: string): Promise<number> {
  const { proposedBy, returned, publishedVersion, proposedVersion, validUntil } = questionAnswers;
  const ends = and(
    isNotNull(publishedVersion),
    isNull(proposedVersion),
    lte(validUntil, lastWarnedDay(today)),
  );
  const waits = and(isNotNull(proposedVersion), sql`${returned} = (${proposedBy} = ${userId})`);
  const [row] = await tx
    .select({ count: sql<number>`(count(*) filter (where ${or(ends, waits)}))::int` })
    .from(questionAnswers)
    .where(eq(questionAnswers.tenantId, tx.tenantId));
  return row?.count ?? 0;
}

function lineOf(
  entry: Row['entry'],
  { question, unit, validUntil }: Row['version'],
  units: readonly NamedSlug[],
  today: string,
): AnswerLine {
  const standing = standingOf(entry, today);
  return {
    ...{ code: entry.code, question, standing, validUntil, example: entry.example },
    isBeingChanged: entry.publishedVersion !== null && entry.proposedVersion !== null,
    unit: units.find(({ slug }) => slug === unit)?.name ?? { id: unit },
    endsSoon: standing === 'published' && endsSoon(entry.validUntil ?? validUntil, today),
    changedAt: entry.changedAt.toISOString(),
  };
}
