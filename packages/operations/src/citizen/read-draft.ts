import type { TimelineFile } from '../cases/case-files';
import type { CitizenContext } from '../context';
import { isAnswered } from './check-answer';
import type { DraftAnswers } from './draft-answers';
import { openDraft, type DraftRef } from './draft-row';
import { readFilingForm, type FilingForm } from './filing-form';
import { readFormFiles } from '../cases/form-files';

/** A form with what has been answered. */
export type Draft = FilingForm & {
  readonly answers: DraftAnswers;
  readonly files: readonly TimelineFile[];
  readonly expiresAt: string;
  /** Ids of questions that must be answered and are not yet, in order. */
  readonly open: readonly string[];
};

/** The draft of a cookie; null when it has ended, was filed, or is another's. */
export async function readDraft(ctx: CitizenContext, ref: DraftRef): Promise<Draft | null> {
  return ctx.run('cases:file', async (tx) => {
    const draft = await openDraft(tx, ref, ctx);
    if (draft === null) return null;
    const form = await readFilingForm(tx, draft.workflow, ctx.now);
    const files = await readFormFiles(tx, draft.id, draft.tenantKey);
    const { answers, expiresAt } = draft;
    const open = form.form.questions.filter((question) => !isAnswered(question, answers, files.length));
    return { ...form, answers, files, expiresAt: expiresAt.toISOString(), open: open.map(({ id }) => id) };
  });
}
