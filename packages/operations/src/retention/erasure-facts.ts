import { localDateOf, type WorkingTime } from '@maklumat/calendar';
import { clocksOf, erasureOf, pendingTimers, type Erasure } from '@maklumat/cases';
import type { TenantTx } from '@maklumat/db';
import { retentionRuleOf, type RetentionRule } from '@maklumat/workflow';
import { loadCaseById, type LoadedCase } from '../cases/load-case';
import { readFamily } from './case-family';
import { heldAmong } from './case-holds';

/** A case, the rule for its end, and what of it is due. */
export type JudgedCase = {
  readonly loaded: LoadedCase;
  readonly rule: RetentionRule | null;
  readonly erasure: Erasure;
};

/** By what a case is judged. */
export type JudgedBy = {
  readonly rules: readonly RetentionRule[];
  readonly calendar: WorkingTime;
  /** The instant it is judged at. */
  readonly at: Date;
};

/**
 * Judges a case by the agency's rules, with every case that belongs to it.
 *
 * @param lock take the rows of all of them first; what is decided then holds until the transaction ends
 * @throws {OperationError} `not-found`
 */
export async function judgeCase(
  tx: TenantTx,
  caseId: string,
  { rules, calendar, at }: JudgedBy,
  lock?: 'for-update',
): Promise<JudgedCase> {
  const family = await readFamily(tx, caseId, lock);
  const loaded = await loadCaseById(tx, caseId);
  const { state } = loaded;
  const others = family.filter(({ id }) => id !== caseId);
  const rule = retentionRuleOf(rules, state.workflow, state.state);
  const dayOf = (instant: Date | null): string | null =>
    instant === null ? null : localDateOf(instant.getTime(), calendar);
  const held = await heldAmong(tx, [caseId, ...others.map(({ id }) => id)]);
  const erasure = erasureOf({
    rule,
    ended: { own: dayOf(loaded.row.closedAt), linked: others.map(({ closedAt }) => dayOf(closedAt)) },
    isWindowOpen: await isAnyWindowOpen(tx, loaded, others, { calendar, at }),
    isHeld: held.size > 0,
    erased: state.erased,
    today: localDateOf(at.getTime(), calendar),
  });
  return { loaded, rule, erasure };
}

async function isAnyWindowOpen(
  tx: TenantTx,
  loaded: LoadedCase,
  others: readonly { readonly id: string; readonly closedAt: Date | null }[],
  now: Pick<JudgedBy, 'calendar' | 'at'>,
): Promise<boolean> {
  if (isWindowOpen(loaded, now)) return true;
  for (const { id } of others) if (isWindowOpen(await loadCaseById(tx, id), now)) return true;
  return false;
}

/** Whether a date told in it has not passed, one could not be told yet, or something is still to come by itself. */
function isWindowOpen(
  { state, rules: { definition, limits } }: LoadedCase,
  { calendar, at }: Pick<JudgedBy, 'calendar' | 'at'>,
): boolean {
  const running = clocksOf(state, definition, limits).filter(({ status }) => status === 'running');
  return (
    running.some(({ told, undetermined }) => undetermined !== null || (told?.dueAt ?? 0) > at.getTime()) ||
    pendingTimers(state, definition, limits, calendar).some((timer) => timer.at > at.getTime())
  );
}
