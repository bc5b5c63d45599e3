import { hasWindowAfterEnd, replayCase } from '@maklumat/cases';
import { caseEvents, serviceCases, type TenantTx } from '@maklumat/db';
import { and, asc, eq, gt, gte, inArray, isNull, or } from 'drizzle-orm';
import { readCaseRules } from '../cases/case-rules';
import { groupBy } from '../reporting/group-by';
import { eventOf, isUnreadable, type CaseRow, type LoadedCase } from '../cases/load-case';

const PAGE = 200;
/** No window in which a citizen may still act after the end of a case is longer, in law or in a text we know. */
const LONGEST_WINDOW_MS = 200 * 86_400_000;

/** A page of the cases that may have a running clock. */
export type RunningCases = {
  readonly loaded: readonly LoadedCase[];
  /** Ids of cases whose log cannot be read. */
  readonly broken: readonly string[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
};

/**
 * The cases in which a clock may run, a page at a time: the open ones, and those ended not long ago under a workflow
 * whose end opens a window for the citizen. Their logs come in one statement.
 */
export async function readRunningCases(tx: TenantTx, after: string | null, now: Date): Promise<RunningCases> {
  const rows = await tx
    .select()
    .from(serviceCases)
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        or(
          isNull(serviceCases.closedAt),
          gte(serviceCases.closedAt, new Date(now.getTime() - LONGEST_WINDOW_MS)),
        ),
        after === null ? undefined : gt(serviceCases.id, after),
      ),
    )
    .orderBy(asc(serviceCases.id))
    .limit(PAGE);
  const last = rows.at(-1);
  const next = last === undefined || rows.length < PAGE ? null : last.id;
  return { ...(await loadRows(tx, rows)), next };
}

async function loadRows(tx: TenantTx, rows: readonly CaseRow[]): Promise<Omit<RunningCases, 'next'>> {
  const running: CaseRow[] = [];
  for (const row of rows) {
    if (row.closedAt !== null) {
      const { definition, limits } = await readCaseRules(tx, row);
      if (!hasWindowAfterEnd(definition, limits)) continue;
    }
    running.push(row);
  }
  const logs = await readLogs(tx, running);
  const [loaded, broken]: [LoadedCase[], string[]] = [[], []];
  for (const row of running) {
    const rules = await readCaseRules(tx, row);
    try {
      const events = (logs.get(row.id) ?? []).map(eventOf);
      loaded.push({ row, rules, events, state: replayCase(events, rules.definition) });
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      broken.push(row.id);
    }
  }
  return { loaded, broken };
}

type EventRow = typeof caseEvents.$inferSelect;

async function readLogs(tx: TenantTx, rows: readonly CaseRow[]): Promise<ReadonlyMap<string, EventRow[]>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ id }) => id);
  const events = await tx
    .select()
    .from(caseEvents)
    .where(and(eq(caseEvents.tenantId, tx.tenantId), inArray(caseEvents.caseId, ids)))
    .orderBy(asc(caseEvents.caseId), asc(caseEvents.sequence));
  return groupBy(events, ({ caseId }) => caseId);
}
