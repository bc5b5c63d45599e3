import { markOfKey, pendingTimers, type PendingTimer } from '@maklumat/cases';
import type { WorkingTime } from '@maklumat/calendar';
import { dueJobs, serviceCases, type TenantTx } from '@maklumat/db';
import { unreachedRoles, type BodyOf } from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import { readWorkingTime } from '../calendar/read-working-time';
import { actInCase, notBefore } from '../cases/act-in-case';
import { handlerOf, type StaffMember } from '../cases/assignees';
import { readRestrictions } from '../cases/case-restriction';
import { loadCaseById, type LoadedCase } from '../cases/load-case';
import { writeAlert } from '../cases/outbox';
import { CASE_TIMER, recordEvents, writeProjection } from '../cases/record-events';
import type { MasterKey } from '../keys';
import { readAdministeringRoles } from '../office/role-names';

/** A workflow's own timer may not make its transition: the definition contradicts itself. */
export class TimerRefusedError extends Error {
  override readonly name = 'TimerRefusedError';
  readonly code = 'timer-refused';
}

/** Who runs timers, when, and whom they can reach. */
export type TimerContext = {
  /** The instant it runs, written into the event; never the instant it was due. */
  readonly at: Date;
  readonly keys: MasterKey;
  /** Everybody who may work in the agency now. */
  readonly staff: readonly StaffMember[];
};

/** A timer that ran. */
export type RanTimer = {
  readonly key: string;
  /** Roles of a reminder or escalation that nobody holds, when nobody administers the agency either. */
  readonly unheard: readonly string[] | null;
};

/**
 * Runs the earliest timer of a case that is due, in the caller's transaction. Whether it still fits is decided
 * by the log as it is now, with the case locked: a reply that came first wins over closing on silence, and what
 * has run does not run again.
 *
 * @returns what ran; null when nothing was due, and the case's next wake-up is then written anew
 * @throws {OperationError} `not-found` for a case that is not there
 * @throws {TimerRefusedError} when the workflow refuses its own timer
 */
export async function runCaseTimer(
  tx: TenantTx,
  caseId: string,
  context: TimerContext,
): Promise<RanTimer | null> {
  const { at, keys } = context;
  const loaded = await loadCaseById(tx, caseId, 'for-update');
  // Processing is suspended: nobody is reminded and nothing closes by itself. Lifting it wakes the case again.
  if ((await readRestrictions(tx, [caseId])).has(caseId)) return null;
  const calendar = await readWorkingTime(tx);
  const { definition, limits } = loaded.rules;
  const [timer] = pendingTimers(loaded.state, definition, limits, calendar);
  if (timer === undefined || timer.at > at.getTime()) {
    await writeProjection(tx, caseId, loaded.state, loaded.rules, calendar);
    return null;
  }
  if (timer.does === 'transition') {
    await makeTransition(tx, loaded, timer.transition, { now: at, keys });
    return { key: timer.key, unheard: null };
  }
  const unheard = await recordTimer(tx, loaded, bodyOf(timer, loaded, context.staff), {
    ...context,
    calendar,
  });
  return { key: timer.key, unheard };
}

/** Puts the case's next wake-up into the queue again, should it have been taken for the one that is done. */
export async function rearmTimer(tx: TenantTx, caseId: string): Promise<void> {
  const [row] = await tx
    .select({ dueAt: serviceCases.nextTimerAt })
    .from(serviceCases)
    .where(and(eq(serviceCases.tenantId, tx.tenantId), eq(serviceCases.id, caseId)));
  if (row?.dueAt == null || (await readRestrictions(tx, [caseId])).has(caseId)) return;
  await tx
    .insert(dueJobs)
    .values({ tenantId: tx.tenantId, kind: CASE_TIMER, id: caseId, dueAt: row.dueAt, attempts: 0 })
    .onConflictDoNothing();
}

function bodyOf(
  timer: Exclude<PendingTimer, { does: 'transition' }>,
  loaded: LoadedCase,
  staff: readonly StaffMember[],
): BodyOf<'timer-ran'> {
  const { key, does, at } = timer;
  const body = { type: 'timer-ran', timer: key, does, dueAt: new Date(at).toISOString() } as const;
  if (does === 'gives-notice') return { ...body, to: [] };
  const to = [...timer.to];
  const person = does === 'reminds' && markOfKey(key) !== null ? handlerOf(loaded, staff) : null;
  if (person !== null) return { ...body, to, person };
  const unreached = unreachedRoles(loaded.rules.definition, to, loaded.state.unit, staff);
  return unreached.length === 0 ? { ...body, to } : { ...body, to, unreached };
}

/** @returns the roles that nobody holds, when nobody administers the agency either; else null */
async function recordTimer(
  tx: TenantTx,
  loaded: LoadedCase,
  body: BodyOf<'timer-ran'>,
  { at, staff, calendar }: TimerContext & { readonly calendar: WorkingTime },
): Promise<readonly string[] | null> {
  const { row, rules, events, state } = loaded;
  const serviceCase = { id: row.id, number: row.number, rules, events };
  const occurredAt = notBefore(at, state.lastEventAt);
  const event = { body, actor: { kind: 'system' }, channel: 'web', occurredAt, contents: [] } as const;
  const after = await recordEvents(tx, serviceCase, [{ ...event, contents: [] }], { now: at, calendar });
  if (body.unreached === undefined) return null;
  const roles = await readAdministeringRoles(tx);
  const areThere = staff.some(({ role }) => roles.includes(role));
  await writeAlert(tx, serviceCase, { sequence: state.version + 1, roles, areThere }, after, at);
  return areThere ? null : body.unreached;
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
