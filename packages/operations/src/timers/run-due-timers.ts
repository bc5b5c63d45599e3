import { DatabaseUnreachableError, withTenant, type Database, type TenantTx } from '@maklumat/db';
import { colleaguesOf } from '../identity/people';
import type { MasterKey } from '../keys';
import { OperationError } from '../operation-error';
import { rearmTimer, runCaseTimer, type RanTimer, type TimerContext } from './run-case-timer';
import {
  claimTimer,
  countStuckTimers,
  dropTimer,
  MOST_ATTEMPTS,
  putOffTimer,
  type ClaimedTimer,
} from './timer-queue';

/** When, and how much, to run. */
export type TimerRun = {
  /** The instant of the call; claims are held by it. */
  readonly now: Date;
  /** Run as if it were this later instant (demonstrations and tests); `now` when not given. */
  readonly at?: Date;
  readonly keys: MasterKey;
  /** Cases at most. */
  readonly limit: number;
  /** One tenant's cases only. */
  readonly tenantId?: string;
};

/** One case whose timer could not be run. */
export type FailedTimer = {
  readonly tenantId: string;
  readonly caseId: string;
  readonly attempts: number;
  /** Whether it stays in the queue and is not tried again. */
  readonly givenUp: boolean;
  /** For the operator; holds no text of a case. */
  readonly reason: string;
};

/** An alert that reached nobody: neither the roles it was for are held, nor one that administers the agency. */
export type UnheardAlert = {
  readonly tenantId: string;
  readonly caseId: string;
  readonly timer: string;
  readonly roles: readonly string[];
};

/** What a run did. */
export type TimerReport = {
  /** Timers that ran. */
  readonly ran: number;
  /** Wake-ups that no longer fitted their case. */
  readonly skipped: number;
  readonly failed: readonly FailedTimer[];
  /** Reminders and escalations of this run that not even an administrator hears of. */
  readonly unheard: readonly UnheardAlert[];
  /** Wake-ups given up, in this run or before. */
  readonly stuck: number;
};

/**
 * Runs every timer that is due: reminders, escalations, notices, closings on silence. Each is recorded in the
 * tenant's own transaction, and its row leaves the queue afterwards: after a crash at any point the same run does
 * what is left, and nothing twice. One case that fails does not keep the others waiting.
 *
 * @throws {DatabaseUnreachableError} when no server answers
 */
export async function runDueTimers(database: Database, run: TimerRun): Promise<TimerReport> {
  const { now, at = now, keys, limit, tenantId = null } = run;
  const failed: FailedTimer[] = [];
  const unheard: UnheardAlert[] = [];
  let [ran, skipped] = [0, 0];
  for (let taken = 0; taken < limit; taken += 1) {
    const claimed = await claimTimer(database, { now, at, tenantId });
    if (claimed === null) break;
    try {
      const timers = await runClaimed(database, claimed, { at, keys });
      ran += timers.length;
      if (timers.length === 0) skipped += 1;
      unheard.push(...timers.flatMap((timer) => alertOf(claimed, timer)));
    } catch (error) {
      if (error instanceof DatabaseUnreachableError) throw error;
      await putOffTimer(database, claimed, now);
      failed.push(failureOf(claimed, error));
    }
  }
  return { ran, skipped, failed, unheard, stuck: await countStuckTimers(database, tenantId) };
}

/** Each timer in a transaction of its own: what was done before a crash, or before one that fails, stays done. */
async function runClaimed(
  database: Database,
  claimed: ClaimedTimer,
  context: Pick<TimerContext, 'at' | 'keys'>,
): Promise<RanTimer[]> {
  const { tenantId, id } = claimed;
  const inTenant = <T>(work: (tx: TenantTx) => Promise<T>): Promise<T> =>
    withTenant(database, tenantId, work);
  const staff = await colleaguesOf(database, tenantId, context.at);
  const timers: RanTimer[] = [];
  try {
    for (;;) {
      const timer = await inTenant((tx) => runCaseTimer(tx, id, { ...context, staff }));
      if (timer === null) break;
      timers.push(timer);
    }
  } catch (error) {
    // A case that is not there wakes nobody.
    if (!(error instanceof OperationError) || error.code !== 'not-found') throw error;
  }
  await dropTimer(database, claimed);
  await inTenant((tx) => rearmTimer(tx, id));
  return timers;
}

function alertOf({ tenantId, id }: ClaimedTimer, { key, unheard }: RanTimer): UnheardAlert[] {
  return unheard === null ? [] : [{ tenantId, caseId: id, timer: key, roles: unheard }];
}

function failureOf({ tenantId, id, attempts }: ClaimedTimer, error: unknown): FailedTimer {
  return {
    tenantId,
    caseId: id,
    attempts,
    givenUp: attempts >= MOST_ATTEMPTS,
    reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
