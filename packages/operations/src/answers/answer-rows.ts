import {
  newId,
  questionAnswerEvents,
  questionAnswers,
  questionAnswerVersions,
  services,
  type TenantTx,
} from '@maklumat/db';
import { collectionRights, type CollectionRights } from '@maklumat/access';
import type { LocalisedText } from '@maklumat/standards';
import { and, eq } from 'drizzle-orm';
import { dayInZone } from '@maklumat/calendar';
import type { OfficialContext } from '../context';
import { readRoles } from '../office/role-names';
import { OperationError } from '../operation-error';
import { readCards } from '../public/read-cards';
import { readFrame, readUnits } from '../public/read-frame';
import type { AnswerNames } from './answer-draft';

/** An entry as it is stored. @internal */
export type EntryRow = typeof questionAnswers.$inferSelect;
/** One of its versions as it is stored. @internal */
export type VersionRow = typeof questionAnswerVersions.$inferSelect;

/** What can happen to an entry. */
export type AnswerEventType = 'proposed' | 'published' | 'returned' | 'withdrawn';

/** An entry by its code, locked for a change. @throws {OperationError} `not-found` @internal */
export async function readEntry(tx: TenantTx, code: string, lock?: 'for-update'): Promise<EntryRow> {
  const query = tx
    .select()
    .from(questionAnswers)
    .where(and(eq(questionAnswers.tenantId, tx.tenantId), eq(questionAnswers.code, code)));
  const [row] = await (lock === undefined ? query : query.for('update'));
  if (row === undefined) throw new OperationError('not-found');
  return row;
}

/** One version of an entry. @throws {OperationError} `not-found` @internal */
export async function readVersion(tx: TenantTx, entryId: string, number: number): Promise<VersionRow> {
  const [row] = await tx
    .select()
    .from(questionAnswerVersions)
    .where(
      and(
        eq(questionAnswerVersions.tenantId, tx.tenantId),
        eq(questionAnswerVersions.entryId, entryId),
        eq(questionAnswerVersions.number, number),
      ),
    );
  if (row === undefined) throw new OperationError('not-found');
  return row;
}

/** What is written about an entry together with what happened to it. */
type EntryChange = Partial<Omit<EntryRow, 'tenantId' | 'id' | 'code' | 'sequence' | 'changedAt'>>;

/**
 * Writes what happened to a locked entry, and where it stands from then on.
 *
 * @internal
 */
export async function changeEntry(
  tx: TenantTx,
  ctx: Pick<OfficialContext, 'now' | 'official'>,
  entry: Pick<EntryRow, 'id' | 'sequence'>,
  event: { readonly type: AnswerEventType; readonly version: number; readonly reason: string | null },
  change: EntryChange,
): Promise<void> {
  const sequence = entry.sequence + 1;
  await writeEvent(tx, ctx, { ...event, entryId: entry.id, sequence });
  await tx
    .update(questionAnswers)
    .set({ ...change, sequence, changedAt: ctx.now })
    .where(and(eq(questionAnswers.tenantId, tx.tenantId), eq(questionAnswers.id, entry.id)));
}

/** Adds what happened to the entry's log. @internal */
export async function writeEvent(
  tx: TenantTx,
  { now, official }: Pick<OfficialContext, 'now' | 'official'>,
  event: {
    readonly entryId: string;
    readonly sequence: number;
    readonly type: AnswerEventType;
    readonly version: number;
    readonly reason: string | null;
  },
): Promise<void> {
  await tx.insert(questionAnswerEvents).values({
    ...{ tenantId: tx.tenantId, id: newId(), actorId: official.userId, occurredAt: now },
    ...event,
  });
}

/** What the official may do with the list, by the agency's roles. @internal */
export async function readRights(tx: TenantTx, { official }: OfficialContext): Promise<CollectionRights> {
  return collectionRights('question-answers', await readRoles(tx), official);
}

/** The agency's own day. @internal */
export async function readToday(tx: TenantTx, now: Date): Promise<string> {
  return dayInZone(now, (await readFrame(tx)).profile.zone);
}

/** Something by its slug, as a form offers it. */
export type NamedSlug = { readonly slug: string; readonly name: LocalisedText };

/** Everything an entry can name: the agency's services in their order, and its units. @internal */
export async function readNames(
  tx: TenantTx,
  ctx: Pick<OfficialContext, 'now' | 'tenant'>,
): Promise<{ readonly services: NamedSlug[]; readonly units: NamedSlug[] }> {
  const { cards } = await readCards(tx, ctx.tenant.slug, ctx.now);
  return {
    services: cards.map(({ slug, name }) => ({ slug, name })),
    units: (await readUnits(tx)).map(({ slug, name }) => ({ slug, name })),
  };
}

/** The same as slugs, with the agency's own day, to judge a draft by. @internal */
export async function readDraftNames(tx: TenantTx, now: Date): Promise<AnswerNames> {
  const rows = await tx
    .select({ slug: services.slug })
    .from(services)
    .where(eq(services.tenantId, tx.tenantId));
  return {
    services: rows.map(({ slug }) => slug),
    units: (await readUnits(tx)).map(({ slug }) => slug),
    today: await readToday(tx, now),
  };
}
