import type { LocalisedText, StandardVersion } from '@maklumat/standards';
import { limitsFor } from '../linter/limits-of';
import { walk } from '../linter/walk';
import type { WorkflowDefinition } from '../schema/definition';
import type { WorkflowState } from '../schema/state';
import { CITIZEN, type Transition } from '../schema/transition';
import { isDrawn } from './drawn-ways';
import { limitsByState, type FlowLimit } from './flow-limits';
import { personOf, withPerson } from './person-of';

/** A place of the course of a case: its filing, a state it waits in, an end, or a case it leads to. */
export type FlowPlace = {
  /** `start`, the state's id, or `link:` and the workflow that is opened. */
  id: string;
  kind: 'start' | 'state' | 'end' | 'link';
  /** The agency's status words, or the act of filing, or the name of the linked workflow. */
  label: LocalisedText;
  /** Who moves it on from here: slugs of roles, or `citizen`. */
  actors: string[];
  /** Ids of the printed procedure steps that are carried out here. */
  steps: string[];
  /** Limits of the standard that run here in the usual course. */
  limits: readonly FlowLimit[];
  /** The agency's time stands still here. */
  stops: boolean;
};

/** A way from one place to another. */
export type FlowWay = {
  from: string;
  to: string;
  /** What is done: the act in the console's or the citizen's words. Null from the filing on. */
  label: LocalisedText | null;
  by: string[];
  /** Leads to the same or an earlier place. */
  isBack: boolean;
};

/** What can be done beside the ways that are drawn: withdrawing, adding details, what is a rule of ours. */
export type FlowAside = { label: LocalisedText; by: string[]; steps: string[] };

/** The course of a case as the definition has it; without coordinates. */
export type ProcedureFlow = {
  workflow: string;
  name: LocalisedText;
  places: FlowPlace[];
  ways: FlowWay[];
  asides: FlowAside[];
};

/**
 * The drawing of a service's procedure, made from the workflow that carries it out: places in the order of the file,
 * ways with who takes them. Acts that two people may do alike are one way, the first of them. What only clutters is
 * listed in `asides`: see {@link isDrawn}.
 *
 * @param others the agency's other workflows, for the names of those that are opened from here
 */
export function procedureFlow(
  definition: WorkflowDefinition,
  standard: StandardVersion,
  others: readonly WorkflowDefinition[] = [],
): ProcedureFlow {
  const drawn = drawnTransitions(definition);
  const reached = reachedBy(definition, drawn);
  const walked = walk(definition, limitsFor(definition, standard));
  const states = inCourse(definition, drawn, reached);
  const limits = limitsByState(states, walked);
  const ways = waysOf(definition, drawn, states);
  const linked = others.filter(({ slug }) => ways.some(({ to }) => to === linkTo(slug)));
  const person = personOf(definition, standard);
  const places = [
    startPlace(definition, standard),
    ...states.map((state) => placeOf(state, definition, ways, limits.get(state.id) ?? [])),
    ...linked.map((other) => linkPlace(other, ways)),
  ];
  const named = ways.filter(({ to }) => places.some(({ id }) => id === to));
  return {
    workflow: definition.slug,
    name: definition.name,
    places: places.map((place) => ({ ...place, actors: withPerson(place.actors, person) })),
    ways: named.map(({ from, to, label, by, isBack }) => ({
      ...{ from, to, label, isBack },
      by: withPerson(by, person),
    })),
    asides: asidesOf(definition, new Set(drawn.map(({ id }) => id))).map((aside) => ({
      ...aside,
      by: withPerson(aside.by, person),
    })),
  };
}

/** States in the order of the course: the first of the file that something before leads to, again and again. */
function inCourse(
  { start, states }: WorkflowDefinition,
  drawn: readonly Transition[],
  reached: ReadonlySet<string>,
): WorkflowState[] {
  const ordered: WorkflowState[] = [];
  const led = new Set([start.state]);
  const left = states.filter(({ id }) => reached.has(id));
  while (left.length > 0) {
    const index = Math.max(
      0,
      left.findIndex(({ id }) => led.has(id)),
    );
    const [next] = left.splice(index, 1);
    if (next === undefined) break;
    ordered.push(next);
    for (const { from, to } of drawn) if (to !== null && from.includes(next.id)) led.add(to);
  }
  return ordered;
}

type MadeWay = FlowWay & { steps: string[] };

function linkTo(workflow: string): string {
  return `link:${workflow}`;
}

/** Where a state is left by nothing that is drawn, all its ways are, so that no box is a dead end. */
function drawnTransitions(definition: WorkflowDefinition): Transition[] {
  const drawn = definition.transitions.filter((transition) => isDrawn(definition, transition));
  const reached = reachedBy(definition, drawn);
  const stuck = definition.states.filter(
    ({ id, outcome }) =>
      outcome === null && reached.has(id) && !drawn.some(({ from, to }) => to !== null && from.includes(id)),
  );
  const more = definition.transitions.filter(
    ({ from, to, by }) => to !== null && !by.includes(CITIZEN) && stuck.some(({ id }) => from.includes(id)),
  );
  const all = new Set([...drawn, ...more]);
  return definition.transitions.filter((transition) => all.has(transition));
}

function reachedBy({ start }: WorkflowDefinition, drawn: readonly Transition[]): ReadonlySet<string> {
  const reached = new Set([start.state]);
  for (const state of reached)
    for (const { from, to } of drawn) if (to !== null && from.includes(state)) reached.add(to);
  return reached;
}

function waysOf(
  definition: WorkflowDefinition,
  drawn: readonly Transition[],
  states: readonly WorkflowState[],
): MadeWay[] {
  const { start } = definition;
  const order = new Map(states.map(({ id }, index) => [id, index]));
  const ways = new Map<string, MadeWay>();
  for (const transition of drawn)
    for (const from of usualFrom(definition, transition, order)) {
      const { label, by, steps, effects } = transition;
      const to = effects.opens === undefined ? transition.to : linkTo(effects.opens.workflow);
      if (to === null || to === from) continue;
      const isBack = (order.get(to) ?? Infinity) <= (order.get(from) ?? 0);
      const known = ways.get(`${from} ${to}`);
      const way = {
        ...(known ?? { from, to, label, by, isBack }),
        steps: [...(known?.steps ?? []), ...steps],
      };
      ways.set(`${from} ${to}`, way);
    }
  const filed = { from: 'start', to: start.state, label: null, by: [], isBack: false, steps: [] };
  return [filed, ...ways.values()];
}

/**
 * Where a transition is drawn from. What the citizen may do at any time, or an official in the citizen's stead, is
 * drawn from where the citizen is waited for, and a case is opened in another one from where that one has ended;
 * without such a place, from everywhere.
 */
function usualFrom(
  { states, transitions }: WorkflowDefinition,
  { from, to, by, effects }: Transition,
  reached: ReadonlyMap<string, number>,
): string[] {
  const places = states.filter(({ id }) => from.includes(id) && reached.has(id));
  const opens = effects.opens !== undefined;
  const usual = places.filter(({ holder, outcome }) => (opens ? outcome !== null : holder === CITIZEN));
  const isCitizens = transitions.some(
    (other) =>
      other.by.includes(CITIZEN) && other.to === to && usual.some(({ id }) => other.from.includes(id)),
  );
  const chosen = (opens || by.includes(CITIZEN) || isCitizens) && usual.length > 0 ? usual : places;
  return chosen.map(({ id }) => id);
}

function startPlace({ form, start, name, doors }: WorkflowDefinition, standard: StandardVersion): FlowPlace {
  const printed = standard.procedure?.tracks.flatMap(({ steps }) => steps) ?? [];
  const actors = printed.filter(({ id }) => start.steps.includes(id)).flatMap((step) => step.actors);
  return {
    id: 'start',
    kind: 'start',
    label: doors.linked === true ? name : form.act,
    actors: actors.length === 0 ? [CITIZEN] : [...new Set(actors)],
    steps: start.steps,
    limits: [],
    stops: false,
  };
}

function placeOf(
  state: WorkflowState,
  definition: WorkflowDefinition,
  ways: readonly MadeWay[],
  limits: readonly FlowLimit[],
): FlowPlace {
  const onward = ways.filter(({ from, to }) => from === state.id && !to.startsWith('link:'));
  const staying = definition.transitions.filter(
    ({ from, to, effects }) => to === null && effects.opens === undefined && from.includes(state.id),
  );
  const steps = [...onward.flatMap((way) => way.steps), ...staying.flatMap((transition) => transition.steps)];
  const ended = state.outcome !== null;
  return {
    id: state.id,
    kind: ended ? 'end' : 'state',
    label: state.label,
    actors: ended ? [] : [...new Set(onward.flatMap(({ by }) => by))].filter((by) => by !== 'system'),
    steps: ended ? [] : [...new Set(steps)],
    limits,
    stops: !ended && state.clocks === 'stopped' && definition.clocks.length > 0,
  };
}

function linkPlace({ slug, name }: WorkflowDefinition, ways: readonly MadeWay[]): FlowPlace {
  const id = linkTo(slug);
  const steps = ways.filter(({ to }) => to === id).flatMap((way) => way.steps);
  return {
    ...{ id, kind: 'link', label: name, actors: [] },
    ...{ steps: [...new Set(steps)], limits: [], stops: false },
  };
}

function asidesOf({ transitions }: WorkflowDefinition, made: ReadonlySet<string>): FlowAside[] {
  const left = transitions.filter(({ id, by }) => !made.has(id) && !by.every((one) => one === 'system'));
  const byLabel = new Map<string, FlowAside>();
  for (const { label, by, steps } of left) {
    const known = byLabel.get(label.id) ?? { label, by: [], steps: [] };
    known.by = [...new Set([...known.by, ...by])];
    known.steps = [...new Set([...known.steps, ...steps])];
    byLabel.set(label.id, known);
  }
  return [...byLabel.values()];
}
