import { standardVersions, workflowVersions, type TenantTx } from '@maklumat/db';
import { StandardVersion, type TimeLimit } from '@maklumat/standards';
import { WorkflowDefinition, withEarlierVersions } from '@maklumat/workflow';
import { and, asc, eq, lt } from 'drizzle-orm';
import { OperationError } from '../operation-error';

/** What a running case is bound to: the versions it began with, for as long as it runs. */
export type CaseRules = {
  readonly workflowVersionId: string;
  readonly standardVersionId: string;
  readonly definition: WorkflowDefinition;
  readonly standard: StandardVersion;
  /** Limits of the workflow's kind: of the service itself, or of complaints about it. */
  readonly limits: readonly TimeLimit[];
};

/** Parsed versions; a version never changes, so what was read once holds. Keyed by tenant and version. */
const definitions = new Map<string, WorkflowDefinition>();
const merged = new Map<string, WorkflowDefinition>();
const standards = new Map<string, StandardVersion>();
const MOST_KEPT = 500;

/**
 * The versions a case is pinned to.
 *
 * @throws {OperationError} `not-found` when the tenant has no such version
 */
export async function readCaseRules(
  tx: TenantTx,
  ids: { readonly workflowVersionId: string; readonly standardVersionId: string },
): Promise<CaseRules> {
  const definition = await readWithEarlier(tx, ids.workflowVersionId);
  const standard = await readStandard(tx, ids.standardVersionId);
  return { ...ids, definition, standard, limits: limitsOf(definition, standard) };
}

/** Limits that count for a workflow: of complaints where it handles complaints, else of the service. */
export function limitsOf(definition: WorkflowDefinition, standard: StandardVersion): readonly TimeLimit[] {
  return definition.kind === 'complaint'
    ? (standard.complaintHandling?.limits ?? [])
    : (standard.time?.limits ?? []);
}

/** A version with what earlier ones had: a case may have moved to it, and its log speaks of them. */
async function readWithEarlier(tx: TenantTx, id: string): Promise<WorkflowDefinition> {
  return remember(merged, `${tx.tenantId} ${id}`, async () => {
    const definition = await readDefinition(tx, id);
    if (definition.version === 1) return definition;
    const rows = await tx
      .select({ content: workflowVersions.content })
      .from(workflowVersions)
      .where(
        and(
          eq(workflowVersions.tenantId, tx.tenantId),
          eq(workflowVersions.slug, definition.slug),
          lt(workflowVersions.number, definition.version),
        ),
      )
      .orderBy(asc(workflowVersions.number));
    return withEarlierVersions(
      definition,
      rows.map(({ content }) => WorkflowDefinition.parse(content)),
    );
  });
}

/** A workflow version by its id. @throws {OperationError} `not-found` */
export async function readDefinition(tx: TenantTx, id: string): Promise<WorkflowDefinition> {
  return remember(definitions, `${tx.tenantId} ${id}`, async () => {
    const [row] = await tx
      .select({ content: workflowVersions.content })
      .from(workflowVersions)
      .where(and(eq(workflowVersions.tenantId, tx.tenantId), eq(workflowVersions.id, id)));
    if (row === undefined) throw new OperationError('not-found');
    return WorkflowDefinition.parse(row.content);
  });
}

async function readStandard(tx: TenantTx, id: string): Promise<StandardVersion> {
  return remember(standards, `${tx.tenantId} ${id}`, async () => {
    const [row] = await tx
      .select({ content: standardVersions.content })
      .from(standardVersions)
      .where(and(eq(standardVersions.tenantId, tx.tenantId), eq(standardVersions.id, id)));
    if (row === undefined) throw new OperationError('not-found');
    return StandardVersion.parse(row.content);
  });
}

async function remember<T>(kept: Map<string, T>, key: string, read: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const value = await read();
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, value);
  return value;
}
