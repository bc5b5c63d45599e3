import { Graph, layout } from '@dagrejs/dagre';
import type { Drawable, DrawableArrow, DrawableBox } from './drawable';
import type { DrawnEdge, DrawnNode, FlowDrawing, Point } from './flow-drawing';
import { textWidth, wrapText } from './wrap-text';

/** Type sizes of the drawing; the stylesheet (flow.css) has the same. */
export const TYPE = { text: 15, note: 14, label: 14 } as const;
export const LINE = { text: 20, note: 18, label: 18 } as const;

/** How wide texts may be before they wrap, and the room between boxes; in pixels. */
type Measures = { box: number; decision: number; label: number; between: number; beside: number };

/** The first that fits a phone is drawn; a flow that none of them makes fit is drawn roomily and scrolls. */
const MEASURES: readonly [Measures, ...Measures[]] = [
  { box: 172, decision: 150, label: 120, between: 28, beside: 20 },
  { box: 140, decision: 120, label: 80, between: 16, beside: 10 },
  { box: 116, decision: 96, label: 64, between: 10, beside: 6 },
];

/** On paper boxes are wide, so that a course fits a sheet and can still be read. */
const PAPER_MEASURES: Measures = { box: 220, decision: 150, label: 150, between: 24, beside: 16 };

/** A drawing up to this width, in pixels, fits a phone of 360 whole. */
export const PHONE_WIDTH = 336;

const MARGIN = 4;

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
export function layoutFlow(flow: Drawable, medium: FlowMedium = 'screen'): FlowDrawing {
  const [roomy, ...narrower] = MEASURES;
  if (medium === 'paper') return layoutWith(flow, { ...paperMeasures(flow), rows: ROW_GAP.paper });
  const first = layoutWith(flow, { ...roomy, rows: ROW_GAP[medium] });
  if (first.width <= PHONE_WIDTH) return first;
  for (const measures of narrower) {
    const drawing = layoutWith(flow, { ...measures, rows: ROW_GAP[medium] });
    if (drawing.width <= PHONE_WIDTH) return drawing;
  }
  return first;
}

/** A few steps stand beside their words on paper and stay narrow; a whole course has the sheet for itself. */
function paperMeasures({ boxes }: Drawable): Measures {
  return boxes.some(({ notes }) => notes.length > 1) ? PAPER_MEASURES : MEASURES[0];
}

function layoutWith(flow: Drawable, measures: Measures & { rows: number }): FlowDrawing {
  const graph = new Graph({ multigraph: true });
  const { between: nodesep, beside: edgesep, rows: ranksep } = measures;
  graph.setGraph({ rankdir: 'TB', nodesep, ranksep, edgesep, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  const sized = flow.boxes.map((box) => sizeBox(box, measures));
  for (const node of sized) graph.setNode(node.id, { width: node.width, height: node.height });
  const labels = flow.arrows.map(({ label }) => labelLines(label, measures.label));
  flow.arrows.forEach((arrow, index) =>
    graph.setEdge(arrow.from, arrow.to, edgeConfig(arrow, labels[index] ?? []), `e${index}`),
  );
  layout(graph);
  const { width, height } = graph.graph() as { width: number; height: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: sized.map((node) => ({ ...node, ...middleOf(graph.node(node.id)) })),
    edges: flow.arrows.map(({ from, to }, index) =>
      drawnEdge(graph.edge(from, to, `e${index}`), labels[index] ?? []),
    ),
  };
}

function sizeBox(box: DrawableBox, measures: Measures): Sized {
  const isStep = box.kind === 'step' || box.kind === 'waiting';
  const room = box.kind === 'decision' ? measures.decision : measures.box;
  const lines = wrapText(box.text, TYPE.text, room);
  const notes = box.notes.flatMap((note) => wrapText(note, TYPE.note, room));
  const widest = Math.max(
    ...lines.map((line) => textWidth(line, TYPE.text)),
    ...notes.map((line) => textWidth(line, TYPE.note)),
  );
  return {
    ...{ id: box.id, kind: box.kind, lines, notes },
    width: isStep ? Math.max(room, widest) + 24 : widest + (box.kind === 'decision' ? 64 : 40),
    height: lines.length * LINE.text + notes.length * LINE.note + 22,
  };
}

function labelLines(label: string | null, room: number): string[] {
  return label === null ? [] : wrapText(label, TYPE.label, room);
}

function labelWidth(lines: string[]): number {
  return Math.max(...lines.map((line) => textWidth(line, TYPE.label))) + 12;
}

/** Straight ways weigh more, so the usual course stays a straight line and the ways back bend around it. */
function edgeConfig(edge: DrawableArrow, lines: string[]): object {
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
