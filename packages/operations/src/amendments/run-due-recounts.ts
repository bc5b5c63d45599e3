import { DatabaseUnreachableError, type Database } from '@maklumat/db';
import { claimTimer, dropTimer, putOffTimer, renewClaim, type ClaimedTimer } from '../timers/timer-queue';
import { CALENDAR_RECOUNT, type RecountFigures } from './calendar-recounts';
import { recountCases } from './recount-cases';

/** One agency whose cases were counted again. */
export type RecountDone = RecountFigures & { readonly tenantId: string };

/** One agency whose cases could not be; it is tried again later. */
export type RecountFailed = {
  readonly tenantId: string;
  readonly attempts: number;
  /** For the operator; holds no text of a case. */
  readonly reason: string;
};

export type RecountReport = {
  readonly done: readonly RecountDone[];
  readonly failed: readonly RecountFailed[];
};

/**
 * Runs every recount that was asked for. What dies in the middle is taken up again after a minute, where it stood. None
 * is given up: the agency's administrators are told that it goes on until it has ended.
 *
 * @param clock the instant now, asked anew as the work goes on
 * @param tenantId one tenant's only; of all when not given
 * @throws {DatabaseUnreachableError} when no server answers
 */
export async function runDueRecounts(
  database: Database,
  clock: () => Date,
  tenantId: string | null = null,
): Promise<RecountReport> {
  const [done, failed]: [RecountDone[], RecountFailed[]] = [[], []];
  for (;;) {
    const claimed = await claimTimer(database, {
      ...{ now: clock(), at: clock(), tenantId, kind: CALENDAR_RECOUNT, most: Infinity },
    });
    if (claimed === null) return { done, failed };
    try {
      const figures = await recountCases(database, claimed.tenantId, {
        now: clock(),
        onPage: () => renewClaim(database, claimed, clock()),
      });
      await dropTimer(database, claimed);
      if (figures !== null) done.push({ tenantId: claimed.tenantId, ...figures });
    } catch (error) {
      if (error instanceof DatabaseUnreachableError) throw error;
      await putOffTimer(database, claimed, clock());
      failed.push(failureOf(claimed, error));
    }
  }
}

function failureOf({ tenantId, attempts }: ClaimedTimer, error: unknown): RecountFailed {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { tenantId, attempts, reason };
}
