import { eventHash, promisesToTell, replayCase, type CaseState } from '@maklumat/cases';
import type { WorkingTime } from '@maklumat/calendar';
import { caseEvents, constraintOf, dueJobs, newId, serviceCases, type TenantTx } from '@maklumat/db';
import type { CaseEvent, NewEvent } from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import { OperationError } from '../operation-error';
import { entryRows, registrationsOf, writeEntries } from '../outputs/enter-registers';
import { factColumns, writeCaseFact } from '../reporting/case-facts';
import { nextTimerAt, projectCase } from './case-projection';
import type { CaseRules } from './case-rules';
import { writeMessages } from './outbox';
import { sha256 } from './sha256';

/** Kind of the queue's rows that wake a case. */
export const CASE_TIMER = 'case-timer';

/** A case whose next events are to be recorded. */
export type RecordingCase = {
  readonly id: string;
  readonly number: string;
  readonly rules: CaseRules;
  readonly events: readonly CaseEvent[];
};

/**
 * Records events and everything that follows from them, in the caller's transaction: the entries in registers with
 * their numbers, the dates to tell, the projection, the agency's figures, the messages to send, the next wake-up. Either all of it is there, or none.
 *
 * @returns the case's state afterwards
 * @throws {OperationError} `conflict` when somebody else recorded in the meantime, and in a case that was erased:
 *   nobody adds anything to it
 */
export async function recordEvents(
  tx: TenantTx,
  serviceCase: RecordingCase,
  decided: readonly NewEvent[],
  context: { readonly now: Date; readonly calendar: WorkingTime },
): Promise<CaseState> {
  const { rules, events } = serviceCase;
  const { now, calendar } = context;
  if (isErased(events) && decided.some(({ body }) => body.type !== 'erased'))
    throw new OperationError('conflict');
  const at = recordedAfter(now, events);
  const entered = await registrationsOf(tx, rules.definition.slug, events, decided, { at, calendar });
  const before = replayCase([...events, ...decided, ...entered], rules.definition);
  const told = promisesToTell(before, rules.definition, rules.limits, calendar).map((body): NewEvent => ({
    body,
    actor: { kind: 'system' },
    channel: 'web',
    occurredAt: at.toISOString(),
    contents: [],
  }));
  const added = chain(events, [...decided, ...entered, ...told], now);
  await insertEvents(tx, serviceCase.id, added);
  await writeEntries(tx, entryRows(serviceCase.id, added, calendar));
  const state = replayCase([...events, ...added], rules.definition);
  await writeProjection(tx, serviceCase.id, state, rules, calendar);
  await writeMessages(tx, serviceCase, added, state, now);
  return state;
}

function isErased(events: readonly CaseEvent[]): boolean {
  return events.some(({ body }) => body.type === 'erased');
}

function chain(events: readonly CaseEvent[], added: readonly NewEvent[], now: Date): CaseEvent[] {
  const chained: CaseEvent[] = [];
  const recordedAt = recordedAfter(now, events).toISOString();
  let last = events.at(-1);
  for (const event of added) {
    const unhashed = {
      ...event,
      id: newId(),
      sequence: (last?.sequence ?? 0) + 1,
      recordedAt,
      previousHash: last?.hash ?? null,
    };
    last = { ...unhashed, hash: eventHash(unhashed, sha256) };
    chained.push(last);
  }
  return chained;
}

/**
 * Two servers' clocks differ by moments, and a demonstration may have run its timers ahead: an event is never
 * recorded before the one it follows.
 */
function recordedAfter(now: Date, events: readonly CaseEvent[]): Date {
  return new Date(Math.max(now.getTime(), Date.parse(events.at(-1)?.recordedAt ?? now.toISOString())));
}

async function insertEvents(tx: TenantTx, caseId: string, added: readonly CaseEvent[]): Promise<void> {
  const rows = added.map((event) => ({
    tenantId: tx.tenantId,
    id: event.id,
    caseId,
    sequence: event.sequence,
    type: event.body.type,
    body: event.body,
    actor: event.actor,
    channel: event.channel,
    contents: event.contents,
    occurredAt: new Date(event.occurredAt),
    recordedAt: new Date(event.recordedAt),
    previousHash: event.previousHash,
    hash: event.hash,
  }));
  try {
    await tx.insert(caseEvents).values(rows);
  } catch (error) {
    if (constraintOf(error) === 'case_events_sequence_uq') throw new OperationError('conflict');
    throw error;
  }
}

/** Writes the projection, what is reported of the case and, where time will bring something, its wake-up. @internal */
export async function writeProjection(
  tx: TenantTx,
  caseId: string,
  state: CaseState,
  rules: CaseRules,
  calendar: WorkingTime,
): Promise<void> {
  const wakeAt = nextTimerAt(state, rules, calendar);
  const [row] = await tx
    .update(serviceCases)
    .set({ ...projectCase(state, rules), nextTimerAt: wakeAt })
    .where(and(eq(serviceCases.tenantId, tx.tenantId), eq(serviceCases.id, caseId)))
    .returning({ example: serviceCases.example });
  if (row === undefined) throw new OperationError('not-found');
  await writeCaseFact(tx, { id: caseId, ...row }, factColumns(state, rules, calendar));
  if (wakeAt === null) return;
  await tx
    .insert(dueJobs)
    .values({ tenantId: tx.tenantId, kind: CASE_TIMER, id: caseId, dueAt: wakeAt, attempts: 0 })
    .onConflictDoNothing();
}
