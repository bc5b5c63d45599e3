import { Graph, layout } from '@dagrejs/dagre';
import {
  inLanguage,
  type FlowEdge,
  type FlowGraph,
  type FlowNode,
  type Lang,
  type LocalisedText,
} from '@maklumat/standards';
import { splitCondition } from '../step-exits';
import type { DrawnEdge, DrawnNode, FlowDrawing, Point } from './flow-drawing';
import { textWidth, wrapText } from './wrap-text';

/** Type sizes of the drawing; the stylesheet (flow.css) has the same. */
export const TYPE = { text: 15, actor: 14, label: 14 } as const;
export const LINE = { text: 20, actor: 18, label: 18 } as const;

/** How wide texts may be before they wrap, and the room between boxes; in pixels. */
type Measures = { box: number; decision: number; label: number; between: number; beside: number };

/** The first that fits a phone is drawn; a flow that none of them makes fit is drawn roomily and scrolls. */
const MEASURES: readonly [Measures, ...Measures[]] = [
  { box: 172, decision: 150, label: 120, between: 28, beside: 20 },
  { box: 140, decision: 120, label: 80, between: 16, beside: 10 },
  { box: 116, decision: 96, label: 64, between: 10, beside: 6 },
];

/** A drawing up to this width, in pixels, fits a phone of 360 whole. */
export const PHONE_WIDTH = 336;

const MARGIN = 4;

/** Words of a drawing that do not come from the agency. */
export type FlowWords = { start: string; end: string; actors: (slugs: string[]) => string };

/** How far the rows of a drawing are apart, in pixels: airy on a screen, close on a sheet of paper. */
const ROW_GAP = { screen: 36, paper: 16 } as const;

/** Where the drawing is shown. A sheet of A4 has room beside and little below, so nothing is made narrow for it. */
export type FlowMedium = keyof typeof ROW_GAP;

type Sized = Omit<DrawnNode, 'x' | 'y'>;

/**
 * Lays a flow out from top to bottom, as narrow as a phone where it can. The same graph always gives the same
 * drawing.
 *
 * @throws whatever the layout library throws on a graph it cannot draw; the list of steps is then all there is
 */
export function layoutFlow(
  flow: FlowGraph,
  lang: Lang,
  words: FlowWords,
  medium: FlowMedium = 'screen',
): FlowDrawing {
  const [roomy, ...narrower] = MEASURES;
  const first = layoutWith(flow, lang, words, { ...roomy, rows: ROW_GAP[medium] });
  if (medium === 'paper' || first.width <= PHONE_WIDTH) return first;
  for (const measures of narrower) {
    const drawing = layoutWith(flow, lang, words, { ...measures, rows: ROW_GAP[medium] });
    if (drawing.width <= PHONE_WIDTH) return drawing;
  }
  return first;
}

function layoutWith(
  flow: FlowGraph,
  lang: Lang,
  words: FlowWords,
  measures: Measures & { rows: number },
): FlowDrawing {
  const graph = new Graph({ multigraph: true });
  const { between: nodesep, beside: edgesep, rows: ranksep } = measures;
  graph.setGraph({ rankdir: 'TB', nodesep, ranksep, edgesep, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  const sized = flow.nodes.map((node) => sizeNode(node, lang, words, measures));
  for (const node of sized) graph.setNode(node.id, { width: node.width, height: node.height });
  const labels = flow.edges.map((edge) => labelLines(edge.label, lang, measures.label));
  flow.edges.forEach((edge, index) =>
    graph.setEdge(edge.from, edge.to, edgeConfig(edge, labels[index] ?? []), `e${index}`),
  );
  layout(graph);
  const { width, height } = graph.graph() as { width: number; height: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: sized.map((node) => ({ ...node, ...middleOf(graph.node(node.id)) })),
    edges: flow.edges.map((edge, index) =>
      drawnEdge(graph.edge(edge.from, edge.to, `e${index}`), labels[index] ?? []),
    ),
  };
}

function sizeNode(node: FlowNode, lang: Lang, words: FlowWords, measures: Measures): Sized {
  switch (node.kind) {
    case 'start':
    case 'end': {
      const text = words[node.kind];
      return {
        id: node.id,
        kind: node.kind,
        lines: [text],
        actors: [],
        width: textWidth(text, TYPE.text) + 56,
        height: 40,
      };
    }
    case 'decision':
      return sizeDecision(node, lang, measures.decision);
    case 'step':
      return sizeStep(node, lang, words, measures.box);
  }
}

function sizeStep(
  node: Extract<FlowNode, { kind: 'step' }>,
  lang: Lang,
  words: FlowWords,
  room: number,
): Sized {
  const title = `${node.number}. ${inLanguage(node.step.title, lang)}`;
  const lines = wrapText(title, TYPE.text, room);
  const actors = wrapText(words.actors(node.step.actors), TYPE.actor, room);
  const widest = Math.max(
    ...lines.map((line) => textWidth(line, TYPE.text)),
    ...actors.map((line) => textWidth(line, TYPE.actor)),
  );
  return {
    id: node.id,
    kind: 'step',
    lines,
    actors,
    width: Math.max(room, widest) + 24,
    height: lines.length * LINE.text + actors.length * LINE.actor + 22,
  };
}

function sizeDecision(node: Extract<FlowNode, { kind: 'decision' }>, lang: Lang, room: number): Sized {
  const lines = wrapText(node.question === null ? '?' : inLanguage(node.question, lang), TYPE.text, room);
  const widest = Math.max(...lines.map((line) => textWidth(line, TYPE.text)));
  return {
    id: node.id,
    kind: 'decision',
    lines,
    actors: [],
    width: widest + 64,
    height: lines.length * LINE.text + 24,
  };
}

function labelLines(label: LocalisedText | null, lang: Lang, room: number): string[] {
  return label === null ? [] : wrapText(splitCondition(inLanguage(label, lang)).condition, TYPE.label, room);
}

function labelWidth(lines: string[]): number {
  return Math.max(...lines.map((line) => textWidth(line, TYPE.label))) + 12;
}

/** Straight ways weigh more, so the usual course stays a straight line and the ways back bend around it. */
function edgeConfig(edge: FlowEdge, lines: string[]): object {
  const weight = edge.isBack ? 1 : 4;
  if (lines.length === 0) return { weight };
  return { weight, labelpos: 'c', width: labelWidth(lines), height: lines.length * LINE.label + 4 };
}

function drawnEdge(edge: unknown, lines: string[]): DrawnEdge {
  const { points, x, y } = edge as { points: Point[]; x?: number; y?: number };
  const rounded = points.map(({ x: px, y: py }) => ({ x: round(px), y: round(py) }));
  if (lines.length === 0 || x === undefined || y === undefined) return { points: rounded, label: null };
  return { points: rounded, label: { x: round(x), y: round(y), lines, width: round(labelWidth(lines)) } };
}

function middleOf(node: unknown): Point {
  const { x, y } = node as Point;
  return { x: round(x), y: round(y) };
}

/** Tenths of a pixel are enough, and keep the page small. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
