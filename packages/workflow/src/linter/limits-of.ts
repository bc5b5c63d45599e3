import type { StandardVersion, TimeLimit } from '@maklumat/standards';
import type { WorkflowDefinition } from '../schema/definition';

/** The limits a workflow is bound by: those of the service, or those of complaints about it. @internal */
export function limitsFor(
  { kind }: Pick<WorkflowDefinition, 'kind'>,
  standard: StandardVersion,
): readonly TimeLimit[] {
  return (kind === 'service' ? standard.time?.limits : standard.complaintHandling?.limits) ?? [];
}
