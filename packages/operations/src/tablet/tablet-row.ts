import { randomBytes } from 'node:crypto';
import { deskTablets, type TenantTx } from '@maklumat/db';
import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import { blindIndex, standingKey, type TenantKey } from '../keys';

/** How long a device at the desk may be written on after it was opened: a working day, as an official's session. */
export const TABLET_HOURS = 12;
/** How long the link that opens a device waits for it. */
export const TABLET_LINK_MINUTES = 15;
/** How many visitors may sign on one device within the window: a queue of a whole class, and no machine. */
export const TABLET_LIMIT = { visits: 30, windowMs: 10 * 60_000 } as const;

/** What the device at the desk holds, and nobody else. */
export type TabletKey = { readonly id: string; readonly token: string };

/** A row of a device. @internal */
export type TabletRow = typeof deskTablets.$inferSelect;

/** 256 random bits, for a link or for the device; an address is in small letters. @internal */
export function newTabletSecret(): string {
  return randomBytes(32).toString('hex');
}

/** What is stored in place of a link or a token. @internal */
export function tabletHash(key: TenantKey, what: 'link' | 'token', secret: string): string {
  return blindIndex(standingKey(key), `tablet-${what}`, secret);
}

/**
 * The device that holds this key, for the one workflow it was opened for; locked, so that two sendings wait for each
 * other. Null when it was ended, its day is over, or it is another agency's or another workflow's.
 *
 * @internal
 */
export async function findTablet(
  tx: TenantTx,
  tenantKey: TenantKey,
  workflow: string,
  tablet: TabletKey,
  now: Date,
): Promise<TabletRow | null> {
  const [row] = await tx
    .select()
    .from(deskTablets)
    .where(
      and(
        eq(deskTablets.tenantId, tx.tenantId),
        eq(deskTablets.id, tablet.id),
        eq(deskTablets.workflow, workflow),
        eq(deskTablets.tokenHash, tabletHash(tenantKey, 'token', tablet.token)),
        gt(deskTablets.endsAt, now),
      ),
    )
    .for('update');
  return row ?? null;
}

/** The device that waits to be opened by this link; null once it was opened, ended, or came too late. @internal */
export async function findWaiting(
  tx: TenantTx,
  tenantKey: TenantKey,
  link: string,
  now: Date,
): Promise<TabletRow | null> {
  const [row] = await tx
    .select()
    .from(deskTablets)
    .where(
      and(
        eq(deskTablets.tenantId, tx.tenantId),
        eq(deskTablets.linkHash, tabletHash(tenantKey, 'link', link)),
        isNull(deskTablets.takenAt),
        gt(deskTablets.linkEndsAt, now),
      ),
    )
    .for('update');
  return row ?? null;
}

/** Removes devices whose day is over, and links nobody came with. @internal */
export async function deleteEndedTablets(tx: TenantTx, now: Date): Promise<void> {
  const own = eq(deskTablets.tenantId, tx.tenantId);
  await tx.delete(deskTablets).where(and(own, lte(deskTablets.endsAt, now)));
  await tx.delete(deskTablets).where(and(own, isNull(deskTablets.takenAt), lte(deskTablets.linkEndsAt, now)));
}
