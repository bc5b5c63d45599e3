import type { Role, ServiceUnit, StandardVersion } from '@maklumat/standards';
import type { WorkflowDefinition } from '../schema/definition';
import type { WorkflowFinding } from './finding';
import { limitsFor } from './limits-of';
import { lintAfterwards } from './afterwards-rules';
import { lintChannels } from './channel-rules';
import { lintCall } from './call-rules';
import { lintLimits } from './limit-rules';
import { lintLinks } from './link-rules';
import { lintNames } from './name-rules';
import { lintReach } from './reach-rules';
import { lintSentences } from './sentence-rules';
import { lintSteps } from './step-rules';
import { lintTexts } from './text-rules';
import { lintTimers } from './timer-rules';
import { lintTransitions } from './transition-rules';
import { walk, walkBare } from './walk';

/** What a definition is judged against. */
export type WorkflowLintContext = {
  /** The version of the service's standard that it carries out. */
  standard: StandardVersion;
  /** Roles of the tenant. */
  roles: readonly Role[];
  /** Units of the tenant. */
  units: readonly ServiceUnit[];
  /** The agency's other workflows, newest versions; without them nothing is said about what links cases. */
  others?: readonly WorkflowDefinition[];
};

/**
 * Everything that is wrong with a definition: steps nobody can reach or leave, limits nobody counts, published
 * steps nobody carries out, names that are not there, messages that are missing. Without an error it may be used.
 */
export function lintWorkflow(
  definition: WorkflowDefinition,
  { standard, roles, units, others }: WorkflowLintContext,
): WorkflowFinding[] {
  const bare = walkBare(definition);
  const walked = { ...walk(definition, limitsFor(definition, standard)), emitted: bare.emitted };
  return [
    ...lintNames(definition, roles, standard),
    ...lintChannels(definition),
    ...lintReach(bare),
    ...lintLimits(walked),
    ...lintSteps({ ...walked, moves: bare.moves }, standard),
    ...lintSentences(definition, standard),
    ...lintTransitions(walked),
    ...lintTimers(walked),
    ...lintCall(definition),
    ...lintAfterwards(definition),
    ...lintTexts(walked),
    ...lintUnits(definition, units),
    ...(others === undefined ? [] : lintLinks(definition, others)),
  ];
}

function lintUnits({ transitions }: WorkflowDefinition, units: readonly ServiceUnit[]): WorkflowFinding[] {
  const index = transitions.findIndex(({ effects }) => effects.assign === 'input-unit');
  if (index === -1 || units.length > 1) return [];
  return [{ code: 'only-one-unit', severity: 'notice', path: ['transitions', index], data: {} }];
}
