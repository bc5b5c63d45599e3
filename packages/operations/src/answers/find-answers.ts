import { questionAnswers, questionAnswerVersions, type TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import { and, desc, eq, gte, sql, type SQL } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { askedFor, holdsWords, soundsLikeWords } from '../public/search-text';
import { readToday } from './answer-rows';
import { readUnits } from '../public/read-frame';

/** An entry as somebody on the telephone reads it. */
export type FoundAnswer = {
  readonly code: string;
  readonly question: string;
  readonly answer: string;
  readonly unit: LocalisedText;
  readonly validUntil: string;
  /** `all`: it has every word that was asked for. `some`: only some, or words spelled like them. */
  readonly fits: Fit;
};

/** How an entry answers to the words it was found by. */
export type Fit = 'all' | 'some';

/** As many as fit beside a form. */
const MOST_FOUND = 5;

/**
 * Public entries for what somebody is being asked, best first: those with all the words, else with any of them, else
 * with words spelled like them. The last word may be half typed. Words that name nothing find nothing.
 */
export async function findAnswers(ctx: OfficialContext, asked: string): Promise<FoundAnswer[]> {
  const { words } = askedFor(asked);
  if (words === null) return [];
  return ctx.run('answers:read', async (tx) => {
    const units = await readUnits(tx);
    const today = await readToday(tx, ctx.now);
    const rows = await matchingEntries(tx, words, today, MOST_FOUND);
    return rows.map(({ code, question, answer, unit, validUntil, fits }) => ({
      ...{ code, question, answer, validUntil, fits },
      unit: units.find(({ slug }) => slug === unit)?.name ?? { id: unit },
    }));
  });
}

/** A public entry with its words. @internal */
export type PublicRow = {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly question: string;
  readonly answer: string;
  readonly service: string | null;
  readonly unit: string;
  readonly validUntil: string;
  readonly publishedAt: Date | null;
  readonly example: boolean;
};

/** Public entries that fit the words, by the first way of three that finds any. @internal */
export async function matchingEntries(
  tx: TenantTx,
  words: string,
  today: string,
  most: number,
): Promise<(PublicRow & { fits: Fit })[]> {
  const anyOf = anyWord(words);
  const holdsAny = sql`${questionAnswers.searchVector} @@ to_tsquery('indonesian', ${anyOf})`;
  const ways: [Fit, SQL | undefined][] = [
    ['all', holdsWords(words, questionAnswers)],
    ...(anyOf === null ? [] : [['some', holdsAny] satisfies [Fit, SQL]]),
    ['some', soundsLikeWords(words, questionAnswers)],
  ];
  for (const [fits, where] of ways) {
    const rows = await selectPublic(tx, today, where)
      .orderBy(desc(fitOf(words, anyOf)), questionAnswers.code)
      .limit(most);
    if (rows.length > 0) return rows.map((row) => ({ ...row, fits }));
  }
  return [];
}

/** A query for any of the words, the last one perhaps half typed; null for signs alone. */
function anyWord(words: string): string | null {
  const plain = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (plain.length === 0) return null;
  return plain.map((word, index) => (index === plain.length - 1 ? `${word}:*` : word)).join(' | ');
}

function fitOf(words: string, anyOf: string | null): SQL<number> {
  const alike = sql<number>`word_similarity(${words.toLowerCase()}, ${questionAnswers.searchHead})`;
  return anyOf === null
    ? alike
    : sql<number>`ts_rank(${questionAnswers.searchVector}, to_tsquery('indonesian', ${anyOf})) + ${alike}`;
}

/** The entries that are public on a day of the agency's own calendar, with the words that are. @internal */
export function selectPublic(tx: TenantTx, today: string, where: SQL | undefined) {
  const of = questionAnswerVersions;
  return tx
    .select({
      ...{ id: questionAnswers.id, code: questionAnswers.code, publishedAt: questionAnswers.publishedAt },
      example: questionAnswers.example,
      ...{ version: of.number, question: of.question, answer: of.answer, service: of.service },
      ...{ unit: of.unit, validUntil: of.validUntil },
    })
    .from(questionAnswers)
    .innerJoin(
      of,
      and(
        eq(of.tenantId, questionAnswers.tenantId),
        eq(of.entryId, questionAnswers.id),
        eq(of.number, questionAnswers.publishedVersion),
      ),
    )
    .where(
      and(
        eq(questionAnswers.tenantId, tx.tenantId),
        eq(of.tenantId, tx.tenantId),
        gte(questionAnswers.validUntil, today),
        where,
      ),
    )
    .$dynamic();
}
