import { subjectRequests } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { recordAudit } from '../office/record-audit';
import { OperationError } from '../operation-error';
import { endRestriction } from './lift-own-restriction';
import { auditSubject, loadRequest } from './load-request';
import type { PrivacyContext } from './privacy-context';

/**
 * Takes a request into one's own hands; from somebody else's too, for 72 hours do not wait for who is away.
 *
 * @throws {OperationError} `not-found` for a number of nobody; `conflict` for an answered one
 */
export async function takeSubjectRequest(ctx: PrivacyContext, number: string): Promise<void> {
  await ctx.run('personal-data:decide', async (tx) => {
    const loaded = await loadRequest(tx, number, 'for-update');
    const { row } = loaded;
    if (row.state !== 'open') throw new OperationError('conflict');
    const { userId } = ctx.official;
    if (row.handlerId === userId) return;
    await tx
      .update(subjectRequests)
      .set({ handlerId: userId })
      .where(and(eq(subjectRequests.tenantId, tx.tenantId), eq(subjectRequests.id, row.id)));
    await recordAudit(tx, ctx, {
      ...{ action: 'subject-request-taken', subject: auditSubject(loaded) },
      details: { request: row.number, ...(row.handlerId === null ? {} : { from: row.handlerId }) },
    });
  });
}

/**
 * Lets a restricted case be processed again, with what time brought meanwhile to be done now.
 *
 * @param number of a request about the case
 * @throws {OperationError} `not-found` for a number of nobody; `conflict` where nothing is restricted
 */
export async function liftRestriction(ctx: PrivacyContext, number: string): Promise<void> {
  await ctx.run('personal-data:decide', async (tx) => {
    const loaded = await loadRequest(tx, number, 'for-update');
    if (loaded.about === null) throw new OperationError('conflict');
    if (!(await endRestriction(tx, loaded.about.row.id))) throw new OperationError('conflict');
    await recordAudit(tx, ctx, {
      ...{ action: 'restriction-lifted', subject: loaded.about.row.number },
      details: { request: loaded.row.number },
    });
  });
}
