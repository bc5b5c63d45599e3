import { caseSight } from '@maklumat/access';
import { endsItsDay, readPublicNumber, timeTo, type TimeTo } from '@maklumat/cases';
import type { WorkingTime } from '@maklumat/calendar';
import { serviceCases, type TenantTx } from '@maklumat/db';
import type { LocalisedText, TimeUnit } from '@maklumat/standards';
import type { Holder, Identity, WorkflowDefinition } from '@maklumat/workflow';
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { recordQueueRead } from '../audit/record-queue-read';
import { readWorkingTime } from '../calendar/read-working-time';
import { maskedFor } from '../cases/case-restriction';
import { readTitles } from '../cases/case-contents';
import { readCaseRules } from '../cases/case-rules';
import type { CaseRow } from '../cases/load-case';
import { personOf } from '../cases/person-of';
import type { OfficialContext } from '../context';
import { readFrame, readUnits } from '../public/read-frame';
import { readCaseKind, type CaseKind } from './case-kind';
import { readQueuePage, type QueueCursor } from './queue-page';
import { readQueueScope, type QueueScope } from './queue-scope';
import { conditionOf, type QueueView } from './queue-views';
import { mayReadWords } from './seen-case';

/** A date that was told, as a list shows it. */
type QueueDate = {
  readonly on: string;
  readonly at: string;
  /** Whether it comes before its day ends, so that the hour belongs to it. */
  readonly atTimeOfDay: boolean;
};

/** One case in a list. */
export type QueueRow = {
  readonly number: string;
  /** Null when its words are not for this reader: a confidential case, a restricted one, or one whose text was erased. */
  readonly title: string | null;
  readonly isSecret: boolean;
  /** Its person asked that nobody process it: this, not confidence, is why there is no title. */
  readonly isRestricted: boolean;
  readonly workflow: LocalisedText;
  /** What it is called, and who comes with it. */
  readonly kind: CaseKind;
  readonly unit: LocalisedText;
  /** The agency's own status words. */
  readonly state: LocalisedText;
  readonly holder: Holder;
  /** The nearest date the agency has told; null while nothing of the agency's runs. */
  readonly due: (TimeTo & QueueDate) | null;
  /** Since when the case is in its state. */
  readonly since: string;
  readonly receivedAt: string;
  readonly assignee: string | null;
  readonly example: boolean;
};

export type QueueRequest = {
  readonly view: QueueView;
  /** Slug of one workflow; every one when not given. */
  readonly workflow?: string | undefined;
  /** Slug of the unit that holds the case; every one when not given. */
  readonly unit?: string | undefined;
  /** A public number as a person writes it, also without the agency's prefix. */
  readonly query?: string | undefined;
  readonly cursor?: QueueCursor | undefined;
};

export type Queue = {
  readonly view: QueueView;
  /** What the cases it may hold are called. */
  readonly kind: CaseKind;
  readonly rows: readonly QueueRow[];
  /** Where the next page begins; null on the last one. */
  readonly next: QueueCursor | null;
  readonly workflows: readonly { readonly slug: string; readonly name: LocalisedText }[];
  /** Units that hold an open case this official sees. */
  readonly units: readonly { readonly slug: string; readonly name: LocalisedText }[];
  /** Whether the query can be a public number at all. */
  readonly isNumber: boolean;
};

/** A list of the console: what has a date by it, what waits without one, what has ended; 50 a page. */
export async function listQueue(ctx: OfficialContext, request: QueueRequest): Promise<Queue> {
  const { queue, assignees } = await ctx.run('cases:read', (tx) => queueIn(tx, ctx, request));
  const names = await ctx.displayNames([...assignees.values()]);
  return {
    ...queue,
    rows: queue.rows.map((row) => ({
      ...row,
      assignee: names.get(assignees.get(row.number) ?? '') ?? null,
    })),
  };
}

async function queueIn(tx: TenantTx, ctx: OfficialContext, request: QueueRequest) {
  const scope = await readQueueScope(tx, ctx.official.memberships);
  const { profile } = await readFrame(tx);
  const number = numberOf(request.query, profile.casePrefix);
  const chosen = and(
    request.workflow === undefined ? undefined : eq(serviceCases.workflow, request.workflow),
    request.unit === undefined ? undefined : eq(serviceCases.unit, request.unit),
  );
  const filter = and(
    scope.seen,
    chosen,
    number === undefined
      ? conditionOf(request.view, scope, ctx.official.userId, ctx.now)
      : number === null
        ? sql`false`
        : eq(serviceCases.number, number),
  ) as SQL;
  const page = await readQueuePage(tx, filter, request);
  const rows = await rowsOf(tx, ctx, scope, page.rows);
  const titles = rows.filter(({ title }) => title !== null).length;
  await recordQueueRead(tx, ctx, { view: request.view, titles });
  const bySlug = new Map(scope.workflows.map(({ definition }) => [definition.slug, definition.name]));
  const queue: Queue = {
    view: request.view,
    kind: await readCaseKind(tx, ctx, scope, request.workflow),
    rows,
    next: page.next,
    workflows: [...bySlug].map(([slug, name]) => ({ slug, name })),
    units: await readHoldingUnits(tx, scope),
    isNumber: number !== null,
  };
  const assignees = new Map(
    page.rows.flatMap((row) => (row.assigneeId === null ? [] : [[row.number, row.assigneeId] as const])),
  );
  return { queue, assignees };
}

/** Units that hold something open within sight, in the agency's order. */
async function readHoldingUnits(tx: TenantTx, scope: QueueScope): Promise<Queue['units']> {
  const rows = await tx
    .selectDistinct({ unit: serviceCases.unit })
    .from(serviceCases)
    .where(and(eq(serviceCases.tenantId, tx.tenantId), scope.seen, isNull(serviceCases.closedAt)));
  const holding = new Set(rows.map(({ unit }) => unit));
  return (await readUnits(tx)).flatMap(({ slug, name }) => (holding.has(slug) ? [{ slug, name }] : []));
}

/** The number a query means: undefined without a query, null when it cannot be one. */
function numberOf(query: string | undefined, prefix: string): string | null | undefined {
  if (query === undefined || query.trim() === '') return undefined;
  return readPublicNumber(query, prefix);
}

/** Ids of those cases whose words this official may read, and of those that are restricted for them. */
async function readableAmong(
  tx: TenantTx,
  ctx: OfficialContext,
  definitions: ReadonlyMap<string, WorkflowDefinition>,
  cases: readonly CaseRow[],
): Promise<{ ids: string[]; masked: ReadonlySet<string> }> {
  const masked = await maskedFor(
    tx,
    ctx.official,
    cases.map(({ id }) => id),
  );
  const readable = cases.filter((row) => {
    const definition = definitions.get(row.workflowVersionId);
    const isRestricted = masked.has(row.id);
    const seen = { unit: row.unit, units: row.units, identity: row.identity as Identity, isRestricted };
    return definition !== undefined && mayReadWords(caseSight(definition, seen, ctx.official.memberships));
  });
  return { ids: readable.map(({ id }) => id), masked };
}

async function rowsOf(
  tx: TenantTx,
  ctx: OfficialContext,
  scope: QueueScope,
  cases: readonly CaseRow[],
): Promise<QueueRow[]> {
  const definitions = new Map(scope.workflows.map(({ versionId, definition }) => [versionId, definition]));
  const { ids, masked } = await readableAmong(tx, ctx, definitions, cases);
  const titles = await readTitles(tx, ids, ctx.keys);
  const units = new Map((await readUnits(tx)).map(({ slug, name }) => [slug, name]));
  const calendar = await readWorkingTime(tx);
  const unitsOfLimits = await readUnitsOfLimits(tx, cases);
  const kinds = await readKinds(tx, cases);
  return cases.map((row) => {
    const definition = definitions.get(row.workflowVersionId);
    return {
      number: row.number,
      title: titles.get(row.id) ?? null,
      isSecret: !ids.includes(row.id),
      isRestricted: masked.has(row.id),
      workflow: definition?.name ?? { id: row.workflow },
      kind: kinds.get(row.id) ?? { noun: null, person: null },
      unit: units.get(row.unit) ?? { id: row.unit },
      state: definition?.states.find(({ id }) => id === row.state)?.label ?? { id: row.state },
      holder: row.holder as Holder,
      due: dueOf(row, unitsOfLimits.get(row.id) ?? 'working-days', ctx.now, calendar),
      since: row.stateSince.toISOString(),
      receivedAt: row.receivedAt.toISOString(),
      assignee: null,
      example: row.example,
    };
  });
}

async function readKinds(tx: TenantTx, cases: readonly CaseRow[]): Promise<ReadonlyMap<string, CaseKind>> {
  const kinds = new Map<string, CaseKind>();
  for (const row of cases) {
    const { definition, standard } = await readCaseRules(tx, row);
    kinds.set(row.id, { noun: definition.form.noun, person: personOf(definition, standard) });
  }
  return kinds;
}

/** In which unit the limit is counted that each case's nearest date belongs to. */
async function readUnitsOfLimits(
  tx: TenantTx,
  cases: readonly CaseRow[],
): Promise<ReadonlyMap<string, TimeUnit>> {
  const units = new Map<string, TimeUnit>();
  for (const row of cases) {
    if (row.nextDueLimit === null) continue;
    const limit = (await readCaseRules(tx, row)).limits.find(({ id }) => id === row.nextDueLimit);
    if (limit !== undefined) units.set(row.id, limit.unit);
  }
  return units;
}

function dueOf(
  { nextDueAt, nextDueOn }: CaseRow,
  unit: TimeUnit,
  now: Date,
  calendar: WorkingTime,
): QueueRow['due'] {
  if (nextDueAt === null || nextDueOn === null) return null;
  return {
    ...timeTo(nextDueAt.getTime(), now.getTime(), calendar, unit),
    on: nextDueOn,
    at: nextDueAt.toISOString(),
    atTimeOfDay: !endsItsDay(nextDueAt.getTime(), calendar),
  };
}
