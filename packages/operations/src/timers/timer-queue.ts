import { dueJobs, withJobs, type Database } from '@maklumat/db';
import { and, asc, count, eq, gte, isNull, lt, lte, or } from 'drizzle-orm';
import { CASE_TIMER } from '../cases/record-events';

/** A case that was to be woken at an instant, claimed by one worker. */
export type ClaimedTimer = {
  readonly tenantId: string;
  readonly kind: string;
  readonly id: string;
  readonly dueAt: Date;
  /** How often it was claimed, this time included. */
  readonly attempts: number;
};

/** After so many attempts a row stays where it is and is reported until somebody has looked at it. */
export const MOST_ATTEMPTS = 10;

const CLAIM_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

type WhatToClaim = {
  readonly now: Date;
  readonly at: Date;
  readonly tenantId: string | null;
  readonly kind?: string;
  readonly most?: number;
};

/**
 * Takes the earliest row whose instant has passed and which nobody holds. Two workers never get the same one; a
 * claim that is not finished within a minute is free again.
 *
 * @param at rows due at or before it
 * @param kind what is to be done; wake-ups of cases when not given
 * @param tenantId rows of one tenant only; of all when null
 * @param most rows tried so often are left; `Infinity` gives none up
 */
export async function claimTimer(
  database: Database,
  { now, at, tenantId, kind = CASE_TIMER, most = MOST_ATTEMPTS }: WhatToClaim,
): Promise<ClaimedTimer | null> {
  return withJobs(database, async (tx) => {
    const [row] = await tx
      .select()
      .from(dueJobs)
      .where(
        and(
          eq(dueJobs.kind, kind),
          tenantId === null ? undefined : eq(dueJobs.tenantId, tenantId),
          lte(dueJobs.dueAt, at),
          most === Infinity ? undefined : lt(dueJobs.attempts, most),
          or(isNull(dueJobs.claimedUntil), lte(dueJobs.claimedUntil, now)),
        ),
      )
      .orderBy(asc(dueJobs.dueAt))
      .limit(1)
      .for('update', { skipLocked: true });
    if (row === undefined) return null;
    const attempts = row.attempts + 1;
    await tx
      .update(dueJobs)
      .set({ attempts, claimedUntil: new Date(now.getTime() + CLAIM_MS) })
      .where(theRow(row));
    return { tenantId: row.tenantId, kind, id: row.id, dueAt: row.dueAt, attempts };
  });
}

/** Takes a row that is done, or no longer fits, out of the queue. */
export async function dropTimer(database: Database, claimed: ClaimedTimer): Promise<void> {
  await withJobs(database, (tx) => tx.delete(dueJobs).where(theRow(claimed)));
}

/** Holds a row for another minute: the work on it goes on. */
export async function renewClaim(database: Database, claimed: ClaimedTimer, now: Date): Promise<void> {
  await withJobs(database, (tx) =>
    tx
      .update(dueJobs)
      .set({ claimedUntil: new Date(now.getTime() + CLAIM_MS) })
      .where(theRow(claimed)),
  );
}

/** Leaves a row that failed for later: two seconds, four, eight … an hour at most. */
export async function putOffTimer(database: Database, claimed: ClaimedTimer, now: Date): Promise<void> {
  const wait = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** claimed.attempts);
  await withJobs(database, (tx) =>
    tx
      .update(dueJobs)
      .set({ claimedUntil: new Date(now.getTime() + wait) })
      .where(theRow(claimed)),
  );
}

/** How many rows have been given up and wait for somebody to look at them. */
export async function countStuckTimers(database: Database, tenantId: string | null): Promise<number> {
  const [row] = await withJobs(database, (tx) =>
    tx
      .select({ stuck: count() })
      .from(dueJobs)
      .where(
        and(
          eq(dueJobs.kind, CASE_TIMER),
          gte(dueJobs.attempts, MOST_ATTEMPTS),
          tenantId === null ? undefined : eq(dueJobs.tenantId, tenantId),
        ),
      ),
  );
  return row?.stuck ?? 0;
}

function theRow({ tenantId, kind, id, dueAt }: Pick<ClaimedTimer, 'tenantId' | 'kind' | 'id' | 'dueAt'>) {
  return and(
    eq(dueJobs.tenantId, tenantId),
    eq(dueJobs.kind, kind),
    eq(dueJobs.id, id),
    eq(dueJobs.dueAt, dueAt),
  );
}

/** A wake-up by its case and instant. */
export function timerName(caseId: string, dueAt: Date): string {
  return `${caseId} ${dueAt.toISOString()}`;
}

/** Every wake-up of a tenant that is in the queue, by {@link timerName}. */
export async function queuedTimers(database: Database, tenantId: string): Promise<ReadonlySet<string>> {
  const rows = await withJobs(database, (tx) =>
    tx
      .select({ id: dueJobs.id, dueAt: dueJobs.dueAt })
      .from(dueJobs)
      .where(and(eq(dueJobs.tenantId, tenantId), eq(dueJobs.kind, CASE_TIMER))),
  );
  return new Set(rows.map(({ id, dueAt }) => timerName(id, dueAt)));
}

/** Lets what was given up be tried again. @returns how many */
export async function reviveTimers(database: Database, tenantId: string): Promise<number> {
  const revived = await withJobs(database, (tx) =>
    tx
      .update(dueJobs)
      .set({ attempts: 0, claimedUntil: null })
      .where(
        and(
          eq(dueJobs.tenantId, tenantId),
          eq(dueJobs.kind, CASE_TIMER),
          gte(dueJobs.attempts, MOST_ATTEMPTS),
        ),
      )
      .returning({ id: dueJobs.id }),
  );
  return revived.length;
}
