import { caseDrafts, type TenantTx } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { accessCodeOf } from '../cases/access-code';
import { AlreadyFiledError, fileCaseIn, findSubmission } from '../cases/file-case';
import type { CitizenContext } from '../context';
import { openTenantKey } from '../keys';
import { requireRoomFor } from '../limits/citizen-limits';
import { isAnswered } from './check-answer';
import { openDraft, type DraftRef } from './draft-row';
import { readFilingForm } from './filing-form';
import { filingOf } from './filing-of';
import { readFormFiles } from '../cases/form-files';

/** What the receipt shows large. */
export type SentDraft = { readonly number: string; readonly accessCode: string };

export type SubmitResult =
  | { readonly ok: true; readonly sent: SentDraft }
  /** Ids of questions still to be answered; null: the draft has ended or is another's. */
  | { readonly ok: false; readonly open: readonly string[] | null };

const MOST_TRIES = 3;
/** How long sending again gives number and code once more: for an answer that was lost, not for the next user of a phone. */
const AGAIN_MS = 3_600_000;

/**
 * Files what a draft holds. Sent twice, at once or again after the answer was lost, it is one case with one number
 * and one access code; the draft is gone afterwards.
 *
 * @throws {TooManyError} when this address filed too many; the draft stays
 */
export async function submitDraft(ctx: CitizenContext, ref: DraftRef): Promise<SubmitResult> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ctx.run('cases:file', (tx) => submitIn(tx, ctx, ref));
    } catch (error) {
      if (!(error instanceof AlreadyFiledError) || attempt >= MOST_TRIES) throw error;
    }
  }
}

async function submitIn(tx: TenantTx, ctx: CitizenContext, ref: DraftRef): Promise<SubmitResult> {
  const draft = await openDraft(tx, ref, ctx, 'for-update');
  if (draft === null) return filedBefore(tx, ctx, ref);
  const form = await readFilingForm(tx, draft.workflow, ctx.now);
  const files = await readFormFiles(tx, draft.id, draft.tenantKey);
  const open = form.form.questions.filter((question) => !isAnswered(question, draft.answers, files.length));
  if (open.length > 0) return { ok: false, open: open.map(({ id }) => id) };
  await requireRoomFor(tx, 'filing', ctx);
  const fileIds = files.map(({ id }) => id);
  const { number, accessCode } = await fileCaseIn(
    tx,
    filingOf(form, { ...draft, channel: 'web', fileIds, now: ctx.now }),
    ctx,
  );
  await tx.delete(caseDrafts).where(and(eq(caseDrafts.tenantId, tx.tenantId), eq(caseDrafts.id, draft.id)));
  return { ok: true, sent: { number, accessCode } };
}

/** The id stands in the citizen's sealed cookie alone; who holds it sent the form. */
async function filedBefore(tx: TenantTx, ctx: CitizenContext, ref: DraftRef): Promise<SubmitResult> {
  const filed = await findSubmission(tx, ref.id);
  if (filed === null || ctx.now.getTime() - filed.submittedAt.getTime() > AGAIN_MS)
    return { ok: false, open: null };
  const accessCode = accessCodeOf(await openTenantKey(tx, ctx.keys), ref.id);
  return { ok: true, sent: { number: filed.number, accessCode } };
}
