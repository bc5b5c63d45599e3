import { localDateOf, type WorkingTime } from '@maklumat/calendar';
import { registerEntries, type TenantTx } from '@maklumat/db';
import type { BodyOf, CaseEvent, NewEvent } from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import { readRegisters, readSeries } from './read-outputs';
import { takeNumber } from './take-number';

type EntryRow = typeof registerEntries.$inferSelect;

/**
 * The entries that follow from events about to be recorded: a case is entered once in each register that waits for
 * one of them, with the next number of its series. Takes the numbers, in the caller's transaction.
 *
 * @param at when they are recorded; the number is of that year, whenever the report reached the agency
 */
export async function registrationsOf(
  tx: TenantTx,
  workflow: string,
  past: readonly CaseEvent[],
  decided: readonly NewEvent[],
  { at, calendar }: { readonly at: Date; readonly calendar: WorkingTime },
): Promise<NewEvent[]> {
  const moments = new Set(decided.flatMap(({ body }) => momentsOf(body)));
  if (moments.size === 0) return [];
  const entered = new Set(registrationsIn(past).map(({ register }) => register));
  const waiting = (await readRegisters(tx)).filter(
    (register) =>
      register.workflows.includes(workflow) && !entered.has(register.slug) && moments.has(register.at),
  );
  if (waiting.length === 0) return [];
  const series = await readSeries(tx);
  const on = localDateOf(at.getTime(), calendar);
  const events: NewEvent[] = [];
  for (const register of waiting.toSorted((a, b) => (a.series < b.series ? -1 : 1))) {
    const own = series.find(({ slug }) => slug === register.series);
    if (own === undefined) continue;
    const body: BodyOf<'registered'> = {
      type: 'registered',
      register: register.slug,
      ...(await takeNumber(tx, own, on)),
    };
    events.push({
      ...{ body, actor: { kind: 'system' }, channel: 'web', occurredAt: at.toISOString(), contents: [] },
    });
  }
  return events;
}

/** Moments at which a case may be entered, as registers name them. */
function momentsOf(body: CaseEvent['body']): string[] {
  if (body.type === 'filed') return ['filed', ...body.emits.map(emitted)];
  return body.type === 'transitioned' ? body.emits.map(emitted) : [];
}

/** A name as registers write it, apart from the moment of filing. */
function emitted(name: string): string {
  return `emitted:${name}`;
}

/** The entries in a log, each with the event it stands in. */
export function registrationsIn(
  events: readonly CaseEvent[],
): (BodyOf<'registered'> & Pick<CaseEvent, 'id' | 'occurredAt'>)[] {
  return events.flatMap(({ body, id, occurredAt }) =>
    body.type === 'registered' ? [{ ...body, id, occurredAt }] : [],
  );
}

/** The rows that a log says the registers have of its case, in the order of the log. */
export function entryRows(
  caseId: string,
  events: readonly CaseEvent[],
  calendar: WorkingTime,
): Omit<EntryRow, 'tenantId'>[] {
  return registrationsIn(events).map(({ id, register, series, year, running, number, occurredAt }) => ({
    ...{ id, caseId, register, series, year, running, number },
    enteredOn: localDateOf(Date.parse(occurredAt), calendar),
  }));
}

/** Writes the entries of events that were just recorded. */
export async function writeEntries(tx: TenantTx, rows: readonly Omit<EntryRow, 'tenantId'>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(registerEntries).values(rows.map((row) => ({ tenantId: tx.tenantId, ...row })));
}

/** Whether the registers say of a case what its log says. */
export async function areEntriesTrue(
  tx: TenantTx,
  caseId: string,
  rows: readonly Omit<EntryRow, 'tenantId'>[],
): Promise<boolean> {
  const stored = await tx
    .select()
    .from(registerEntries)
    .where(and(eq(registerEntries.tenantId, tx.tenantId), eq(registerEntries.caseId, caseId)));
  const written = ({ id, register, series, year, running, number, enteredOn }: Omit<EntryRow, 'tenantId'>) =>
    JSON.stringify([id, register, series, year, running, number, enteredOn]);
  return stored.map(written).sort().join() === rows.map(written).sort().join();
}

/** Makes the registers say of a case what its log says. */
export async function rewriteEntries(
  tx: TenantTx,
  caseId: string,
  rows: readonly Omit<EntryRow, 'tenantId'>[],
): Promise<void> {
  await tx
    .delete(registerEntries)
    .where(and(eq(registerEntries.tenantId, tx.tenantId), eq(registerEntries.caseId, caseId)));
  await writeEntries(tx, rows);
}
