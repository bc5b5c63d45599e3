import { serviceCases, workflowVersions, type TenantTx } from '@maklumat/db';
import type { RoleInUnit, WorkflowDefinition } from '@maklumat/workflow';
import { and, arrayOverlaps, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import { readDefinition } from '../cases/case-rules';

/** A version of a workflow; running cases stay on theirs. */
export type WorkflowInUse = { readonly versionId: string; readonly definition: WorkflowDefinition };

/** Which cases an official's lists are made of; nothing else is ever read. */
export type QueueScope = {
  readonly workflows: readonly WorkflowInUse[];
  /** Cases the official may see at all. */
  readonly seen: SQL;
  /** Those among them whose next step is the official's, by role and unit. */
  readonly mine: SQL;
};

const NONE = sql`false`;

/** Every workflow version of the tenant, and what of its cases these roles see and answer for. */
export async function readQueueScope(tx: TenantTx, memberships: readonly RoleInUnit[]): Promise<QueueScope> {
  const rows = await tx
    .select({ id: workflowVersions.id })
    .from(workflowVersions)
    .where(eq(workflowVersions.tenantId, tx.tenantId));
  const workflows = await Promise.all(
    rows.map(async ({ id }) => ({ versionId: id, definition: await readDefinition(tx, id) })),
  );
  const each = (made: (definition: WorkflowDefinition) => SQL | undefined): SQL =>
    or(
      ...workflows.flatMap(({ versionId, definition }) => {
        const condition = made(definition);
        return condition === undefined ? [] : [and(eq(serviceCases.workflowVersionId, versionId), condition)];
      }),
    ) ?? NONE;
  return {
    workflows,
    seen: each((definition) => or(...memberships.flatMap((held) => sees(definition, held)))),
    mine: and(
      eq(serviceCases.holder, 'agency'),
      each((definition) => or(...memberships.flatMap((held) => answersFor(definition, held)))),
    ) as SQL,
  };
}

function sees(definition: WorkflowDefinition, held: RoleInUnit): SQL[] {
  const role = definition.roles.find(({ role: slug }) => slug === held.role);
  if (role === undefined) return [];
  if (role.sees === 'all') return [sql`true`];
  return held.unit === null ? [] : [arrayOverlaps(serviceCases.units, [held.unit])];
}

/** A role bound to its unit answers only while that unit holds the case. */
function answersFor(definition: WorkflowDefinition, held: RoleInUnit): SQL[] {
  const role = definition.roles.find(({ role: slug }) => slug === held.role);
  const states = definition.states.filter(({ responsible }) => responsible.includes(held.role));
  if (role === undefined || states.length === 0) return [];
  const inState = inArray(
    serviceCases.state,
    states.map(({ id }) => id),
  );
  if (role.sees === 'all') return [inState];
  return held.unit === null ? [] : [and(inState, eq(serviceCases.unit, held.unit)) as SQL];
}
