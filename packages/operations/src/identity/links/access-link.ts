import type { LINK_PURPOSES } from '@maklumat/db';
import { accessLinks, users, withIdentity, type Database, type IdentityTx } from '@maklumat/db';
import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { linkIdOf, newLinkToken } from './link-token';

/** Days an invitation waits, and hours a link for a new password: the first goes by letter, the second over the desk. */
export const LINK_LIFE = { invitation: { hours: 7 * 24 }, 'password-reset': { hours: 24 } } as const;

export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A link as it was made: the token stands in its address, and nowhere else. */
export type MadeLink = { readonly token: string; readonly expiresAt: Date };

/**
 * A link with which one person sets a password, once. Those made for the same person before open nothing any more.
 *
 * @param madeBy who hands it over; null for an operator at the terminal
 * @internal
 */
export async function makeAccessLink(
  tx: IdentityTx,
  {
    purpose,
    userId,
    madeBy,
    now,
  }: { purpose: LinkPurpose; userId: string; madeBy: string | null; now: Date },
): Promise<MadeLink> {
  await endLinksOf(tx, userId);
  const token = newLinkToken();
  const expiresAt = new Date(now.getTime() + LINK_LIFE[purpose].hours * 3_600_000);
  const id = linkIdOf(token) ?? '';
  await tx.insert(accessLinks).values({ id, purpose, userId, madeBy, createdAt: now, expiresAt });
  return { token, expiresAt };
}

/** Whoever has a link of this person has nothing any more. @internal */
export async function endLinksOf(tx: IdentityTx, userId: string): Promise<void> {
  await tx.delete(accessLinks).where(and(eq(accessLinks.userId, userId), isNull(accessLinks.usedAt)));
}

/**
 * Ends what an administrator handed over for this person: from now on the account opens more than that one's agency.
 * @internal
 */
export async function endHandedLinksOf(tx: IdentityTx, userId: string): Promise<void> {
  const open = and(eq(accessLinks.userId, userId), isNull(accessLinks.usedAt));
  await tx.delete(accessLinks).where(and(open, isNotNull(accessLinks.madeBy)));
}

/** Whose link it is and what for, as the page that sets the password says it. */
export type OpenLink = {
  readonly purpose: LinkPurpose;
  readonly userId: string;
  readonly displayName: string;
  readonly signInName: string;
};

/** The link behind a token; null for one that nobody made, was used, ran out, or is of a disabled person: all the same. */
export async function readAccessLink(database: Database, token: string, now: Date): Promise<OpenLink | null> {
  const id = linkIdOf(token);
  if (id === null) return null;
  return withIdentity(database, (tx) => findOpenLink(tx, id, now));
}

/** @internal */
export async function findOpenLink(tx: IdentityTx, id: string, now: Date): Promise<OpenLink | null> {
  const [row] = await tx
    .select({
      purpose: accessLinks.purpose,
      userId: users.id,
      displayName: users.displayName,
      signInName: users.signInName,
    })
    .from(accessLinks)
    .innerJoin(users, eq(users.id, accessLinks.userId))
    .where(
      and(
        eq(accessLinks.id, id),
        isNull(accessLinks.usedAt),
        gt(accessLinks.expiresAt, now),
        isNull(users.disabledAt),
      ),
    );
  return row ?? null;
}
