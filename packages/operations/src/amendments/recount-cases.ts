import type { Instant } from '@maklumat/calendar';
import { amendDates, type Amendment, type CaseState } from '@maklumat/cases';
import { DatabaseUnreachableError, withTenant, type Database, type TenantTx } from '@maklumat/db';
import type { NewEvent } from '@maklumat/workflow';
import { nextTimerAt } from '../cases/case-projection';
import { loadCaseById, type LoadedCase } from '../cases/load-case';
import { recordEvents, writeProjection } from '../cases/record-events';
import { countedBy, finishRecount, newestRecount, type RecountFigures } from './calendar-recounts';
import { CalendarSnapshot, changedBetween, compileSnapshot } from './calendar-snapshot';
import { readRunningCases, type RunningCases } from './running-cases';

/** How a recount is run. */
export type RecountRun = {
  readonly now: Date;
  /** Called after each page of cases: the work goes on. */
  readonly onPage?: () => Promise<void>;
};

/**
 * Counts the running cases of an agency again after its calendar was amended: every case the amendment touches gets it
 * into its log with both dates, and no other is written to. Each case in a transaction of its own: after a crash at
 * any point the same call does what is left, and nothing twice. The figures are those of the whole recount, whoever did
 * which part of it.
 *
 * @returns null when the cases are counted by the newest calendar already
 */
export async function recountCases(
  database: Database,
  tenantId: string,
  { now, onPage }: RecountRun,
): Promise<RecountFigures | null> {
  const found = await withTenant(database, tenantId, openAmendment, { readOnly: true });
  if (found === null) return null;
  const { recount, amendment } = found;
  let figures: RecountFigures = { cases: 0, moved: 0, stood: 0, failed: 0 };
  let failure: Error | undefined;
  let after: string | null = null;
  do {
    const page: RunningCases = await readPage(database, tenantId, after, now);
    figures = added(figures, { cases: page.loaded.length + page.broken.length, failed: page.broken.length });
    for (const loaded of page.loaded) {
      try {
        figures = added(figures, await recountLoaded(database, tenantId, loaded, { amendment, now }));
      } catch (error) {
        if (error instanceof DatabaseUnreachableError) throw error;
        // One case that fails does not keep the others waiting; it is tried again with the whole.
        failure ??= error instanceof Error ? error : new Error(String(error));
      }
    }
    await onPage?.();
    after = page.next;
  } while (after !== null);
  if (failure !== undefined) throw failure;
  await withTenant(database, tenantId, (tx) => finishRecount(tx, recount, now, figures));
  return figures;
}

async function recountLoaded(
  database: Database,
  tenantId: string,
  loaded: LoadedCase,
  { amendment, now }: { readonly amendment: Amendment; readonly now: Date },
): Promise<Pick<RecountFigures, 'moved' | 'stood'>> {
  if (!mayChange(loaded, amendment, now.getTime())) return recordedBy(loaded.state, amendment);
  return withTenant(database, tenantId, (tx) => recountCase(tx, loaded.row.id, amendment, now));
}

function readPage(
  database: Database,
  tenantId: string,
  after: string | null,
  now: Date,
): Promise<RunningCases> {
  return withTenant(database, tenantId, (tx) => readRunningCases(tx, after, now), { readOnly: true });
}

function added(figures: RecountFigures, more: Partial<RecountFigures>): RecountFigures {
  const { cases = 0, moved = 0, stood = 0, failed = 0 } = more;
  return {
    cases: figures.cases + cases,
    moved: figures.moved + moved,
    stood: figures.stood + stood,
    failed: figures.failed + failed,
  };
}

/** The newest calendar against the one that cases are counted by; null when that is the same. */
async function openAmendment(tx: TenantTx) {
  const recount = await newestRecount(tx);
  const before = await countedBy(tx);
  if (recount === undefined || recount.finishedAt !== null || before === null) return null;
  const after = CalendarSnapshot.parse(recount.calendar);
  return { recount, amendment: amendmentOf(recount.id, recount.requestedAt.getTime(), before, after) };
}

/** One state of the calendar against the next. @internal */
export function amendmentOf(
  id: string,
  madeAt: Instant,
  before: CalendarSnapshot,
  after: CalendarSnapshot,
): Amendment {
  return {
    ...{ id, madeAt, before: compileSnapshot(before), after: compileSnapshot(after) },
    days: changedBetween(before, after),
  };
}

/** What the amendment has done to a case already: by a run that died, or by another beside this one. */
function recordedBy({ amendments }: CaseState, { id }: Amendment): Pick<RecountFigures, 'moved' | 'stood'> {
  const own = amendments.filter(({ amendment }) => amendment === id);
  const moved = own.filter(({ moves }) => moves).length;
  return { moved, stood: own.length - moved };
}

/** Read without a lock: whether it is worth taking one. */
function mayChange({ row, state, rules }: LoadedCase, amendment: Amendment, now: Instant): boolean {
  if (amendDates(state, rules.definition, rules.limits, amendment, now).length > 0) return true;
  const wakeAt = nextTimerAt(state, rules, amendment.after);
  return wakeAt?.getTime() !== row.nextTimerAt?.getTime();
}

async function recountCase(
  tx: TenantTx,
  caseId: string,
  amendment: Amendment,
  now: Date,
): Promise<Pick<RecountFigures, 'moved' | 'stood'>> {
  const { row, rules, events, state } = await loadCaseById(tx, caseId, 'for-update');
  const already = recordedBy(state, amendment);
  const at = new Date(Math.max(now.getTime(), state.lastEventAt));
  const bodies = amendDates(state, rules.definition, rules.limits, amendment, at.getTime());
  if (bodies.length === 0) {
    await writeProjection(tx, caseId, state, rules, amendment.after);
    return already;
  }
  const decided = bodies.map((body): NewEvent => ({
    body,
    actor: { kind: 'system' },
    channel: 'web',
    occurredAt: at.toISOString(),
    contents: [],
  }));
  const serviceCase = { id: row.id, number: row.number, rules, events };
  await recordEvents(tx, serviceCase, decided, { now: at, calendar: amendment.after });
  const moved = bodies.filter(({ moves }) => moves).length;
  return { moved: already.moved + moved, stood: already.stood + bodies.length - moved };
}
