import type { LocalisedText, TimeLimit } from '@maklumat/standards';
import { counts, type Walk } from '../linter/walk';
import type { WorkflowState } from '../schema/state';

/** A limit of the standard that runs in a place of the drawing. */
export type FlowLimit = {
  limit: TimeLimit;
  /** Runs here first; in later places it is the same time that goes on. */
  begins: boolean;
  /** The class of case it is for, where other classes come here too. */
  forClass: LocalisedText | null;
};

/**
 * Limits that count in each state when it is come to by the shortest way, and only those that say how long. `states` are those of the
 * drawing in its order.
 *
 * @internal
 */
export function limitsByState(
  states: readonly WorkflowState[],
  walked: Walk,
): ReadonlyMap<string, FlowLimit[]> {
  const begun = new Set<string>();
  return new Map(
    states.map((state): [string, FlowLimit[]] => {
      const limits = limitsIn(state, walked).map((found) => ({
        ...found,
        begins: !begun.has(found.limit.id),
      }));
      for (const { limit } of limits) begun.add(limit.id);
      return [state.id, limits];
    }),
  );
}

function limitsIn(state: WorkflowState, walked: Walk): Omit<FlowLimit, 'begins'>[] {
  const spots = walked.spots.filter((spot) => spot.state === state.id);
  return walked.definition.clocks.flatMap(({ limit: id }) => {
    const limit = walked.limits.get(id);
    if (limit === undefined || limit.max === null || state.outcome !== null) return [];
    if (state.clocks === 'stopped' && limit.binds === 'agency') return [];
    const own = spots.filter((spot) => limit.appliesTo === null || spot.class === limit.appliesTo);
    const [first] = own; // The walk finds the shortest ways first.
    if (first === undefined || !counts(walked, first, id)) return [];
    const named = walked.definition.classes.find((one) => one.id === limit.appliesTo);
    return [{ limit, forClass: own.length < spots.length ? (named?.label ?? null) : null }];
  });
}
