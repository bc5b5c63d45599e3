import { mayRecord } from '@maklumat/access';
import { serviceCases, type TenantTx } from '@maklumat/db';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { readStartableWorkflows } from '../cases/current-rules';
import type { OfficialContext } from '../context';
import { readCaseKind, type CaseKind } from './case-kind';
import { takesCalls } from './earlier-calls';
import { readVisitWorkflows } from '../visits/visit-workflows';
import { readQueueScope, type QueueScope } from './queue-scope';
import { conditionOf, QUEUE_VIEWS, type QueueView } from './queue-views';

/** What the console's menu shows. */
export type QueueCounts = {
  readonly counts: Readonly<Record<QueueView, number>>;
  /** The next date still to come of anything the official sees; for an empty list. */
  readonly nextDueOn: string | null;
  /** Whether the official may record a report that came in another way, in any workflow. */
  readonly mayRecord: boolean;
  /** Whether the official may write down a telephone call, in any workflow. */
  readonly mayTakeCalls: boolean;
  /** Whether there is a form for a device at the desk that the official may open. */
  readonly opensTablets: boolean;
  /** Whether the official works for a service that people come to the desk for. */
  readonly seesVisits: boolean;
  /** What the cases of this official's lists are called. */
  readonly kind: CaseKind;
};

/** How many cases each list holds, in one statement. */
export async function countQueues(ctx: OfficialContext): Promise<QueueCounts> {
  return ctx.run('cases:read', async (tx) => {
    const scope = await readQueueScope(tx, ctx.official.memberships);
    const mine = (await readStartableWorkflows(tx))
      .map(({ definition }) => definition)
      .filter((definition) => mayRecord(definition, ctx.official.memberships));
    const recorded = mine.filter(({ doors }) => doors.recorded.length > 0);
    return {
      ...(await readCounts(tx, ctx, scope)),
      mayRecord: recorded.length > 0,
      mayTakeCalls: recorded.some(takesCalls),
      opensTablets: mine.some(({ doors }) => doors.tablet),
      kind: await readCaseKind(tx, ctx, scope),
      seesVisits: (await readVisitWorkflows(tx, ctx, scope)).length > 0,
    };
  });
}

async function readCounts(
  tx: TenantTx,
  ctx: OfficialContext,
  scope: QueueScope,
): Promise<Pick<QueueCounts, 'counts' | 'nextDueOn'>> {
  const counted = QUEUE_VIEWS.map((view) => {
    const condition = conditionOf(view, scope, ctx.official.userId, ctx.now);
    return [view, sql<number>`(count(*) filter (where ${condition}))::int`] as const;
  });
  const isToCome = sql`${serviceCases.nextDueAt} >= ${ctx.now.toISOString()} and ${serviceCases.closedAt} is null`;
  const [row] = await tx
    .select({
      ...(Object.fromEntries(counted) as Record<QueueView, SQL<number>>),
      nextDueOn: sql<string | null>`(min(${serviceCases.nextDueOn}) filter (where ${isToCome}))::text`,
    })
    .from(serviceCases)
    .where(and(eq(serviceCases.tenantId, tx.tenantId), scope.seen));
  const { nextDueOn = null, ...counts } = row ?? {};
  return { counts: counts as Record<QueueView, number>, nextDueOn };
}
