import { deskTablets, isId } from '@maklumat/db';
import { and, eq, inArray } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { recordAudit } from '../office/record-audit';
import { OperationError } from '../operation-error';
import { tabletForms } from './view-tablets';

/**
 * Ends a device at the desk, whoever opened it: the next thing it sends is refused.
 *
 * @throws {OperationError} `not-found` for one that ended already, and for one of a workflow this official does not record
 */
export async function closeTablet(ctx: OfficialContext, id: string): Promise<void> {
  await ctx.run('cases:record', async (tx) => {
    const own = (await tabletForms(tx, ctx)).map(({ workflow }) => workflow);
    if (own.length === 0 || !isId(id)) throw new OperationError('not-found');
    const [closed] = await tx
      .delete(deskTablets)
      .where(
        and(
          eq(deskTablets.tenantId, tx.tenantId),
          eq(deskTablets.id, id),
          inArray(deskTablets.workflow, own),
        ),
      )
      .returning({ workflow: deskTablets.workflow });
    if (closed === undefined) throw new OperationError('not-found');
    await recordAudit(tx, ctx, {
      action: 'tablet-closed',
      subject: id,
      details: { workflow: closed.workflow },
    });
  });
}
