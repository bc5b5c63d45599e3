import { fault, named, type WorkflowFinding } from './finding';
import type { Move, Spot, Walk } from './walk';

/**
 * Every state is reached, goes on, and comes to an end, and who answers for it can do something; where others must
 * act, the clock stops.
 */
export function lintReach(walked: Walk): WorkflowFinding[] {
  return [
    ...lintStart(walked),
    ...lintUnreachable(walked),
    ...lintWaysOn(walked),
    ...lintEnds(walked),
    ...lintLoops(walked),
    ...lintResponsible(walked),
  ];
}

function lintStart({ definition, states }: Walk): WorkflowFinding[] {
  const state = states.get(definition.start.state);
  if (state === undefined || state.outcome === null) return [];
  return [fault('start-already-ended', ['start', 'state'], named('state', state.label))];
}

function lintUnreachable(walked: Walk): WorkflowFinding[] {
  const reached = new Set(walked.spots.map(({ state }) => state));
  return faultsOfStates(walked, 'state-unreachable', (id) => !reached.has(id));
}

/** A window that closes is no way on: what is left when it has closed must still lead somewhere. */
function lintWaysOn(walked: Walk): WorkflowFinding[] {
  const left = new Set(walked.moves.filter(({ transition }) => leads(transition)).map(({ from }) => from));
  const stuck = new Set(walked.spots.filter((spot) => isOpen(walked, spot) && !left.has(spot)).map(stateOf));
  return faultsOfStates(walked, 'state-without-way-on', (id) => stuck.has(id));
}

function leads({ from, to, within }: Move['transition']): boolean {
  return to !== null && within === null && !(from.length === 1 && from[0] === to);
}

function lintEnds(walked: Walk): WorkflowFinding[] {
  const good = new Set(walked.spots.filter((spot) => !isOpen(walked, spot)).map(keyOf));
  let before = -1;
  while (good.size > before) {
    before = good.size;
    for (const { from, to } of walked.moves) if (good.has(keyOf(to))) good.add(keyOf(from));
  }
  const astray = new Set(walked.spots.filter((spot) => !good.has(keyOf(spot))).map(stateOf));
  const stuck = new Set(lintWaysOn(walked).map(({ path }) => path[1]));
  return faultsOfStates(walked, 'state-without-end', (id, index) => astray.has(id) && !stuck.has(index));
}

/** R8: a loop through a state in which somebody outside must act stops the clock. */
function lintLoops(walked: Walk): WorkflowFinding[] {
  const back = new Set(
    walked.moves
      .filter(({ to }) => walked.states.get(to.state)?.holder === 'agency')
      .map(({ from }) => from.state),
  );
  return faultsOfStates(walked, 'asked-state-keeps-counting', (id) => {
    const state = walked.states.get(id);
    const asked = state?.holder === 'citizen' || state?.holder === 'outside';
    return asked && state.clocks === 'running' && back.has(id);
  });
}

/** Who answers for a case can do something about it: what needs nobody's action stands in nobody's list. */
function lintResponsible({ definition: { states, transitions } }: Walk): WorkflowFinding[] {
  return states.flatMap((state, index) => {
    if (state.outcome !== null) return [];
    const acting = transitions.filter(({ from }) => from.includes(state.id)).flatMap(({ by }) => by);
    return state.responsible.flatMap((role, at) =>
      acting.includes(role)
        ? []
        : [
            fault('responsible-without-act', ['states', index, 'responsible', at], {
              ...named('state', state.label),
              name: role,
            }),
          ],
    );
  });
}

function faultsOfStates(
  { definition }: Walk,
  code: 'state-unreachable' | 'state-without-way-on' | 'state-without-end' | 'asked-state-keeps-counting',
  holds: (id: string, index: number) => boolean,
): WorkflowFinding[] {
  return definition.states.flatMap((state, index) =>
    holds(state.id, index) ? [fault(code, ['states', index], named('state', state.label))] : [],
  );
}

function isOpen({ states }: Walk, spot: Spot): boolean {
  return states.get(spot.state)?.outcome === null;
}

function stateOf({ state }: Spot): string {
  return state;
}

/** Clocks do not decide what may happen next. */
function keyOf(spot: Spot): string {
  return `${spot.state} ${spot.class ?? ''}`;
}
