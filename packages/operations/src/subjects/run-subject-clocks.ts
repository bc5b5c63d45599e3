import {
  DatabaseUnreachableError,
  newId,
  outboxMessages,
  subjectRequests,
  withTenant,
  writeAuditEvent,
  type Database,
  type TenantTx,
} from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { loadCaseById } from '../cases/load-case';
import { colleaguesOf } from '../identity/people';
import { readRoles } from '../office/role-names';
import { claimTimer, dropTimer, putOffTimer, type ClaimedTimer } from '../timers/timer-queue';
import { SUBJECT_CLOCK } from './add-request';
import type { RequestRow } from './request-rows';

/** What a run did; names ids only. */
export type SubjectClockReport = {
  readonly reminded: number;
  readonly late: number;
  readonly failed: readonly {
    readonly tenantId: string;
    readonly requestId: string;
    readonly reason: string;
  }[];
};

/**
 * Wakes every request whose day before or whose 72 hours have come: whoever decides is reminded, and what is late is
 * written into the audit with who had it. An answered one wakes nobody. Run twice it does everything once.
 *
 * @throws {DatabaseUnreachableError} when no server answers
 */
export async function runSubjectClocks(
  database: Database,
  now: Date,
  tenantId: string | null = null,
): Promise<SubjectClockReport> {
  const failed: SubjectClockReport['failed'][number][] = [];
  let [reminded, late] = [0, 0];
  for (;;) {
    const claimed = await claimTimer(database, {
      ...{ now, at: now, tenantId, kind: SUBJECT_CLOCK, most: Infinity },
    });
    if (claimed === null) return { reminded, late, failed };
    try {
      const done = await wake(database, claimed, now);
      if (done === 'reminded') reminded += 1;
      if (done === 'late') late += 1;
      await dropTimer(database, claimed);
    } catch (error) {
      if (error instanceof DatabaseUnreachableError) throw error;
      await putOffTimer(database, claimed, now);
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      failed.push({ tenantId: claimed.tenantId, requestId: claimed.id, reason });
    }
  }
}

async function wake(
  database: Database,
  claimed: ClaimedTimer,
  now: Date,
): Promise<'reminded' | 'late' | null> {
  const staff = await colleaguesOf(database, claimed.tenantId, now);
  return withTenant(database, claimed.tenantId, async (tx) => {
    const [row] = await tx
      .select()
      .from(subjectRequests)
      .where(and(eq(subjectRequests.tenantId, tx.tenantId), eq(subjectRequests.id, claimed.id)))
      .for('update');
    if (row === undefined || row.state !== 'open') return null;
    const isLate = claimed.dueAt.getTime() > row.dueAt.getTime();
    if ((isLate ? row.lateNotedAt : row.remindedAt) !== null) return null;
    const roles = await readRoles(tx);
    const deciding = [...roles.values()].flatMap((role) => (role.protectsData ? [role.slug] : []));
    const held = new Set(staff.filter(({ role }) => deciding.includes(role)).map(({ userId }) => userId));
    await tellDeciders(tx, row, deciding, { now, isHeard: held.size > 0 });
    await tx
      .update(subjectRequests)
      .set(isLate ? { lateNotedAt: now } : { remindedAt: now })
      .where(and(eq(subjectRequests.tenantId, tx.tenantId), eq(subjectRequests.id, row.id)));
    // Who had it: whoever took it, else everybody who could have.
    const had = row.handlerId === null ? [...held] : [row.handlerId];
    const details = { request: row.number, kind: row.kind, had };
    await writeAuditEvent(tx, {
      ...{ recordedAt: now, actor: 'system', subject: row.number, details },
      action: isLate ? 'subject-request-late' : 'subject-request-reminded',
    });
    return isLate ? 'late' : 'reminded';
  });
}

/** A message to each deciding role; of a request without a case the list alone tells. */
async function tellDeciders(
  tx: TenantTx,
  row: RequestRow,
  deciding: readonly string[],
  { now, isHeard }: { readonly now: Date; readonly isHeard: boolean },
): Promise<void> {
  if (row.caseId === null || deciding.length === 0) return;
  const { state } = await loadCaseById(tx, row.caseId);
  const values = { number: row.number, unit: state.unit, date: null, time: row.dueAt.toISOString() };
  await tx.insert(outboxMessages).values(
    deciding.map((recipient) => ({
      ...{ tenantId: tx.tenantId, id: newId(), caseId: row.caseId ?? '', sequence: state.version, recipient },
      ...{ unit: null, userId: null, text: { template: { id: '{number}' }, values } },
      state: isHeard ? ('waiting' as const) : ('not-reachable' as const),
      createdAt: now,
    })),
  );
}
