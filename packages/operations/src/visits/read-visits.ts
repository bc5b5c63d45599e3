import { caseEvents, serviceCases, type TenantTx } from '@maklumat/db';
import type { Visit } from '@maklumat/reporting';
import type { EventBody, Outcome } from '@maklumat/workflow';
import { and, asc, eq, gte, inArray, lt } from 'drizzle-orm';
import { readCaseRules, type CaseRules } from '../cases/case-rules';
import type { QueueScope, WorkflowInUse } from '../office/queue-scope';

/** More visits than a desk has in a month; beyond them the page says that some are left out. */
export const MOST_VISITS = 5000;

/** A visit, and what of it is counted beside its times. */
export type ReadVisit = Visit & {
  readonly workflowVersionId: string;
  readonly state: string;
  /** Options chosen in the form, by question. */
  readonly choices: Readonly<Record<string, string>>;
  readonly example: boolean;
};

type Row = Pick<
  typeof serviceCases.$inferSelect,
  | 'id'
  | 'receivedAt'
  | 'closedAt'
  | 'outcome'
  | 'state'
  | 'workflowVersionId'
  | 'standardVersionId'
  | 'example'
>;
type LogRow = { readonly caseId: string; readonly body: EventBody; readonly occurredAt: Date };

/** The visits of some workflows that began in a stretch of time, within sight: two statements, whatever their number. @internal */
export async function readVisits(
  tx: TenantTx,
  scope: QueueScope,
  workflows: readonly WorkflowInUse[],
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<{ visits: ReadVisit[]; isCut: boolean }> {
  const versions = workflows.map(({ versionId }) => versionId);
  const { id, receivedAt, closedAt, outcome, state, workflowVersionId, standardVersionId, example } =
    serviceCases;
  const rows = await tx
    .select({ id, receivedAt, closedAt, outcome, state, workflowVersionId, standardVersionId, example })
    .from(serviceCases)
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        gte(receivedAt, from),
        lt(receivedAt, until),
        inArray(workflowVersionId, versions),
        scope.seen,
      ),
    )
    .orderBy(asc(receivedAt))
    .limit(MOST_VISITS + 1);
  const counted = rows.slice(0, MOST_VISITS);
  const logs = await readLogs(
    tx,
    counted.map((row) => row.id),
  );
  const visits: ReadVisit[] = [];
  for (const row of counted) visits.push(visitOf(row, logs.get(row.id) ?? [], await readCaseRules(tx, row)));
  return { visits, isCut: rows.length > MOST_VISITS };
}

/** What happened to these cases that tells when somebody was served and by when; nobody's words. */
async function readLogs(tx: TenantTx, ids: readonly string[]): Promise<Map<string, LogRow[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ caseId: caseEvents.caseId, body: caseEvents.body, occurredAt: caseEvents.occurredAt })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.tenantId, tx.tenantId),
        inArray(caseEvents.caseId, [...ids]),
        inArray(caseEvents.type, ['filed', 'transitioned', 'promise-told']),
      ),
    )
    .orderBy(asc(caseEvents.caseId), asc(caseEvents.sequence));
  const logs = new Map<string, LogRow[]>();
  for (const row of rows) logs.set(row.caseId, [...(logs.get(row.caseId) ?? []), row]);
  return logs;
}

function visitOf(row: Row, log: readonly LogRow[], { definition, limits }: CaseRules): ReadVisit {
  const limit = limits.find(({ binds, from }) => binds === 'agency' && definition.start.emits.includes(from));
  const served = log.find(
    ({ body }) => body.type === 'transitioned' && body.emits.some((name) => limit?.until.includes(name)),
  );
  const told = log.find(({ body }) => body.type === 'promise-told' && body.limit === limit?.id)?.body;
  const filed = log.find(({ body }) => body.type === 'filed')?.body;
  return {
    receivedAt: row.receivedAt.getTime(),
    servedAt: served?.occurredAt.getTime() ?? null,
    dueAt: told?.type === 'promise-told' ? Date.parse(told.dueAt) : null,
    endedAt: row.closedAt?.getTime() ?? null,
    outcome: row.outcome as Outcome | null,
    choices: filed?.type === 'filed' ? filed.choices : {},
    state: row.state,
    workflowVersionId: row.workflowVersionId,
    example: row.example,
  };
}
