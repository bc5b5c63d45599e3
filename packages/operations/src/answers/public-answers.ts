import { questionAnswers, type TenantTx } from '@maklumat/db';
import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import { asc, count, eq, max } from 'drizzle-orm';
import type { TenantContext } from '../context';
import { OperationError } from '../operation-error';
import { readCards } from '../public/read-cards';
import { readFrame, readUnits } from '../public/read-frame';
import { askedFor } from '../public/search-text';
import type { AgencyFrame, SearchResult } from '../public/views';
import { readToday } from './answer-rows';
import { matchingEntries, selectPublic, type PublicRow } from './find-answers';

/** A question with its answer as everybody reads it: without who asked, wrote or approved. */
export type PublicAnswer = {
  readonly code: string;
  readonly question: string;
  readonly answer: string;
  /** The agency's own service it is about; null for none, or one that is not shown now. */
  readonly service: { readonly slug: string; readonly name: LocalisedText } | null;
  /** The unit its words come from. */
  readonly unit: LocalisedText;
  /** Who answers for what another unit gave the words for: the agency that publishes it. Null for its own words. */
  readonly publisher: LocalisedText | null;
  /** When somebody last read it through and found it right. */
  readonly reviewedAt: string;
  /** Made up for a demonstration. */
  readonly example: boolean;
};

/** Entries about one service; null: about none. */
export type AnswerGroup = {
  readonly service: PublicAnswer['service'];
  readonly answers: readonly PublicAnswer[];
};

export type PublicAnswers = AgencyFrame & {
  /** In the order of the agency's services; what belongs to none comes last. Best first when words were asked for. */
  readonly groups: readonly AnswerGroup[];
  readonly match: SearchResult['match'];
  readonly shown: number;
  /** How many entries there are before any filter. */
  readonly total: number;
  /** Services that have entries, to choose from. */
  readonly services: readonly NonNullable<PublicAnswer['service']>[];
  readonly zone: AgencyProfile['zone'];
};

/** No agency's list is so long; what is beyond is found by searching. */
const MOST_LISTED = 500;
const MOST_FOUND = 30;

/** The agency's questions with answers that are public now, searched and by service. */
export async function listPublicAnswers(
  ctx: TenantContext,
  { query, service }: { readonly query: string | null; readonly service: string | null },
): Promise<PublicAnswers> {
  return ctx.run('published:read', async (tx) => {
    const frame = await readFrame(tx);
    const today = await readToday(tx, ctx.now);
    const all = await selectPublic(tx, today, undefined)
      .orderBy(asc(questionAnswers.searchHead))
      .limit(MOST_LISTED);
    const { words, tooCommon } = askedFor(query);
    const found = words === null ? all : await matchingEntries(tx, words, today, MOST_FOUND);
    const named = await naming(tx, ctx);
    const answers = found.map(named).filter((one) => service === null || one.service?.slug === service);
    const services = await servicesOf(tx, ctx, all);
    return {
      ...frame,
      groups: words === null ? grouped(answers, services) : [{ service: null, answers }],
      match: tooCommon ? 'too-common' : answers.length === 0 ? 'none' : 'exact',
      ...{ shown: answers.length, total: all.length, services, zone: frame.profile.zone },
    };
  });
}

export type PublicAnswerPage = AgencyFrame & {
  readonly entry: PublicAnswer;
  /** Others about the same service. */
  readonly others: readonly PublicAnswer[];
};

const MOST_OTHERS = 5;

/**
 * One entry at its own address.
 *
 * @throws {OperationError} `not-found` for a code nobody has, and for what is not public now
 */
export async function viewPublicAnswer(ctx: TenantContext, code: string): Promise<PublicAnswerPage> {
  return ctx.run('published:read', async (tx) => {
    const frame = await readFrame(tx);
    const today = await readToday(tx, ctx.now);
    const [row] = await selectPublic(tx, today, eq(questionAnswers.code, code));
    if (row === undefined) throw new OperationError('not-found');
    const named = await naming(tx, ctx);
    const others =
      row.service === null
        ? []
        : await selectPublic(tx, today, eq(questionAnswers.service, row.service))
            .orderBy(asc(questionAnswers.searchHead))
            .limit(MOST_OTHERS + 1);
    return {
      ...frame,
      entry: named(row),
      others: others
        .filter((other) => other.code !== code)
        .slice(0, MOST_OTHERS)
        .map(named),
    };
  });
}

/** Changes with every decision about an entry; what ends by itself ends at a midnight, as pages' tags know. */
export async function readAnswersRevision(ctx: TenantContext): Promise<string> {
  return ctx.run('published:read', async (tx) => {
    const [row] = await tx
      .select({ entries: count(), changedAt: max(questionAnswers.changedAt) })
      .from(questionAnswers)
      .where(eq(questionAnswers.tenantId, tx.tenantId));
    return `${String(row?.entries ?? 0)} ${row?.changedAt?.toISOString() ?? ''}`;
  });
}

/** Puts the names of service and unit to entries. */
async function naming(tx: TenantTx, ctx: TenantContext): Promise<(row: PublicRow) => PublicAnswer> {
  const { cards } = await readCards(tx, ctx.tenant.slug, ctx.now);
  const units = await readUnits(tx);
  const { publisher } = await readFrame(tx);
  return ({ code, question, answer, service, unit, publishedAt, example }) => {
    const card = cards.find(({ slug }) => slug === service);
    return {
      ...{ code, question, answer, example },
      service: card === undefined ? null : { slug: card.slug, name: card.name },
      unit: units.find(({ slug }) => slug === unit)?.name ?? { id: unit },
      publisher: publisher.slug === unit ? null : publisher.name,
      reviewedAt: (publishedAt ?? ctx.now).toISOString(),
    };
  };
}

async function servicesOf(
  tx: TenantTx,
  ctx: TenantContext,
  rows: readonly PublicRow[],
): Promise<PublicAnswers['services']> {
  const { cards } = await readCards(tx, ctx.tenant.slug, ctx.now);
  return cards
    .filter(({ slug }) => rows.some((row) => row.service === slug))
    .map(({ slug, name }) => ({ slug, name }));
}

function grouped(answers: readonly PublicAnswer[], services: PublicAnswers['services']): AnswerGroup[] {
  const about = (slug: string | null): PublicAnswer[] =>
    answers.filter((one) => (one.service?.slug ?? null) === slug);
  return [...services, null]
    .map((service) => ({ service, answers: about(service?.slug ?? null) }))
    .filter((group) => group.answers.length > 0);
}
