import { withTenant, type Database, type TenantTx } from '@maklumat/db';
import type { WorkingTime } from '@maklumat/calendar';
import { readWorkingTime } from '../calendar/read-working-time';
import { nextTimerAt, projectCase } from '../cases/case-projection';
import { isUnreadable, loadCaseById, type LoadedCase } from '../cases/load-case';
import { writeProjection } from '../cases/record-events';
import { areEntriesTrue, entryRows, rewriteEntries } from '../outputs/enter-registers';
import { isCounterBehind, raiseCounter } from '../outputs/take-number';
import { factColumns, readCaseFact } from '../reporting/case-facts';
import { queuedTimers, reviveTimers, timerName } from '../timers/timer-queue';
import { listCases } from './list-cases';

/** A case whose row, or whose wake-up, was not what its log says. */
export type CaseDifference = {
  readonly caseId: string;
  readonly number: string;
  /**
   * Columns that differed; `figures` where what is reported of it did, `queue` where the wake-up was missing,
   * `registers` where its entries did, `counters` where a number of its log could have been given again, `log` where
   * the log cannot be replayed.
   */
  readonly columns: readonly string[];
};

/** What a rebuilding found, and wrote unless it was a dry run. */
export type CasesRebuilt = {
  readonly cases: number;
  readonly differences: readonly CaseDifference[];
  /** Wake-ups that had been given up and are tried again. */
  readonly revived: number;
};

/**
 * Replays the log of every case and writes rows that differ, what is reported of it, the next wake-up and its place
 * in the queue included.
 * A log that cannot be replayed is reported and its row left alone. When the calendar has grown since, wake-ups that
 * could not be computed before appear.
 *
 * @param dryRun report only
 */
export async function rebuildCases(
  database: Database,
  tenantId: string,
  { dryRun }: { readonly dryRun: boolean },
): Promise<CasesRebuilt> {
  const queued = await queuedTimers(database, tenantId);
  const differences: CaseDifference[] = [];
  let cases = 0;
  for await (const { id, number } of listCases(database, tenantId)) {
    cases += 1;
    const columns = await withTenant(database, tenantId, (tx) => rebuildCase(tx, id, queued, dryRun));
    if (columns.length > 0) differences.push({ caseId: id, number, columns });
  }
  return { cases, differences, revived: dryRun ? 0 : await reviveTimers(database, tenantId) };
}

async function rebuildCase(
  tx: TenantTx,
  caseId: string,
  queued: ReadonlySet<string>,
  dryRun: boolean,
): Promise<readonly string[]> {
  const loaded = await replayable(tx, caseId);
  if (loaded === null) return ['log'];
  const calendar = await readWorkingTime(tx);
  const { state, rules, row } = loaded;
  const wakeAt = nextTimerAt(state, rules, calendar);
  const columns = differing(row, { ...projectCase(state, rules), nextTimerAt: wakeAt });
  const reported = (await readCaseFact(tx, caseId)) ?? {};
  const fact = { example: row.example, ...factColumns(state, rules, calendar) };
  if (differing(reported, fact).length > 0) columns.push('figures');
  if (wakeAt !== null && !queued.has(timerName(caseId, wakeAt))) columns.push('queue');
  if (columns.length > 0 && !dryRun) await writeProjection(tx, caseId, state, rules, calendar);
  return [...columns, ...(await rebuildNumbers(tx, loaded, calendar, dryRun))];
}

/** Entries in registers as the log has them, and counters that are past every number in it. */
async function rebuildNumbers(
  tx: TenantTx,
  { row: { id }, events }: LoadedCase,
  calendar: WorkingTime,
  dryRun: boolean,
): Promise<string[]> {
  const differing: string[] = [];
  const entries = entryRows(id, events, calendar);
  if (!(await areEntriesTrue(tx, id, entries))) {
    differing.push('registers');
    if (!dryRun) await rewriteEntries(tx, id, entries);
  }
  for (const { body } of events) {
    if (body.type !== 'registered' && body.type !== 'document-issued') continue;
    if (!(await isCounterBehind(tx, body))) continue;
    if (!differing.includes('counters')) differing.push('counters');
    if (!dryRun) await raiseCounter(tx, body);
  }
  return differing;
}

async function replayable(tx: TenantTx, caseId: string): Promise<LoadedCase | null> {
  try {
    return await loadCaseById(tx, caseId, 'for-update');
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}

/** Names of the columns whose value is not the one replayed. */
function differing(
  row: Readonly<Record<string, unknown>>,
  replayed: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(replayed).filter((column) => written(row[column]) !== written(replayed[column]));
}

function written(value: unknown): string {
  return JSON.stringify(value ?? null);
}
