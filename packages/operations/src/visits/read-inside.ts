import { caseSight } from '@maklumat/access';
import { serviceCases, type TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import type { Identity, Transition, WorkflowDefinition } from '@maklumat/workflow';
import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import { readTitles } from '../cases/case-contents';
import { maskedFor } from '../cases/case-restriction';
import type { CaseRow } from '../cases/load-case';
import type { OfficialContext } from '../context';
import type { QueueScope, WorkflowInUse } from '../office/queue-scope';
import { mayReadWords } from '../office/seen-case';

/** Visitors shown at once: the ones who came first. */
export const MOST_INSIDE = 50;

/** Something that may be done with a visit from the list. */
export type InsideAct = {
  readonly id: string;
  readonly label: LocalisedText;
  /** It ends the visit and asks nothing that must be answered: one press does it. */
  readonly isOnePress: boolean;
};

/** A visit whose end is not written down. */
export type InsideVisit = {
  readonly number: string;
  /** Null when its words are not for this reader. */
  readonly title: string | null;
  readonly workflow: LocalisedText;
  readonly state: LocalisedText;
  readonly receivedAt: string;
  readonly version: number;
  readonly acts: readonly InsideAct[];
};

/** Visits that have not ended, whenever they began, oldest first; and how many there are in all. @internal */
export async function readInside(
  tx: TenantTx,
  ctx: OfficialContext,
  scope: QueueScope,
  workflows: readonly WorkflowInUse[],
): Promise<{ visits: InsideVisit[]; amount: number }> {
  const isInside = and(
    eq(serviceCases.tenantId, tx.tenantId),
    isNull(serviceCases.closedAt),
    inArray(
      serviceCases.workflowVersionId,
      workflows.map(({ versionId }) => versionId),
    ),
    scope.seen,
  );
  const rows = await tx
    .select()
    .from(serviceCases)
    .where(isInside)
    .orderBy(asc(serviceCases.receivedAt))
    .limit(MOST_INSIDE);
  const [counted] = await tx.select({ amount: count() }).from(serviceCases).where(isInside);
  const visits = await insideVisits(tx, ctx, workflows, rows);
  return { visits, amount: counted?.amount ?? 0 };
}

async function insideVisits(
  tx: TenantTx,
  ctx: OfficialContext,
  workflows: readonly WorkflowInUse[],
  rows: readonly CaseRow[],
): Promise<InsideVisit[]> {
  const definitions = new Map(workflows.map(({ versionId, definition }) => [versionId, definition]));
  const masked = await maskedFor(
    tx,
    ctx.official,
    rows.map(({ id }) => id),
  );
  const readable = rows.filter((row) =>
    mayRead(ctx, definitions.get(row.workflowVersionId), { ...row, isRestricted: masked.has(row.id) }),
  );
  const ids = readable.map(({ id }) => id);
  const titles = await readTitles(tx, ids, ctx.keys);
  return rows.map((row) => {
    const definition = definitions.get(row.workflowVersionId);
    return {
      number: row.number,
      title: titles.get(row.id) ?? null,
      workflow: definition?.name ?? { id: row.workflow },
      state: definition?.states.find(({ id }) => id === row.state)?.label ?? { id: row.state },
      receivedAt: row.receivedAt.toISOString(),
      version: row.version,
      acts: definition !== undefined && readable.includes(row) ? actsOf(ctx, definition, row) : [],
    };
  });
}

function mayRead(
  ctx: OfficialContext,
  definition: WorkflowDefinition | undefined,
  row: CaseRow & { readonly isRestricted: boolean },
): boolean {
  if (definition === undefined) return false;
  const { unit, units, isRestricted } = row;
  const seen = { unit, units, identity: row.identity as Identity, isRestricted };
  return mayReadWords(caseSight(definition, seen, ctx.official.memberships));
}

/** The steps this official leads the visit on with; whether one is allowed is decided when it is made. */
function actsOf(ctx: OfficialContext, definition: WorkflowDefinition, { state }: CaseRow): InsideAct[] {
  const roles = new Set(ctx.official.memberships.map(({ role }) => role));
  const ends = new Set(definition.states.flatMap(({ id, outcome }) => (outcome === null ? [] : [id])));
  return definition.transitions
    .filter(({ from, by }) => from.includes(state) && by.some((role) => roles.has(role)))
    .map((act) => ({ act, isOnePress: isOnePress(act, ends) }))
    .filter(({ act, isOnePress: isQuick }) => act.primary || isQuick)
    .map(({ act: { id, label }, isOnePress: isQuick }) => ({ id, label, isOnePress: isQuick }));
}

function isOnePress({ to, inputs, confirm }: Transition, ends: ReadonlySet<string>): boolean {
  const asks = inputs.some(({ required }) => required);
  return to !== null && ends.has(to) && !asks && confirm === undefined;
}
