import { caseDrafts, newId } from '@maklumat/db';
import type { CitizenContext } from '../context';
import { openTenantKey } from '../keys';
import { requireRoomFor } from '../limits/citizen-limits';
import { NO_ANSWERS, sealAnswers } from './draft-answers';
import {
  deleteEnded,
  deleteStored,
  draftEnd,
  draftTokenHash,
  newDraftToken,
  type DraftRef,
} from './draft-row';
import { readFilingForm } from './filing-form';

/**
 * Begins a form. What the answer holds goes into the citizen's cookie and nowhere else.
 *
 * @throws {OperationError} `not-found` for a form that is not on the web
 * @throws {TooManyError} when this address began too many
 */
export async function startDraft(ctx: CitizenContext, workflow: string): Promise<DraftRef> {
  const { ref, stale } = await ctx.run('cases:file', async (tx) => {
    await readFilingForm(tx, workflow, ctx.now);
    await requireRoomFor(tx, 'draft', ctx);
    const key = await openTenantKey(tx, ctx.keys);
    const ref = { id: newId(), token: newDraftToken() };
    await tx.insert(caseDrafts).values({
      tenantId: tx.tenantId,
      id: ref.id,
      tokenHash: draftTokenHash(key, ref.token),
      workflow,
      sealed: sealAnswers(key, tx.tenantId, ref.id, NO_ANSWERS),
      version: 1,
      createdAt: ctx.now,
      expiresAt: draftEnd(ctx.now),
    });
    return { ref, stale: await deleteEnded(tx, ctx.now) };
  });
  await deleteStored(ctx.files, stale);
  return ref;
}
