import { CaseLogError, replayCase, type CaseState } from '@maklumat/cases';
import { caseEvents, serviceCases, type TenantTx } from '@maklumat/db';
import { Actor, CaseEvent, ContentRef, EventBody } from '@maklumat/workflow';
import { and, asc, eq, type SQL } from 'drizzle-orm';
import { OperationError } from '../operation-error';
import { readCaseRules, type CaseRules } from './case-rules';

export type CaseRow = typeof serviceCases.$inferSelect;

/** A case with everything that decides what may happen to it next. */
export type LoadedCase = {
  readonly row: CaseRow;
  readonly rules: CaseRules;
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
};

/**
 * Loads a case by its public number.
 *
 * @param lock take the case for this transaction; a second writer waits and then sees what changed
 * @throws {OperationError} `not-found`, also for another tenant's number
 */
export async function loadCase(tx: TenantTx, number: string, lock?: 'for-update'): Promise<LoadedCase> {
  return load(tx, eq(serviceCases.number, number), lock);
}

/** Loads a case by its id. @throws {OperationError} `not-found` */
export async function loadCaseById(tx: TenantTx, id: string, lock?: 'for-update'): Promise<LoadedCase> {
  return load(tx, eq(serviceCases.id, id), lock);
}

async function load(tx: TenantTx, which: SQL, lock: 'for-update' | undefined): Promise<LoadedCase> {
  const query = tx
    .select()
    .from(serviceCases)
    .where(and(eq(serviceCases.tenantId, tx.tenantId), which));
  const [row] = await (lock === undefined ? query : query.for('update'));
  if (row === undefined) throw new OperationError('not-found');
  const rules = await readCaseRules(tx, row);
  const events = await readEvents(tx, row.id);
  return { row, rules, events, state: replayCase(events, rules.definition) };
}

/** The log of a case in order. */
export async function readEvents(tx: TenantTx, caseId: string): Promise<CaseEvent[]> {
  const rows = await tx
    .select()
    .from(caseEvents)
    .where(and(eq(caseEvents.tenantId, tx.tenantId), eq(caseEvents.caseId, caseId)))
    .orderBy(asc(caseEvents.sequence));
  return rows.map(eventOf);
}

/** Whether a log could not be read because nothing of ours has written it: any other error is not the case's. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof CaseLogError || (error instanceof Error && error.name === 'ZodError');
}

/** An event as its row has it. @throws {ZodError} for a row that nothing of ours has written */
export function eventOf(row: typeof caseEvents.$inferSelect): CaseEvent {
  return {
    id: row.id,
    sequence: row.sequence,
    body: EventBody.parse(row.body),
    actor: Actor.parse(row.actor),
    channel: CaseEvent.shape.channel.parse(row.channel),
    contents: ContentRef.array().parse(row.contents),
    occurredAt: row.occurredAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    previousHash: row.previousHash,
    hash: row.hash,
  };
}
