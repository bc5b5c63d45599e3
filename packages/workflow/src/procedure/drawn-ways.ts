import type { WorkflowDefinition } from '../schema/definition';
import { CITIZEN, SYSTEM, type Transition } from '../schema/transition';

/**
 * Whether a transition belongs in the drawing of the procedure. Drawn is what the agency's text prints, what the
 * console puts first, what asks the citizen, and what leads to another case. Left to the list below is what moves
 * nothing, what begins only late (`after`), withdrawing, and a rule of ours that is not said to be `drawn`.
 */
export function isDrawn(definition: WorkflowDefinition, transition: Transition): boolean {
  const { to, effects, after, note, steps, primary, drawn, by } = transition;
  if (effects.opens !== undefined) return after === undefined;
  if (to === null) return false;
  const target = definition.states.find(({ id }) => id === to);
  if (target === undefined || target.outcome === 'withdrawn') return false;
  if (steps.length > 0 || primary || drawn === true || note === undefined)
    return !isRepetition(definition, transition);
  if (by.every((one) => one === SYSTEM)) return false;
  if (target.outcome === null) return target.holder !== 'agency';
  return definition.transitions.some(
    ({ from, effects: { opens } }) => opens !== undefined && from.includes(to),
  );
}

/** What a citizen opens again after the end is no part of the usual course. */
function isRepetition({ states }: WorkflowDefinition, { from, by }: Transition): boolean {
  const ended = new Set(states.filter(({ outcome }) => outcome !== null).map(({ id }) => id));
  return by.includes(CITIZEN) && from.every((id) => ended.has(id));
}
