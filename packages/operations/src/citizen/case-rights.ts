import { clocksOf, endedLimits } from '@maklumat/cases';
import type { TimeLimit } from '@maklumat/standards';
import { STAGES, type Stage, type WorkflowDefinition } from '@maklumat/workflow';
import type { CaseRules } from '../cases/case-rules';
import type { LoadedCase } from '../cases/load-case';

/**
 * What a case is about, which decides what its citizen may do where the agency does not keep its word: a complaint goes
 * to the national complaint channel too, a request for information is objected to and then disputed (UU 14/2008
 * Pasal 35 to 37), other services are complained about.
 */
export type CaseMatter = 'complaint' | 'information' | 'assistance';

/** A time in which the citizen may go on, in this case or in one opened from it. */
export type RightWindow = {
  readonly limit: TimeLimit;
  /** Last day, as it was told; null while the window has not begun. */
  readonly toldUntil: string | null;
  /** Whether it has passed, or ended because the citizen went on. */
  readonly isOver: boolean;
};

/** What a case is about, by the kind of service and of workflow. @internal */
export function matterOf({ definition, standard }: Pick<CaseRules, 'definition' | 'standard'>): CaseMatter {
  if (definition.kind === 'complaint') return 'complaint';
  switch (standard.category) {
    case 'complaint':
    case 'call-centre':
      return 'complaint';
    case 'information-request':
    case 'data-request':
      return 'information';
    case 'visit':
    case 'consultation':
      return 'assistance';
  }
}

/** The stages that cases of a workflow go through, in order; a visit is never verified. @internal */
export function stagesOf({ states }: Pick<WorkflowDefinition, 'states'>): Stage[] {
  return STAGES.filter((stage) => states.some((state) => state.stage === stage));
}

/**
 * The windows of the standard in which the citizen may still go on from this case, in the standard's order: those this
 * workflow counts, and those of the cases that can be opened from it. What lies behind the case is not told again.
 *
 * @internal
 */
export function rightWindows({ rules, state }: LoadedCase, now: Date): RightWindow[] {
  const { definition, limits } = rules;
  const opened = new Set(definition.transitions.flatMap(({ effects }) => effects.opens?.workflow ?? []));
  const counted = new Set(definition.clocks.map(({ limit }) => limit));
  const clocks = clocksOf(state, definition, limits);
  const ended = endedLimits(clocks, now.getTime());
  return limits
    .filter(({ id, binds }) => {
      const by = definition.leftOut.find((one) => one.kind === 'limit' && one.id === id)?.by;
      return binds === 'citizen' && (counted.has(id) || (by !== undefined && opened.has(by)));
    })
    .map((limit) => ({
      limit,
      toldUntil: clocks.findLast((clock) => clock.limits.includes(limit.id))?.told?.dueOn ?? null,
      isOver: ended.has(limit.id),
    }));
}
