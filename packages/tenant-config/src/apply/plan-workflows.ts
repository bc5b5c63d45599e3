import type { WorkflowDefinition } from '@maklumat/workflow';
import type { WorkflowConfig } from '../tenants-config';
import type { Change } from './change-report';
import { contentHash, differingFields } from './content-hash';
import type { StoredWorkflow } from './current-state';

/** A workflow version to record. */
export interface PlannedWorkflow {
  definition: WorkflowDefinition;
  contentHash: string;
}

interface WorkflowPlan {
  workflows: PlannedWorkflow[];
  changes: Change[];
  refusals: string[];
}

/**
 * Compares the workflows in the folder with the recorded ones. A recorded version never changes, because
 * running cases stay on the version they began with: one that differs or has vanished is a refusal. A version of
 * a service without a published standard waits until there is one.
 *
 * @param services slugs of the services the database knows after this apply
 */
export function planWorkflows(
  configs: readonly WorkflowConfig[],
  stored: readonly StoredWorkflow[],
  services: ReadonlySet<string>,
): WorkflowPlan {
  const plan: WorkflowPlan = { workflows: [], changes: [], refusals: [] };
  for (const { slug, versions } of configs) {
    for (const definition of versions) {
      const key = `${slug}/v${definition.version}`;
      const hash = contentHash(definition);
      const recorded = stored.find((one) => one.slug === slug && one.number === definition.version);
      if (recorded !== undefined && recorded.contentHash !== hash)
        plan.refusals.push(editedText(key, slug, versions.length + 1, recorded.content, definition));
      const isNew = recorded === undefined && services.has(definition.service);
      if (isNew) plan.workflows.push({ definition, contentHash: hash });
      const change = isNew ? 'add' : recorded === undefined ? 'unpublished' : 'keep';
      plan.changes.push({ kind: 'workflow-version', key, change });
    }
  }
  plan.refusals.push(...vanished(configs, stored));
  return plan;
}

function editedText(
  key: string,
  slug: string,
  next: number,
  recorded: Record<string, unknown>,
  definition: WorkflowDefinition,
): string {
  return (
    `workflows/${key}.yaml differs from the recorded version in ${differingFields(recorded, definition).join(', ')}; ` +
    `cases may run on it: restore it and put the change into workflows/${slug}/v${next}.yaml`
  );
}

function vanished(configs: readonly WorkflowConfig[], stored: readonly StoredWorkflow[]): string[] {
  return stored
    .filter(({ slug, number }) => {
      const versions = configs.find((one) => one.slug === slug)?.versions ?? [];
      return versions.every(({ version }) => version !== number);
    })
    .map(
      ({ slug, number }) =>
        `workflows/${slug}/v${number}.yaml is recorded but not in the folder any more; cases may run on it: put the file back`,
    );
}
