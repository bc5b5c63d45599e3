import { serviceUnits, standardVersions, workflowVersions, type TenantTx } from '@maklumat/db';
import { ServiceUnit, StandardVersion } from '@maklumat/standards';
import { lintWorkflow, type WorkflowDefinition, type WorkflowFinding } from '@maklumat/workflow';
import { and, desc, eq } from 'drizzle-orm';
import { readDefinition } from '../cases/case-rules';
import { readRoles } from '../office/role-names';
import type { ServiceProposal } from './proposal';

/** What the linter says about a workflow under the proposal. */
export type ProposalFinding = {
  readonly workflow: string;
  readonly version: number;
  /** Whether the workflow is the proposed one; its place is then in the proposed file. */
  readonly isProposed: boolean;
  readonly finding: WorkflowFinding;
};

/**
 * Lints what is proposed: a workflow against the newest standard of its service, or the newest workflows of a service
 * against the proposed standard. Nothing for calendars.
 */
export async function lintProposal(
  tx: TenantTx,
  serviceId: string,
  proposal: ServiceProposal,
): Promise<ProposalFinding[]> {
  if (proposal.kind === 'calendars') return [];
  const tenant = { roles: [...(await readRoles(tx)).values()], units: await readUnits(tx) };
  const all = await newestWorkflows(tx);
  const lint = (definition: WorkflowDefinition, standard: StandardVersion, isProposed: boolean) => {
    const others = all.filter(({ slug }) => slug !== definition.slug);
    return lintWorkflow(definition, { standard, ...tenant, others }).map((finding): ProposalFinding => ({
      ...{ workflow: definition.slug, version: definition.version, isProposed, finding },
    }));
  };
  if (proposal.kind === 'workflow') {
    const standard = await newestStandard(tx, serviceId);
    return standard === null ? [] : lint(proposal.definition, standard, true);
  }
  const mine = await newestWorkflows(tx, serviceId);
  return mine.flatMap((definition) => lint(definition, proposal.standard, false));
}

async function readUnits(tx: TenantTx): Promise<ServiceUnit[]> {
  const rows = await tx
    .select({ content: serviceUnits.content })
    .from(serviceUnits)
    .where(eq(serviceUnits.tenantId, tx.tenantId));
  return rows.map(({ content }) => ServiceUnit.parse(content));
}

/** The newest published version, or the newest of all, as `tenants check` takes it. */
export async function newestStandard(tx: TenantTx, serviceId: string): Promise<StandardVersion | null> {
  const rows = await tx
    .select({ content: standardVersions.content, state: standardVersions.state })
    .from(standardVersions)
    .where(and(eq(standardVersions.tenantId, tx.tenantId), eq(standardVersions.serviceId, serviceId)))
    .orderBy(desc(standardVersions.number));
  const row = rows.find(({ state }) => state === 'published') ?? rows[0];
  return row === undefined ? null : StandardVersion.parse(row.content);
}

/** The newest version of each workflow, of all services or of one. */
async function newestWorkflows(tx: TenantTx, serviceId?: string): Promise<WorkflowDefinition[]> {
  const rows = await tx
    .selectDistinctOn([workflowVersions.slug], { id: workflowVersions.id })
    .from(workflowVersions)
    .where(
      and(
        eq(workflowVersions.tenantId, tx.tenantId),
        serviceId === undefined ? undefined : eq(workflowVersions.serviceId, serviceId),
      ),
    )
    .orderBy(workflowVersions.slug, desc(workflowVersions.number));
  const definitions = [];
  for (const { id } of rows) definitions.push(await readDefinition(tx, id));
  return definitions;
}
