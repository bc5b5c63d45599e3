import { invitations, isId } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import type { ManageContext } from '../manage/manage-context';
import { OperationError } from '../operation-error';
import { auditPerson } from './audit-person';

/**
 * Takes an invitation back: its link opens nothing any more.
 *
 * @throws {OperationError} `not-found` for one that was accepted, taken back, another agency's, or never made
 */
export async function withdrawInvitation(ctx: ManageContext, id: string): Promise<void> {
  if (!isId(id)) throw new OperationError('not-found');
  await ctx.administer('people:manage', async (tx) => {
    const gone = await tx
      .delete(invitations)
      .where(and(eq(invitations.tenantId, tx.tenantId), eq(invitations.id, id)))
      .returning({ id: invitations.id });
    if (gone.length === 0) throw new OperationError('not-found');
    await auditPerson(tx, ctx, { action: 'invitation-withdrawn', about: id });
  });
}
