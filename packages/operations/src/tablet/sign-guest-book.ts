import { deskTablets, newId, type TenantTx } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { accessCodeOf } from '../cases/access-code';
import { fileCaseIn, findSubmission } from '../cases/file-case';
import { checkAnswer, type AnswerProblem, type TypedAnswer } from '../citizen/check-answer';
import { NO_ANSWERS, type DraftAnswers } from '../citizen/draft-answers';
import { readFilingForm, type FilingForm } from '../citizen/filing-form';
import { filingOf } from '../citizen/filing-of';
import type { CitizenContext } from '../context';
import { openTenantKey } from '../keys';
import { findTablet, TABLET_LIMIT, type TabletKey, type TabletRow } from './tablet-row';

/** The form on the device, with a fresh id for this visitor. */
export type GuestForm = FilingForm & { readonly submissionId: string };

/** What a visitor wrote. */
export type GuestEntry = {
  /** Made with the form: sending it twice is one visit. */
  readonly submissionId: string;
  /** What was typed, by question. */
  readonly typed: Readonly<Record<string, TypedAnswer>>;
};

/** Something wrong with one answer. */
export type GuestProblem = AnswerProblem & { readonly question: string };

export type SignResult =
  | { readonly ok: true; readonly signed: { readonly number: string; readonly accessCode: string } }
  | { readonly ok: false; readonly problems: readonly GuestProblem[] }
  /** `tablet-ended`: the device may not be written on any more. `too-many`: it was written on too often just now. */
  | { readonly ok: false; readonly refusal: 'tablet-ended' | 'too-many' };

/** The form of a device at the desk; null when the device was ended, its day is over, or it is another's. */
export async function viewGuestForm(
  ctx: CitizenContext,
  workflow: string,
  tablet: TabletKey,
): Promise<GuestForm | null> {
  return ctx.run('cases:file', async (tx) => {
    const row = await findTablet(tx, await openTenantKey(tx, ctx.keys), workflow, tablet, ctx.now);
    if (row === null) return null;
    return { ...(await readFilingForm(tx, workflow, ctx.now, 'tablet')), submissionId: newId() };
  });
}

/**
 * Files the visit of somebody who wrote it on the device at the desk: received at the desk, now. Files are not asked for
 * there; what a visitor brings is shown to the official.
 */
export async function signGuestBook(
  ctx: CitizenContext,
  workflow: string,
  tablet: TabletKey,
  entry: GuestEntry,
): Promise<SignResult> {
  return ctx.run('cases:file', async (tx) => {
    const tenantKey = await openTenantKey(tx, ctx.keys);
    const row = await findTablet(tx, tenantKey, workflow, tablet, ctx.now);
    if (row === null) return { ok: false, refusal: 'tablet-ended' };
    // The device's row is locked: of two sendings at once the second finds what the first one filed.
    const before = await findSubmission(tx, entry.submissionId);
    if (before !== null)
      return {
        ok: true,
        signed: { number: before.number, accessCode: accessCodeOf(tenantKey, entry.submissionId) },
      };
    const form = await readFilingForm(tx, workflow, ctx.now, 'tablet');
    const { answers, problems } = checkEntry(form, entry.typed, ctx.now);
    if (problems.length > 0) return { ok: false, problems };
    if (!(await countVisit(tx, row, ctx.now))) return { ok: false, refusal: 'too-many' };
    const filled = { id: entry.submissionId, answers, fileIds: [], channel: 'desk', now: ctx.now } as const;
    const { number, accessCode } = await fileCaseIn(tx, filingOf(form, filled), ctx);
    return { ok: true, signed: { number, accessCode } };
  });
}

/** Every answer held against its question, so that everything wrong is said at once. */
function checkEntry(
  { form, identities }: FilingForm,
  typed: GuestEntry['typed'],
  now: Date,
): { answers: DraftAnswers; problems: GuestProblem[] } {
  let answers = NO_ANSWERS;
  const problems: GuestProblem[] = [];
  for (const question of form.questions) {
    if (question.kind === 'files') continue;
    const given = Object.hasOwn(typed, question.id) ? (typed[question.id] ?? {}) : {};
    const checked = checkAnswer(question, identities, given, answers, now);
    if (checked.ok) answers = checked.answers;
    else problems.push(...checked.problems.map((problem) => ({ ...problem, question: question.id })));
  }
  return { answers, problems };
}

/** Counts a visit on this device; false when it had as many as one desk can have. */
async function countVisit(tx: TenantTx, row: TabletRow, now: Date): Promise<boolean> {
  const isOver = now.getTime() - row.windowFrom.getTime() >= TABLET_LIMIT.windowMs;
  const count = isOver ? 0 : row.windowCount;
  if (count >= TABLET_LIMIT.visits) return false;
  await tx
    .update(deskTablets)
    .set({ windowFrom: isOver ? now : row.windowFrom, windowCount: count + 1 })
    .where(and(eq(deskTablets.tenantId, tx.tenantId), eq(deskTablets.id, row.id)));
  return true;
}
