import { replayCase } from '@maklumat/cases';
import { workflowVersions, type TenantTx } from '@maklumat/db';
import { WorkflowDefinition, type CaseEvent } from '@maklumat/workflow';
import { and, eq } from 'drizzle-orm';
import { OperationError } from '../operation-error';
import { limitsOf, type CaseRules } from './case-rules';
import type { LoadedCase } from './load-case';

/**
 * A case as it was in the moment of its filing, whatever happened to it since: its log up to the dates that were told
 * with the filing, under the version of the workflow it was filed under.
 *
 * @internal
 */
export async function asFiled(tx: TenantTx, loaded: LoadedCase): Promise<LoadedCase> {
  const events = filingOf(loaded.events);
  const rules = await rulesAtFiling(tx, loaded);
  return { ...loaded, rules, events, state: replayCase(events, rules.definition) };
}

/**
 * The filing and what followed from it in the same moment: numbers of registers, and dates.
 *
 * @internal
 */
export function filingOf(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const at = events[0]?.recordedAt;
  const after = events.findIndex((event, index) => index > 0 && !(event.recordedAt === at && follows(event)));
  return after === -1 ? events : events.slice(0, after);
}

function follows({ body, actor }: CaseEvent): boolean {
  if (actor.kind !== 'system') return false;
  if (body.type === 'promise-told') return body.why === 'first';
  return body.type === 'registered' || body.type === 'promise-undetermined';
}

/** A case that moved to a newer version began with the one it first moved from; its standard never changed. */
async function rulesAtFiling(tx: TenantTx, { events, rules }: LoadedCase): Promise<CaseRules> {
  const moved = events.flatMap(({ body }) => (body.type === 'migrated' ? [body] : []))[0];
  if (moved === undefined) return rules;
  const [row] = await tx
    .select({ id: workflowVersions.id, content: workflowVersions.content })
    .from(workflowVersions)
    .where(
      and(
        eq(workflowVersions.tenantId, tx.tenantId),
        eq(workflowVersions.slug, rules.definition.slug),
        eq(workflowVersions.number, moved.from),
      ),
    );
  if (row === undefined) throw new OperationError('not-found');
  const definition = WorkflowDefinition.parse(row.content);
  return { ...rules, workflowVersionId: row.id, definition, limits: limitsOf(definition, rules.standard) };
}
