import type { StandardVersion } from '@maklumat/standards';
import { lintWorkflow, type WorkflowDefinition, type WorkflowFinding } from '@maklumat/workflow';
import type { Position } from './problem';
import type { AgencyConfig } from './tenants-config';

/** What the linter has to say about the newest version of a workflow. */
export interface WorkflowFindings {
  definition: WorkflowDefinition;
  findings: WorkflowFinding[];
}

/** A finding at its place in the file, as `workflow lint` reports it. */
export interface PlacedWorkflowFinding extends Position {
  tenant: string;
  workflow: string;
  version: number;
  file: string;
  finding: WorkflowFinding;
}

/**
 * Runs the workflow linter over the newest version of each workflow, against the newest standard of its service.
 * Older versions are not judged again: they carry out older standards, and only running cases stay on them.
 */
export function lintWorkflows({
  workflows,
  services,
  roles,
  units,
}: Pick<AgencyConfig, 'workflows' | 'services' | 'roles' | 'units'>): WorkflowFindings[] {
  const newest = workflows.flatMap(({ versions }) => versions.at(-1) ?? []);
  return newest.flatMap((definition) => {
    const standard = standardOf(services, definition.service);
    if (standard === undefined) return [];
    const others = newest.filter(({ slug }) => slug !== definition.slug);
    return [{ definition, findings: lintWorkflow(definition, { standard, roles, units, others }) }];
  });
}

function standardOf(services: AgencyConfig['services'], service: string): StandardVersion | undefined {
  const versions = services.find(({ slug }) => slug === service)?.versions ?? [];
  return versions.findLast(({ state }) => state === 'published') ?? versions.at(-1);
}
