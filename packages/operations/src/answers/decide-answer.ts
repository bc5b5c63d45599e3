import { mayTakeBack, refusalToApprove } from '@maklumat/access';
import { questionAnswerEvents, type TenantTx } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { recordAudit } from '../office/record-audit';
import { OperationError } from '../operation-error';
import { publishedWords } from './published-words';
import { changeEntry, readEntry, readRights, readToday, readVersion, type EntryRow } from './answer-rows';

/** What is decided about an entry. */
export type AnswerDecision = {
  readonly code: string;
  /** Sequence of the entry on the page it was decided on. */
  readonly expected: number;
  readonly decision: 'publish' | 'return' | 'withdraw';
  /** Why it is given back or taken back; not asked for where it becomes public. */
  readonly reason: string;
};

/** Why nothing was done. Codes are permanent; the sentence for each is in app/locales. */
export const ANSWER_REFUSALS = [
  'role-may-not',
  'own-proposal',
  'nothing-proposed',
  'nothing-to-withdraw',
  'end-passed',
  'reason-missing',
  'reason-too-long',
  'changed',
] as const;
export type AnswerRefusal = (typeof ANSWER_REFUSALS)[number];

export type DecideAnswerResult =
  { readonly ok: true } | { readonly ok: false; readonly refusal: AnswerRefusal };

/** Most characters of a reason. */
export const LONGEST_REASON = 1000;

const EVENT = { publish: 'published', return: 'returned', withdraw: 'withdrawn' } as const;

/**
 * Makes a proposal public, gives it back to whoever wrote it, or takes an entry back. Nobody approves what they wrote.
 * The same decision sent twice is made once.
 *
 * @throws {OperationError} `not-found` for an entry nobody has, and for who has no part in the list
 */
export async function decideAnswer(
  ctx: OfficialContext,
  decision: AnswerDecision,
): Promise<DecideAnswerResult> {
  return ctx.run('answers:write', async (tx) => {
    const rights = await readRights(tx, ctx);
    if (!rights.writes && !rights.approves) throw new OperationError('not-found');
    const entry = await readEntry(tx, decision.code, 'for-update');
    if (entry.sequence !== decision.expected)
      return (await isDecided(tx, ctx, entry, decision)) ? { ok: true } : refuse('changed');
    const refusal =
      reasonRefusal(decision) ??
      (decision.decision === 'withdraw'
        ? withdrawalRefusal(entry, mayTakeBack(rights, standing(entry)))
        : await approvalRefusal(tx, ctx, entry, decision.decision));
    if (refusal !== null) return refuse(refusal);
    await carryOut(tx, ctx, entry, decision);
    await recordAudit(tx, ctx, { action: `answer-${EVENT[decision.decision]}`, subject: entry.code });
    return { ok: true };
  });
}

function refuse(refusal: AnswerRefusal): DecideAnswerResult {
  return { ok: false, refusal };
}

function standing({ publishedVersion, proposedBy }: EntryRow): {
  isPublished: boolean;
  proposedBy: string | null;
} {
  return { isPublished: publishedVersion !== null, proposedBy };
}

function reasonRefusal({ decision, reason }: AnswerDecision): AnswerRefusal | null {
  if (decision === 'publish') return null;
  if (reason.trim() === '') return 'reason-missing';
  return Array.from(reason.trim()).length > LONGEST_REASON ? 'reason-too-long' : null;
}

function withdrawalRefusal(entry: EntryRow, may: boolean): AnswerRefusal | null {
  if (entry.publishedVersion === null && entry.proposedVersion === null) return 'nothing-to-withdraw';
  return may ? null : 'role-may-not';
}

/** Who approves gives back as well; only making it public needs other eyes than the writer's. */
async function approvalRefusal(
  tx: TenantTx,
  ctx: OfficialContext,
  { id, proposedVersion, proposedBy, returned }: EntryRow,
  decision: 'publish' | 'return',
): Promise<AnswerRefusal | null> {
  const rights = await readRights(tx, ctx);
  if (!rights.approves) return 'role-may-not';
  if (proposedVersion === null || proposedBy === null || returned) return 'nothing-proposed';
  if (decision === 'return') return null;
  const refusal = refusalToApprove(rights, { writtenBy: proposedBy });
  if (refusal !== null) return refusal;
  const { validUntil } = await readVersion(tx, id, proposedVersion);
  return validUntil < (await readToday(tx, ctx.now)) ? 'end-passed' : null;
}

async function carryOut(
  tx: TenantTx,
  ctx: OfficialContext,
  entry: EntryRow,
  { decision, reason }: AnswerDecision,
): Promise<void> {
  const version = entry.proposedVersion ?? entry.publishedVersion ?? 1;
  const event = { type: EVENT[decision], version, reason: decision === 'publish' ? null : reason.trim() };
  switch (decision) {
    case 'publish':
      return changeEntry(tx, ctx, entry, event, await publishedFacts(tx, ctx, entry, version));
    case 'return':
      return changeEntry(tx, ctx, entry, event, { returned: true });
    case 'withdraw':
      return changeEntry(tx, ctx, entry, event, {
        ...{ publishedVersion: null, publishedAt: null, validUntil: null, service: null },
        ...{ searchHead: null, searchText: null },
        ...{ proposedVersion: null, proposedBy: null, returned: false },
      });
  }
}

/** What the lists and the search know of the version that becomes public. */
async function publishedFacts(
  tx: TenantTx,
  { now }: OfficialContext,
  entry: EntryRow,
  version: number,
): Promise<Parameters<typeof changeEntry>[4]> {
  const words = publishedWords(await readVersion(tx, entry.id, version));
  return {
    ...{ publishedVersion: version, publishedAt: now, ...words },
    ...{ proposedVersion: null, proposedBy: null, returned: false },
  };
}

/** Whether the event after what was read is this official's same decision: the form was sent twice. */
async function isDecided(
  tx: TenantTx,
  { official }: OfficialContext,
  entry: EntryRow,
  { expected, decision }: AnswerDecision,
): Promise<boolean> {
  const [next] = await tx
    .select({ type: questionAnswerEvents.type, actorId: questionAnswerEvents.actorId })
    .from(questionAnswerEvents)
    .where(
      and(
        eq(questionAnswerEvents.tenantId, tx.tenantId),
        eq(questionAnswerEvents.entryId, entry.id),
        eq(questionAnswerEvents.sequence, expected + 1),
      ),
    );
  return next?.type === EVENT[decision] && next.actorId === official.userId;
}
