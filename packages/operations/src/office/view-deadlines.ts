import { caseSight } from '@maklumat/access';
import { endsItsDay } from '@maklumat/cases';
import { serviceCases, type TenantTx } from '@maklumat/db';
import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import type { Identity } from '@maklumat/workflow';
import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { readWorkingTime } from '../calendar/read-working-time';
import { maskedFor } from '../cases/case-restriction';
import { readCaseRules } from '../cases/case-rules';
import type { CaseRow } from '../cases/load-case';
import type { DeadlineContext } from '../context';
import { readFrame } from '../public/read-frame';
import { readQueueScope } from './queue-scope';
import { mayReadWords } from './seen-case';

/** The next date of one case, without a word of anybody. */
export type Deadline = {
  readonly number: string;
  /** The agency's own day. */
  readonly dueOn: string;
  /** ISO text of the instant that is the last on time. */
  readonly dueAt: string;
  /** Whether it comes before its day ends, so that the hour belongs to it. */
  readonly atTimeOfDay: boolean;
  /** What the case is about and which limit ends; null for a case whose words this official may not read. */
  readonly about: { readonly service: LocalisedText; readonly limit: LocalisedText } | null;
  /** Number of the case's last event, and when that was: they change with the date. */
  readonly version: number;
  readonly changedAt: string;
};

/** An official's deadlines in one agency. */
export type Deadlines = {
  readonly profile: AgencyProfile;
  readonly displayName: string;
  readonly deadlines: readonly Deadline[];
};

/** More than anybody works through; a calendar with thousands of entries opens nowhere. */
export const MOST_DEADLINES = 500;

/**
 * The next date of each open case whose step is this official's, by role and unit, or that was assigned to the
 * official; the earliest first, those that were missed among them.
 */
export async function viewDeadlines(ctx: DeadlineContext): Promise<Deadlines> {
  return ctx.run('cases:read', async (tx) => {
    const { profile } = await readFrame(tx);
    const rows = await readRows(tx, ctx);
    const calendar = await readWorkingTime(tx);
    const deadlines: Deadline[] = [];
    for (const row of rows) {
      const { nextDueAt, nextDueOn } = row;
      if (nextDueAt === null || nextDueOn === null) continue;
      deadlines.push({
        number: row.number,
        dueOn: nextDueOn,
        dueAt: nextDueAt.toISOString(),
        atTimeOfDay: !endsItsDay(nextDueAt.getTime(), calendar),
        about: await aboutOf(tx, ctx, row),
        version: row.version,
        changedAt: row.lastEventAt.toISOString(),
      });
    }
    return { profile, displayName: ctx.official.displayName, deadlines };
  });
}

async function readRows(tx: TenantTx, { official }: DeadlineContext): Promise<CaseRow[]> {
  const scope = await readQueueScope(tx, official.memberships);
  return tx
    .select()
    .from(serviceCases)
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        isNull(serviceCases.closedAt),
        isNotNull(serviceCases.nextDueAt),
        scope.seen,
        or(scope.mine, eq(serviceCases.assigneeId, official.userId)),
      ),
    )
    .orderBy(asc(serviceCases.nextDueAt), asc(serviceCases.id))
    .limit(MOST_DEADLINES);
}

/** Of a confidential case not even the kind of report is told outside the console. */
async function aboutOf(
  tx: TenantTx,
  { official }: DeadlineContext,
  row: CaseRow,
): Promise<Deadline['about']> {
  const { definition, limits } = await readCaseRules(tx, row);
  const isRestricted = (await maskedFor(tx, official, [row.id])).has(row.id);
  const seen = { unit: row.unit, units: row.units, identity: row.identity as Identity, isRestricted };
  if (seen.identity === 'confidential' || !mayReadWords(caseSight(definition, seen, official.memberships)))
    return null;
  const limit = limits.find(({ id }) => id === row.nextDueLimit);
  return limit === undefined ? null : { service: definition.name, limit: limit.name };
}
