import type { TenantTx } from '@maklumat/db';
import type { WorkflowDefinition } from '@maklumat/workflow';
import { readStartableWorkflows } from '../cases/current-rules';
import type { StandardPage } from './views';

/** A workflow that carries out a service, newest version. `versionId` names its content, which never changes. */
export type ServiceWorkflow = { readonly versionId: string; readonly definition: WorkflowDefinition };

/** How the procedure of a standard is carried out. */
export type CarriedProcedure = {
  /** The service's own workflow first, then those that it opens; none for a version that is superseded. */
  workflows: ServiceWorkflow[];
  /** Workflows of other services that are opened from here. */
  elsewhere: WorkflowDefinition[];
  /** Those that handle complaints about the service itself; none for a version that is superseded. */
  complaints: ServiceWorkflow[];
};

/**
 * The workflows that carry out the standard of a page. Workflows follow the newest version, so what was superseded
 * has none: it keeps its printed steps alone.
 */
export async function readProcedure(
  tx: TenantTx,
  { slug, version }: Pick<StandardPage, 'slug' | 'version'>,
): Promise<CarriedProcedure> {
  if (version.status === 'superseded') return { workflows: [], elsewhere: [], complaints: [] };
  const startable = await readStartableWorkflows(tx);
  const all = startable.filter(({ definition }) => definition.kind === 'service');
  const complaints = startable.filter(
    ({ service, definition }) => definition.kind === 'complaint' && service === slug,
  );
  const workflows = all.filter(({ service }) => service === slug);
  const opened = new Set(
    workflows.flatMap(({ definition }) =>
      definition.transitions.flatMap(({ effects }) => effects.opens?.workflow ?? []),
    ),
  );
  return {
    workflows: workflows
      .toSorted((a, b) => Number(isOpened(a)) - Number(isOpened(b)))
      .map(({ versionId, definition }) => ({ versionId, definition })),
    complaints: complaints.map(({ versionId, definition }) => ({ versionId, definition })),
    elsewhere: all
      .filter(({ service, definition }) => service !== slug && opened.has(definition.slug))
      .map(({ definition }) => definition),
  };
}

function isOpened({ definition }: ServiceWorkflow): boolean {
  return definition.doors.linked === true;
}
