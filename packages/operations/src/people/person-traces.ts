import { secondFactors, sessions, users, type PeopleTx } from '@maklumat/db';
import { and, eq, gt, inArray, isNotNull, isNull, max } from 'drizzle-orm';

/** What an administrator sees of somebody's way in. */
export type PersonTraces = {
  /** Invited at the terminal, and no password chosen yet. */
  readonly isAwaited: boolean;
  readonly hasAuthenticator: boolean;
  /** When the person, who is signed in, was last seen in this agency; null: not signed in here. */
  readonly seenAt: Date | null;
};

/** How these people come in, asked all at once. @internal */
export async function readTraces(
  tx: PeopleTx,
  now: Date,
  ids: readonly string[],
): Promise<(userId: string) => PersonTraces> {
  const among = [...ids];
  const seen = await tx
    .select({ userId: sessions.userId, at: max(sessions.lastSeenAt) })
    .from(sessions)
    .where(
      and(
        eq(sessions.activeTenantId, tx.tenantId),
        inArray(sessions.userId, among),
        gt(sessions.expiresAt, now),
      ),
    )
    .groupBy(sessions.userId);
  const factors = await tx
    .select({ userId: secondFactors.userId })
    .from(secondFactors)
    .where(and(inArray(secondFactors.userId, among), isNotNull(secondFactors.confirmedAt)));
  const awaited = await tx
    .select({ userId: users.id })
    .from(users)
    .where(and(inArray(users.id, among), isNull(users.passwordHash)));
  const has = (rows: readonly { readonly userId: string }[], id: string) =>
    rows.some(({ userId }) => userId === id);
  return (userId) => ({
    isAwaited: has(awaited, userId),
    hasAuthenticator: has(factors, userId),
    seenAt: seen.find((row) => row.userId === userId)?.at ?? null,
  });
}
