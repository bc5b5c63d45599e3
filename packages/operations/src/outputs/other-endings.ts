import { replayCase } from '@maklumat/cases';
import { reportingCases, serviceCases, type TenantTx } from '@maklumat/db';
import { promiseKept } from '@maklumat/reporting';
import { and, eq, isNotNull, ne, type SQL } from 'drizzle-orm';
import { readCaseRules } from '../cases/case-rules';
import { isUnreadable } from '../cases/load-case';
import { readLogs } from './fact-material';

/** Logs in memory together. */
const BATCH = 250;

/**
 * How many of the cases that ended without being finished (closed on silence, withdrawn, rejected, sent back) kept what
 * was told, and how many did not. Read from their logs: the stored facts judge the finished alone, as the published
 * figures do.
 *
 * @param which of the cases, as a condition on `reporting_cases` and `service_cases`
 */
export async function readOtherEndings(
  tx: TenantTx,
  which: SQL | undefined,
): Promise<{ readonly kept: number; readonly broken: number }> {
  const rows = await tx
    .select({ row: serviceCases })
    .from(reportingCases)
    .innerJoin(serviceCases, eq(serviceCases.id, reportingCases.id))
    .where(and(which, isNotNull(reportingCases.outcome), ne(reportingCases.outcome, 'finished')));
  const counted = { kept: 0, broken: 0 };
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH).map(({ row }) => row);
    const logs = await readLogs(
      tx,
      batch.map(({ id }) => id),
    );
    for (const row of batch) {
      try {
        const { definition, limits } = await readCaseRules(tx, row);
        const kept = promiseKept(replayCase(logs.get(row.id) ?? [], definition), definition, limits);
        if (kept === 'kept' || kept === 'broken') counted[kept] += 1;
      } catch (error) {
        // A log that cannot be read is told by the upkeep; here it is one that cannot be judged.
        if (!isUnreadable(error)) throw error;
      }
    }
  }
  return counted;
}
