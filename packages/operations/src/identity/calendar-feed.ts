import { createHash, randomBytes } from 'node:crypto';
import { calendarFeeds, users, withIdentity, type Database, type IdentityTx } from '@maklumat/db';
import { and, eq, isNull } from 'drizzle-orm';
import { readMemberships } from './memberships-of';
import { normaliseSignInName } from './sign-in-name';

/** The address an official's calendar program reads, as its owner keeps it. */
export type CalendarFeedKeeper = {
  /** When the address in use was made; null: there is none. */
  madeAt(): Promise<Date | null>;
  /** Makes an address in place of the one there was. @returns the token, which is kept nowhere else */
  renew(): Promise<string>;
  /** Ends the address in use, if there is one. */
  revoke(): Promise<void>;
};

declare const holderBrand: unique symbol;

/** Somebody whose deadlines are read without a session, with the roles held in that agency now. */
export type FeedHolder = {
  readonly [holderBrand]: true;
  readonly tenant: { readonly id: string; readonly slug: string };
  readonly userId: string;
  readonly displayName: string;
  readonly memberships: readonly { readonly role: string; readonly unit: string | null }[];
};

/** 256 random bits in hex: addresses here are in small letters. */
const TOKEN = /^[0-9a-f]{64}$/;

/** The address of one official in one agency. @internal */
export function calendarFeedKeeper(
  database: Database,
  whose: { readonly userId: string; readonly tenantId: string; readonly now: Date },
): CalendarFeedKeeper {
  const { userId, tenantId, now } = whose;
  const own = and(eq(calendarFeeds.userId, userId), eq(calendarFeeds.tenantId, tenantId));
  return {
    madeAt: () =>
      withIdentity(database, async (tx) => {
        const [row] = await tx.select({ createdAt: calendarFeeds.createdAt }).from(calendarFeeds).where(own);
        return row?.createdAt ?? null;
      }),
    renew: () =>
      withIdentity(database, async (tx) => {
        // Two presses at once: the second waits here and takes the first one's place.
        await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
        await tx.delete(calendarFeeds).where(own);
        const token = randomBytes(32).toString('hex');
        await tx.insert(calendarFeeds).values({ id: feedIdOf(token), userId, tenantId, createdAt: now });
        return token;
      }),
    revoke: () =>
      withIdentity(database, async (tx) => {
        await tx.delete(calendarFeeds).where(own);
      }),
  };
}

/**
 * Whose deadlines an address shows: null for one that nobody has, that was revoked or replaced, for a person who was
 * disabled, and for one without a role in that agency any more. Nothing tells these apart.
 */
export async function holderOfFeed(database: Database, token: string, now: Date): Promise<FeedHolder | null> {
  if (!TOKEN.test(token)) return null;
  return withIdentity(database, async (tx) => {
    const [row] = await tx
      .select({ userId: calendarFeeds.userId, tenantId: calendarFeeds.tenantId })
      .from(calendarFeeds)
      .where(eq(calendarFeeds.id, feedIdOf(token)));
    return row === undefined ? null : holderIn(tx, row.userId, row.tenantId, now);
  });
}

/**
 * An official of an agency by the name they sign in with, for an operator; null when nobody of that name works there.
 */
export async function holderBySignIn(
  database: Database,
  tenantId: string,
  signInName: string,
  now: Date,
): Promise<FeedHolder | null> {
  return withIdentity(database, async (tx) => {
    const [row] = await tx
      .select({ id: users.id })
      .from(users)
      .where(eq(users.signInName, normaliseSignInName(signInName)));
    return row === undefined ? null : holderIn(tx, row.id, tenantId, now);
  });
}

/** With the roles held for colleagues who are away, as in the console: their deadlines are this person's for those days. */
async function holderIn(
  tx: IdentityTx,
  userId: string,
  tenantId: string,
  now: Date,
): Promise<FeedHolder | null> {
  const [person] = await tx
    .select({ displayName: users.displayName })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)));
  const held = (await readMemberships(tx, userId, now)).filter((one) => one.tenantId === tenantId);
  const [first] = held;
  if (person === undefined || first === undefined) return null;
  const memberships = held.map(({ role, unit }) => ({ role, unit }));
  const tenant = { id: tenantId, slug: first.tenantSlug };
  return { tenant, userId, displayName: person.displayName, memberships } as unknown as FeedHolder;
}

/** What the table holds in place of the token. */
function feedIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
