import { newId, rateLimits, type TenantTx } from '@maklumat/db';
import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { blindIndex, standingKey, type TenantKey } from '../keys';

/** How many times within how long; afterwards one more each `windowMs / most`. */
export type RateLimit = { readonly most: number; readonly windowMs: number };

/** Who or what is counted under which limit. */
export type Counted = {
  /** Permanent name of the limit. */
  readonly kind: string;
  /** An address, a number, or both; never stored as it is. */
  readonly subject: string;
  readonly limit: RateLimit;
};

export type Reserved = { readonly ok: true } | { readonly ok: false; readonly retryAt: Date };

const OLD_ROWS_A_TIME = 50;

/**
 * Counts one more under each limit, in the order given, or under none of them. It is one row and one statement each, so
 * that a hundred at once, in however many processes, are counted like a hundred in turn (generic cell rate algorithm:
 * the row holds the instant at which all is forgotten).
 *
 * @returns whether it may go on; if not, the instant from which one more is let in
 * @internal
 */
export async function reserve(
  tx: TenantTx,
  key: TenantKey,
  counted: readonly Counted[],
  now: Date,
): Promise<Reserved> {
  for (const [at, one] of counted.entries()) {
    if (await take(tx, hashOf(key, one), one, now)) continue;
    const retryAt = await nextFree(tx, hashOf(key, one), one);
    for (const before of counted.slice(0, at)) await giveBack(tx, key, before);
    return { ok: false, retryAt };
  }
  // Last, and around rows that others are at: who deletes waits for nobody, so that no two wait for each other.
  await forgetOld(tx, now);
  return { ok: true };
}

/** What was counted once too often is taken back, as after the right code. @internal */
export async function giveBack(tx: TenantTx, key: TenantKey, one: Counted): Promise<void> {
  await tx
    .update(rateLimits)
    .set({ emptyAt: sql`${rateLimits.emptyAt} - ${seconds(intervalOf(one.limit))}` })
    .where(ownRow(tx, hashOf(key, one), one));
}

/** Everything counted of this subject is forgotten. @internal */
export async function forgive(tx: TenantTx, key: TenantKey, one: Counted): Promise<void> {
  await tx.delete(rateLimits).where(ownRow(tx, hashOf(key, one), one));
}

async function take(tx: TenantTx, hash: string, { kind, limit }: Counted, now: Date): Promise<boolean> {
  const interval = intervalOf(limit);
  // What lies further ahead than a limit can reach was written by a clock that was wrong: it keeps nobody out.
  const wrong = instant(new Date(now.getTime() + 2 * limit.windowMs));
  const from = sql`case when ${rateLimits.emptyAt} > ${wrong} then ${instant(now)}
    else greatest(${rateLimits.emptyAt}, ${instant(now)}) end`;
  const taken = await tx
    .insert(rateLimits)
    .values({
      ...{ tenantId: tx.tenantId, id: newId(), kind, subjectHash: hash },
      emptyAt: new Date(now.getTime() + interval),
    })
    .onConflictDoUpdate({
      target: [rateLimits.tenantId, rateLimits.kind, rateLimits.subjectHash],
      set: { emptyAt: sql`${from} + ${seconds(interval)}` },
      setWhere: sql`${from} + ${seconds(interval)} <= ${instant(new Date(now.getTime() + limit.windowMs))}`,
    })
    .returning({ id: rateLimits.id });
  return taken.length > 0;
}

async function nextFree(tx: TenantTx, hash: string, one: Counted): Promise<Date> {
  const [row] = await tx
    .select({ emptyAt: rateLimits.emptyAt })
    .from(rateLimits)
    .where(ownRow(tx, hash, one));
  const { windowMs } = one.limit;
  return new Date((row?.emptyAt.getTime() ?? 0) + intervalOf(one.limit) - windowMs);
}

function ownRow(tx: TenantTx, hash: string, { kind }: Counted) {
  return and(
    eq(rateLimits.tenantId, tx.tenantId),
    eq(rateLimits.kind, kind),
    eq(rateLimits.subjectHash, hash),
  );
}

function hashOf(key: TenantKey, { kind, subject }: Counted): string {
  return blindIndex(standingKey(key), `limit-${kind}`, subject);
}

function intervalOf({ most, windowMs }: RateLimit): number {
  return Math.ceil(windowMs / most);
}

function seconds(milliseconds: number) {
  return sql`make_interval(secs => ${milliseconds / 1000}::double precision)`;
}

function instant(at: Date) {
  return sql`${at.toISOString()}::timestamptz`;
}

/** A few rows each time; rows another transaction is at are left to it. */
async function forgetOld(tx: TenantTx, now: Date): Promise<void> {
  const old = tx
    .select({ id: rateLimits.id })
    .from(rateLimits)
    .where(and(eq(rateLimits.tenantId, tx.tenantId), lte(rateLimits.emptyAt, now)))
    .limit(OLD_ROWS_A_TIME)
    .for('update', { skipLocked: true });
  await tx.delete(rateLimits).where(and(eq(rateLimits.tenantId, tx.tenantId), inArray(rateLimits.id, old)));
}
