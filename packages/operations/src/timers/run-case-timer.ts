import { pendingTimers, type PendingTimer } from '@maklumat/cases';
import type { WorkingTime } from '@maklumat/calendar';
import { dueJobs, serviceCases, type TenantTx } from '@maklumat/db';
import type { BodyOf } from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import { readWorkingTime } from '../calendar/read-working-time';
import { actInCase, notBefore } from '../cases/act-in-case';
import { loadCaseById, type LoadedCase } from '../cases/load-case';
import { CASE_TIMER, recordEvents, writeProjection } from '../cases/record-events';
import type { MasterKey } from '../keys';

/** A workflow's own timer may not make its transition: the definition contradicts itself. */
export class TimerRefusedError extends Error {
  override readonly name = 'TimerRefusedError';
  readonly code = 'timer-refused';
}

/**
 * Runs the earliest timer of a case that is due, in the caller's transaction. Whether it still fits is decided
 * by the log as it is now, with the case locked: a reply that came first wins over closing on silence, and what
 * has run does not run again.
 *
 * @param context `at`: the instant it runs, written into the event; never the instant it was due
 * @returns the key of what ran; null when nothing was due, and the case's next wake-up is then written anew
 * @throws {OperationError} `not-found` for a case that is not there
 * @throws {TimerRefusedError} when the workflow refuses its own timer
 */
export async function runCaseTimer(
  tx: TenantTx,
  caseId: string,
  context: { readonly at: Date; readonly keys: MasterKey },
): Promise<string | null> {
  const { at, keys } = context;
  const loaded = await loadCaseById(tx, caseId, 'for-update');
  const calendar = await readWorkingTime(tx);
  const { definition, limits } = loaded.rules;
  const [timer] = pendingTimers(loaded.state, definition, limits, calendar);
  if (timer === undefined || timer.at > at.getTime()) {
    await writeProjection(tx, caseId, loaded.state, loaded.rules, calendar);
    return null;
  }
  if (timer.does === 'transition') await makeTransition(tx, loaded, timer.transition, { now: at, keys });
  else await recordTimer(tx, loaded, bodyOf(timer), { now: at, calendar });
  return timer.key;
}

/** Puts the case's next wake-up into the queue again, should it have been taken for the one that is done. */
export async function rearmTimer(tx: TenantTx, caseId: string): Promise<void> {
  const [row] = await tx
    .select({ dueAt: serviceCases.nextTimerAt })
    .from(serviceCases)
    .where(and(eq(serviceCases.tenantId, tx.tenantId), eq(serviceCases.id, caseId)));
  if (row?.dueAt == null) return;
  await tx
    .insert(dueJobs)
    .values({ tenantId: tx.tenantId, kind: CASE_TIMER, id: caseId, dueAt: row.dueAt, attempts: 0 })
    .onConflictDoNothing();
}

function bodyOf(timer: Exclude<PendingTimer, { does: 'transition' }>): BodyOf<'timer-ran'> {
  return {
    type: 'timer-ran',
    timer: timer.key,
    does: timer.does,
    to: timer.does === 'gives-notice' ? [] : [...timer.to],
    dueAt: new Date(timer.at).toISOString(),
  };
}

async function recordTimer(
  tx: TenantTx,
  loaded: LoadedCase,
  body: BodyOf<'timer-ran'>,
  context: { readonly now: Date; readonly calendar: WorkingTime },
): Promise<void> {
  const { row, rules, events, state } = loaded;
  const occurredAt = notBefore(context.now, state.lastEventAt);
  await recordEvents(
    tx,
    { id: row.id, number: row.number, rules, events },
    [{ body, actor: { kind: 'system' }, channel: 'web', occurredAt, contents: [] }],
    context,
  );
}

async function makeTransition(
  tx: TenantTx,
  loaded: LoadedCase,
  transition: string,
  context: { readonly now: Date; readonly keys: MasterKey },
): Promise<void> {
  const made = await actInCase(
    tx,
    loaded,
    {
      transition,
      inputs: {},
      actor: { kind: 'system' },
      signedBy: () => ({ kind: 'system' }),
      channel: 'web',
      submissionId: null,
    },
    context,
  );
  if (!made.ok)
    throw new TimerRefusedError(
      `${transition} was refused: ${made.refusals.map(({ code }) => code).join(', ')}.`,
    );
}
