import { END, type ProcedureStep, type ProcedureTrack } from './schema/procedure';
import type { LocalisedText } from './schema/text';

/** A box of the drawing. Ids cannot clash with the agency's step ids, which hold no colon. */
export type FlowNode =
  | { kind: 'start'; id: 'start' }
  | { kind: 'step'; id: `step:${string}`; number: number; step: ProcedureStep }
  /** Drawn after a step with several ways on; `question` is null where the standard asks none. */
  | { kind: 'decision'; id: `decision:${string}`; number: number; question: LocalisedText | null }
  | { kind: 'end'; id: 'end' };

export type FlowEdge = {
  from: FlowNode['id'];
  to: FlowNode['id'];
  /** Answer that leads this way; null on an only way. */
  label: LocalisedText | null;
  /** Leads to the same or an earlier step: drawn, and said in words, as going back. */
  isBack: boolean;
};

export type FlowGraph = { nodes: FlowNode[]; edges: FlowEdge[]; unreachable: string[] };

/** One way on from a step; the last step of a list ends unless it says otherwise. */
export type NextStep = { to: string; when: LocalisedText | null };

/**
 * Boxes and arrows of a track in printed order, without coordinates. An arrow to a step that does not exist
 * is left out; the configuration check reports it. `unreachable` lists ids of steps no arrow leads to.
 */
export function buildFlowGraph(track: ProcedureTrack): FlowGraph {
  const nodes: FlowNode[] = [{ kind: 'start', id: 'start' }];
  const edges: FlowEdge[] = [];
  const first = track.steps[0];
  if (first) edges.push({ from: 'start', to: `step:${first.id}`, label: null, isBack: false });
  track.steps.forEach((step, index) => {
    const number = index + 1;
    const ways = nextSteps(track, index);
    nodes.push({ kind: 'step', id: `step:${step.id}`, number, step });
    const fork: FlowNode['id'] = ways.length > 1 ? `decision:${step.id}` : `step:${step.id}`;
    if (ways.length > 1) {
      nodes.push({ kind: 'decision', id: `decision:${step.id}`, number, question: step.question ?? null });
      edges.push({ from: `step:${step.id}`, to: fork, label: null, isBack: false });
    }
    edges.push(...ways.map((way) => edgeTo(track, index, fork, way)));
  });
  nodes.push({ kind: 'end', id: 'end' });
  return { nodes, edges, unreachable: unreachableSteps(track) };
}

/** Ways on from the step at `index`, the implied one resolved; targets that do not exist are left out. */
export function nextSteps(track: ProcedureTrack, index: number): NextStep[] {
  const { next } = track.steps[index] ?? {};
  if (!next) return [{ to: track.steps[index + 1]?.id ?? END, when: null }];
  const ids = new Set(track.steps.map((step) => step.id));
  return next
    .filter((edge) => edge.to === END || ids.has(edge.to))
    .map((edge) => ({ to: edge.to, when: edge.when ?? null }));
}

/** Ids of steps that no way leads to from the first one, in printed order. */
export function unreachableSteps(track: ProcedureTrack): string[] {
  const reached = reachedFrom(track, 0);
  return track.steps.map((step) => step.id).filter((id) => !reached.has(id));
}

/** Ids of steps from which no way leads to the end, in printed order. */
export function stepsWithoutEnd(track: ProcedureTrack): string[] {
  return track.steps.filter((_, index) => !reachedFrom(track, index).has(END)).map((step) => step.id);
}

/** Everything that can be reached from the step at `index`, that step and {@link END} included. */
function reachedFrom(track: ProcedureTrack, index: number): Set<string> {
  const positions = new Map(track.steps.map((step, position) => [step.id, position]));
  const start = track.steps[index];
  const reached = new Set(start ? [start.id] : []);
  const open = start ? [index] : [];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { to } of nextSteps(track, at)) {
      const position = positions.get(to);
      if (!reached.has(to) && position !== undefined) open.push(position);
      reached.add(to);
    }
  }
  return reached;
}

function edgeTo(track: ProcedureTrack, index: number, from: FlowNode['id'], way: NextStep): FlowEdge {
  if (way.to === END) return { from, to: 'end', label: way.when, isBack: false };
  const target = track.steps.findIndex((step) => step.id === way.to);
  return { from, to: `step:${way.to}`, label: way.when, isBack: target <= index };
}
