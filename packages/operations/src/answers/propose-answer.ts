import { newId, questionAnswers, questionAnswerVersions, type TenantTx } from '@maklumat/db';
import type { Refusal } from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { recordAudit } from '../office/record-audit';
import { OperationError } from '../operation-error';
import { makeAnswerCode } from './answer-code';
import { checkDraft, tidied, type AnswerDraft } from './answer-draft';
import { changeEntry, readDraftNames, readEntry, readRights, readVersion, writeEvent } from './answer-rows';
import type { EntryRow, VersionRow } from './answer-rows';
import { findPersonalData, type PersonalDatum } from './personal-data';
import { noteInSourceCase } from './source-case';

/** A new entry, or other words for one that is there. */
export type AnswerProposal = {
  /** Made with the form: sending it twice proposes once. */
  readonly submissionId: string;
  /** Null: a new entry. */
  readonly code: string | null;
  /** Sequence of the entry on the page it was written on; null for a new one. */
  readonly expected: number | null;
  /** Number of the case it comes from; null: of none, or of the one the entry came from before. */
  readonly from: string | null;
  readonly draft: AnswerDraft;
  /** What looks like personal data and is not, as it stands in the texts. */
  readonly confirmed: readonly string[];
};

export type ProposeResult =
  | { readonly ok: true; readonly code: string }
  | {
      readonly ok: false;
      readonly refusals: readonly Refusal[];
      /** What looks like somebody's own data: taken out or confirmed before it is written anywhere. */
      readonly personal: readonly PersonalDatum[];
    }
  /** Somebody else changed the entry since; nothing was written. */
  | { readonly ok: false; readonly changed: true };

/**
 * Proposes an entry. Nothing of it is public before somebody else approves it; what is public of the entry stays so
 * until then. An entry that was taken back is proposed anew.
 *
 * @throws {OperationError} `forbidden` without a role that writes, `not-found` for an entry or a case out of sight
 */
export async function proposeAnswer(ctx: OfficialContext, proposal: AnswerProposal): Promise<ProposeResult> {
  return ctx.run('answers:write', async (tx) => {
    const rights = await readRights(tx, ctx);
    if (!rights.writes) throw new OperationError('forbidden');
    const draft = tidied(proposal.draft);
    const entry = proposal.code === null ? null : await readEntry(tx, proposal.code, 'for-update');
    const before = entry === null ? null : await readVersion(tx, entry.id, await lastNumber(tx, entry));
    if (entry !== null && entry.sequence !== proposal.expected)
      return isSame(before, draft, ctx) ? { ok: true, code: entry.code } : { ok: false, changed: true };
    const refusals = checkDraft(draft, await readDraftNames(tx, ctx.now));
    const personal = unconfirmed(draft, before, proposal.confirmed);
    if (refusals.length + personal.length > 0) return { ok: false, refusals, personal };
    const code =
      entry === null || before === null
        ? await addEntry(tx, ctx, proposal, draft)
        : await addVersion(tx, ctx, { entry, before }, draft);
    await recordAudit(tx, ctx, { action: 'answer-proposed', subject: code });
    return { ok: true, code };
  });
}

/** What looks like personal data, was not in the words before and was not said to be harmless. */
function unconfirmed(
  draft: AnswerDraft,
  before: VersionRow | null,
  confirmed: readonly string[],
): PersonalDatum[] {
  const textsOf = (one: Pick<AnswerDraft, 'question' | 'answer' | 'keywords'>): string[] => [
    one.question,
    one.answer,
    one.keywords,
  ];
  const known = before === null ? [] : findPersonalData(textsOf(before)).map(({ text }) => text);
  return findPersonalData(textsOf(draft)).filter(
    ({ text }) => !known.includes(text) && !confirmed.includes(text),
  );
}

/** Whether the words before are this very draft of this official: the form was sent twice. */
function isSame(before: VersionRow | null, draft: AnswerDraft, { official }: OfficialContext): boolean {
  return (
    before?.writtenBy === official.userId &&
    (['question', 'answer', 'keywords', 'service', 'unit', 'validUntil'] as const).every(
      (part) => before[part] === draft[part],
    )
  );
}

async function addEntry(
  tx: TenantTx,
  ctx: OfficialContext,
  { submissionId, from }: AnswerProposal,
  draft: AnswerDraft,
): Promise<string> {
  const [known] = await tx
    .select({ code: questionAnswers.code })
    .from(questionAnswers)
    .where(and(eq(questionAnswers.tenantId, tx.tenantId), eq(questionAnswers.id, submissionId)));
  if (known !== undefined) return known.code;
  const code = await insertEntry(tx, ctx, submissionId);
  const sourceCaseId = from === null ? null : await noteInSourceCase(tx, ctx, from);
  await writeVersion(tx, ctx, { entryId: submissionId, number: 1, sourceCaseId }, draft);
  await writeEvent(tx, ctx, {
    ...{ entryId: submissionId, sequence: 1, type: 'proposed', version: 1, reason: null },
  });
  return code;
}

const CODE_ATTEMPTS = 5;

async function insertEntry(tx: TenantTx, ctx: OfficialContext, id: string): Promise<string> {
  for (let attempt = 0; attempt < CODE_ATTEMPTS; attempt += 1) {
    const inserted = await tx
      .insert(questionAnswers)
      .values({
        ...{ tenantId: tx.tenantId, id, code: makeAnswerCode(), sequence: 1, returned: false },
        ...{ proposedVersion: 1, proposedBy: ctx.official.userId, changedAt: ctx.now, example: false },
      })
      .onConflictDoNothing({ target: [questionAnswers.tenantId, questionAnswers.code] })
      .returning({ code: questionAnswers.code });
    if (inserted[0] !== undefined) return inserted[0].code;
  }
  throw new OperationError('conflict');
}

async function addVersion(
  tx: TenantTx,
  ctx: OfficialContext,
  { entry, before }: { readonly entry: EntryRow; readonly before: VersionRow },
  draft: AnswerDraft,
): Promise<string> {
  const number = before.number + 1;
  const { sourceCaseId } = before;
  await writeVersion(tx, ctx, { entryId: entry.id, number, sourceCaseId }, draft);
  await changeEntry(
    tx,
    ctx,
    entry,
    { type: 'proposed', version: number, reason: null },
    { proposedVersion: number, proposedBy: ctx.official.userId, returned: false },
  );
  return entry.code;
}

async function writeVersion(
  tx: TenantTx,
  ctx: OfficialContext,
  place: Pick<VersionRow, 'entryId' | 'number' | 'sourceCaseId'>,
  { question, answer, keywords, service, unit, validUntil }: AnswerDraft,
): Promise<void> {
  await tx.insert(questionAnswerVersions).values({
    ...{ tenantId: tx.tenantId, id: newId(), ...place },
    ...{ question, answer, keywords, service, unit, validUntil },
    ...{ writtenBy: ctx.official.userId, writtenAt: ctx.now },
  });
}

/** Number of the newest version: the one that waits, else what was written last. */
async function lastNumber(tx: TenantTx, { id, proposedVersion }: EntryRow): Promise<number> {
  if (proposedVersion !== null) return proposedVersion;
  const rows = await tx
    .select({ number: questionAnswerVersions.number })
    .from(questionAnswerVersions)
    .where(and(eq(questionAnswerVersions.tenantId, tx.tenantId), eq(questionAnswerVersions.entryId, id)));
  return Math.max(1, ...rows.map(({ number }) => number));
}
