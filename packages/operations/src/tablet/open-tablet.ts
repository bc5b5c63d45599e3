import { mayRecord } from '@maklumat/access';
import { deskTablets, newId, type TenantTx } from '@maklumat/db';
import { readCurrentRules } from '../cases/current-rules';
import type { OfficialContext } from '../context';
import { openTenantKey } from '../keys';
import { recordAudit } from '../office/record-audit';
import { OperationError } from '../operation-error';
import {
  deleteEndedTablets,
  newTabletSecret,
  tabletHash,
  TABLET_HOURS,
  TABLET_LINK_MINUTES,
} from './tablet-row';

/** A device that may be opened now: its link is in this answer alone, and is kept nowhere. */
export type OpenedTablet = { readonly id: string; readonly link: string; readonly linkEndsAt: string };

/**
 * Lets one device at the desk be opened for one workflow, by a link that works once within a quarter of an hour. The
 * device can then file visits of that workflow until its day is over, and nothing else.
 *
 * @throws {OperationError} `not-found` for a workflow that has no form for the desk, `forbidden` without a role that
 *   records its cases
 */
export async function openTablet(ctx: OfficialContext, workflow: string): Promise<OpenedTablet> {
  return ctx.run('cases:record', async (tx) => {
    await assertMayOpen(tx, ctx, workflow);
    await deleteEndedTablets(tx, ctx.now);
    const tenantKey = await openTenantKey(tx, ctx.keys);
    const [id, link] = [newId(), newTabletSecret()];
    const linkEndsAt = new Date(ctx.now.getTime() + TABLET_LINK_MINUTES * 60_000);
    await tx.insert(deskTablets).values({
      ...{ tenantId: tx.tenantId, id, workflow, linkHash: tabletHash(tenantKey, 'link', link), linkEndsAt },
      ...{ openedBy: ctx.official.userId, openedAt: ctx.now, windowFrom: ctx.now, windowCount: 0 },
      endsAt: new Date(ctx.now.getTime() + TABLET_HOURS * 3_600_000),
    });
    await recordAudit(tx, ctx, { action: 'tablet-opened', subject: id, details: { workflow } });
    return { id, link, linkEndsAt: linkEndsAt.toISOString() };
  });
}

async function assertMayOpen(tx: TenantTx, ctx: OfficialContext, workflow: string): Promise<void> {
  const { definition } = await readCurrentRules(tx, workflow, ctx.now);
  if (!definition.doors.tablet) throw new OperationError('not-found');
  if (!mayRecord(definition, ctx.official.memberships)) throw new OperationError('forbidden');
}
