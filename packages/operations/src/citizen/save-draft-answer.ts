import { caseDrafts } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import type { CitizenContext } from '../context';
import { OperationError } from '../operation-error';
import { checkAnswer, type AnswerProblem, type TypedAnswer } from './check-answer';
import { sealAnswers } from './draft-answers';
import { draftEnd, openDraft, type DraftRef } from './draft-row';
import { readFilingForm } from './filing-form';

export type SavedAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly problems: readonly [AnswerProblem, ...AnswerProblem[]] }
  /** The draft has ended, was filed, or is another's. */
  | { readonly ok: false; readonly problems: null };

/**
 * Keeps the answer to one question. The other answers stay as they are, also when two pages are sent at once; the
 * seven days begin anew.
 *
 * @throws {OperationError} `not-found` for a question that the form does not ask
 */
export async function saveDraftAnswer(
  ctx: CitizenContext,
  ref: DraftRef,
  questionId: string,
  typed: TypedAnswer,
): Promise<SavedAnswer> {
  return ctx.run('cases:file', async (tx) => {
    const draft = await openDraft(tx, ref, ctx, 'for-update');
    if (draft === null) return { ok: false, problems: null };
    const { form, identities } = await readFilingForm(tx, draft.workflow, ctx.now);
    const question = form.questions.find(({ id }) => id === questionId);
    if (question === undefined) throw new OperationError('not-found');
    const checked = checkAnswer(question, identities, typed, draft.answers, ctx.now);
    if (!checked.ok) return checked;
    await tx
      .update(caseDrafts)
      .set({
        sealed: sealAnswers(draft.tenantKey, tx.tenantId, draft.id, checked.answers),
        version: draft.version + 1,
        expiresAt: draftEnd(ctx.now),
      })
      .where(and(eq(caseDrafts.tenantId, tx.tenantId), eq(caseDrafts.id, draft.id)));
    return { ok: true };
  });
}
