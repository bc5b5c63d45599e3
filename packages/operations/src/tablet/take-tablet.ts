import { deskTablets } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import type { CitizenContext } from '../context';
import { openTenantKey } from '../keys';
import { findWaiting, newTabletSecret, tabletHash, type TabletKey } from './tablet-row';

/** A device that may be written on from now on. */
export type TakenTablet = { readonly key: TabletKey; readonly workflow: string };

/** The workflow a link would open, without using the link up; null for a link that opens nothing any more. */
export async function readTabletLink(
  ctx: CitizenContext,
  link: string,
): Promise<{ workflow: string } | null> {
  return ctx.run('cases:file', async (tx) => {
    const row = await findWaiting(tx, await openTenantKey(tx, ctx.keys), link, ctx.now);
    return row === null ? null : { workflow: row.workflow };
  });
}

/**
 * Opens the device that came with a link; the link is used up. What the device holds from now on is in this answer
 * alone. Null for a link that was used, has ended, or is another agency's.
 */
export async function takeTablet(ctx: CitizenContext, link: string): Promise<TakenTablet | null> {
  return ctx.run('cases:file', async (tx) => {
    const tenantKey = await openTenantKey(tx, ctx.keys);
    const row = await findWaiting(tx, tenantKey, link, ctx.now);
    if (row === null) return null;
    const token = newTabletSecret();
    await tx
      .update(deskTablets)
      .set({ tokenHash: tabletHash(tenantKey, 'token', token), takenAt: ctx.now })
      .where(and(eq(deskTablets.tenantId, tx.tenantId), eq(deskTablets.id, row.id)));
    return { key: { id: row.id, token }, workflow: row.workflow };
  });
}
