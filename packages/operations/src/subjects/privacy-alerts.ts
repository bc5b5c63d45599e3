import { subjectRequests, type TenantTx } from '@maklumat/db';
import { breachNotices, type NoticeReceiver } from '@maklumat/personal-data';
import { and, asc, eq } from 'drizzle-orm';
import { factsOf, readLastWritings } from '../breaches/breach-rows';
import type { Colleague } from '../identity/people';
import { readRoles } from '../office/role-names';

/** What of personal data is owed now: numbers and instants, no word of anybody. */
export type PrivacyAlerts = {
  /** Requests that wait for an answer, and how many of them are late. */
  readonly open: number;
  readonly late: number;
  /** When the first of them is, or was, due. */
  readonly firstDueAt: string | null;
  /** Whether somebody holds a role that decides about them. */
  readonly hasDecider: boolean;
  /** Notices of breaches that are not sent yet. */
  readonly notices: readonly {
    readonly to: NoticeReceiver;
    readonly dueAt: string;
    readonly isLate: boolean;
  }[];
};

/** What is owed by the clocks of personal data. @internal */
export async function readPrivacyAlerts(
  tx: TenantTx,
  now: Date,
  staff: readonly Colleague[],
): Promise<PrivacyAlerts> {
  const waiting = await tx
    .select({ dueAt: subjectRequests.dueAt })
    .from(subjectRequests)
    .where(and(eq(subjectRequests.tenantId, tx.tenantId), eq(subjectRequests.state, 'open')))
    .orderBy(asc(subjectRequests.dueAt));
  const roles = await readRoles(tx);
  const notices = (await readLastWritings(tx))
    .flatMap((row) => breachNotices(factsOf(row), now))
    .filter(({ toldAt }) => toldAt === null);
  return {
    open: waiting.length,
    late: waiting.filter(({ dueAt }) => dueAt.getTime() < now.getTime()).length,
    firstDueAt: waiting[0]?.dueAt.toISOString() ?? null,
    hasDecider: staff.some(({ role }) => roles.get(role)?.protectsData === true),
    notices: notices.map(({ to, dueAt, isLate }) => ({ to, dueAt: dueAt.toISOString(), isLate })),
  };
}
