import { mayTakeBack, refusalToApprove, type ApprovalRefusal } from '@maklumat/access';
import {
  questionAnswerEvents,
  questionAnswerUses,
  questionAnswerVersions,
  serviceCases,
  type TenantTx,
} from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { OperationError } from '../operation-error';
import type { AnswerDraft } from './answer-draft';
import { readEntry, readNames, readRights, readToday, type EntryRow, type VersionRow } from './answer-rows';
import type { AnswerEventType, NamedSlug } from './answer-rows';
import { endsSoon, standingOf, type AnswerStanding } from './answer-standing';
import { findPersonalData, type PersonalDatum } from './personal-data';

/** One text an entry had, with who wrote it. */
export type AnswerVersion = AnswerDraft & {
  readonly number: number;
  readonly unitName: LocalisedText;
  readonly serviceName: LocalisedText | null;
  readonly writtenBy: string;
  readonly writtenAt: string;
};

/** What somebody did with an entry. */
export type AnswerEvent = {
  readonly sequence: number;
  readonly type: AnswerEventType;
  readonly version: number;
  readonly by: string;
  readonly reason: string | null;
  readonly at: string;
};

/** An entry with everything that happened to it. */
export type AnswerView = {
  readonly code: string;
  /** What a decision must expect. */
  readonly sequence: number;
  readonly standing: AnswerStanding;
  readonly endsSoon: boolean;
  readonly example: boolean;
  /** The words that are public, or were until their day passed; null before the first approval. */
  readonly published: AnswerVersion | null;
  /** The words that wait. */
  readonly proposed: AnswerVersion | null;
  /** Whether those lie with whoever wrote them. */
  readonly returned: boolean;
  /** What of the waiting words looks like somebody's own data, so that other eyes look at it too. */
  readonly personal: readonly PersonalDatum[];
  /** Oldest first. */
  readonly versions: readonly AnswerVersion[];
  readonly events: readonly AnswerEvent[];
  /** Number of the case it came from; null for none. */
  readonly source: string | null;
  /** How many cases were answered with it. */
  readonly uses: number;
  readonly mayWrite: boolean;
  /** Null: this official may approve what waits. */
  readonly approval: ApprovalRefusal | null;
  readonly mayReturn: boolean;
  readonly mayWithdraw: boolean;
};

/** @throws {OperationError} `not-found` for a code nobody has, `forbidden` for who has no part in the list */
export async function viewAnswer(ctx: OfficialContext, code: string): Promise<AnswerView> {
  const read = await ctx.run('answers:read', (tx) => readAnswer(tx, ctx, code));
  const { entry, versions, events, rights, today, names } = read;
  const people = await ctx.displayNames([
    ...new Set([...versions.map(({ writtenBy }) => writtenBy), ...events.map(({ actorId }) => actorId)]),
  ]);
  const shown = versions.map((version) => versionOf(version, names, people));
  const numbered = (number: number | null): AnswerVersion | null =>
    shown.find((version) => version.number === number) ?? null;
  const proposed = numbered(entry.proposedVersion);
  const standing = standingOf(entry, today);
  const isWaiting = proposed !== null && !entry.returned;
  return {
    ...{
      code: entry.code,
      sequence: entry.sequence,
      standing,
      example: entry.example,
      returned: entry.returned,
    },
    endsSoon: standing === 'published' && endsSoon(entry.validUntil ?? '', today),
    ...{ published: numbered(entry.publishedVersion), proposed, versions: shown },
    personal:
      proposed === null ? [] : findPersonalData([proposed.question, proposed.answer, proposed.keywords]),
    events: events.map((event) => ({
      ...{ sequence: event.sequence, type: event.type as AnswerEventType, version: event.version },
      ...{ by: people.get(event.actorId) ?? '', reason: event.reason, at: event.occurredAt.toISOString() },
    })),
    ...{ source: read.source, uses: read.uses, mayWrite: rights.writes },
    approval: refusalToApprove(rights, { writtenBy: entry.proposedBy ?? '' }),
    mayReturn: rights.approves && isWaiting,
    mayWithdraw:
      standing !== 'withdrawn' &&
      mayTakeBack(rights, { isPublished: entry.publishedVersion !== null, proposedBy: entry.proposedBy }),
  };
}

async function readAnswer(tx: TenantTx, ctx: OfficialContext, code: string) {
  const rights = await readRights(tx, ctx);
  if (!rights.writes && !rights.approves) throw new OperationError('forbidden');
  const entry = await readEntry(tx, code);
  const versions = await tx
    .select()
    .from(questionAnswerVersions)
    .where(
      and(eq(questionAnswerVersions.tenantId, tx.tenantId), eq(questionAnswerVersions.entryId, entry.id)),
    )
    .orderBy(asc(questionAnswerVersions.number));
  const events = await tx
    .select()
    .from(questionAnswerEvents)
    .where(and(eq(questionAnswerEvents.tenantId, tx.tenantId), eq(questionAnswerEvents.entryId, entry.id)))
    .orderBy(asc(questionAnswerEvents.sequence));
  return {
    ...{ rights, entry, versions, events },
    today: await readToday(tx, ctx.now),
    names: await readNames(tx, ctx),
    source: await readSource(tx, versions),
    uses: await countUses(tx, entry),
  };
}

async function readSource(tx: TenantTx, versions: readonly VersionRow[]): Promise<string | null> {
  const id = versions.find(({ sourceCaseId }) => sourceCaseId !== null)?.sourceCaseId ?? null;
  if (id === null) return null;
  const [row] = await tx
    .select({ number: serviceCases.number })
    .from(serviceCases)
    .where(and(eq(serviceCases.tenantId, tx.tenantId), eq(serviceCases.id, id)));
  return row?.number ?? null;
}

async function countUses(tx: TenantTx, { id }: EntryRow): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(questionAnswerUses)
    .where(and(eq(questionAnswerUses.tenantId, tx.tenantId), eq(questionAnswerUses.entryId, id)));
  return row?.count ?? 0;
}

function versionOf(
  version: VersionRow,
  { units, services }: { readonly units: readonly NamedSlug[]; readonly services: readonly NamedSlug[] },
  people: ReadonlyMap<string, string>,
): AnswerVersion {
  const { number, question, answer, keywords, service, unit, validUntil, writtenBy, writtenAt } = version;
  return {
    ...{ number, question, answer, keywords, service, unit, validUntil },
    unitName: units.find(({ slug }) => slug === unit)?.name ?? { id: unit },
    serviceName:
      service === null ? null : (services.find(({ slug }) => slug === service)?.name ?? { id: service }),
    writtenBy: people.get(writtenBy) ?? '',
    writtenAt: writtenAt.toISOString(),
  };
}
