import type { DrawnEdge, DrawnNode, FlowDrawing, Point } from './flow-drawing';
import { LINE } from './layout-flow';

type FlowChartProps = { id: string; title: string; drawing: FlowDrawing };

/** The drawing itself: an image with a title. What it says is in the list below it. */
export function FlowChart({ id, title, drawing }: FlowChartProps) {
  return (
    <svg
      className="flow"
      role="img"
      aria-labelledby={`${id}-judul`}
      width={drawing.width}
      height={drawing.height}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
    >
      <title id={`${id}-judul`}>{title}</title>
      {drawing.edges.map((edge, index) => (
        <Arrow key={index} points={edge.points} />
      ))}
      {drawing.nodes.map((node) => (
        <Box key={node.id} node={node} />
      ))}
      {drawing.edges.map((edge, index) => (
        <Label key={index} label={edge.label} />
      ))}
    </svg>
  );
}

function Box({ node }: { node: DrawnNode }) {
  const textHeight = node.lines.length * LINE.text + node.notes.length * LINE.note;
  const top = node.y - textHeight / 2;
  return (
    <g>
      <Shape node={node} />
      {node.lines.map((line, index) => (
        <text key={index} x={node.x} y={top + index * LINE.text + 15}>
          {line}
        </text>
      ))}
      {node.notes.map((line, index) => (
        <text
          key={index}
          className="flow-note"
          x={node.x}
          y={top + node.lines.length * LINE.text + index * LINE.note + 14}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

function Shape({ node: { kind, x, y, width, height } }: { node: DrawnNode }) {
  const left = x - width / 2;
  const top = y - height / 2;
  if (kind === 'decision') {
    const tip = 20;
    const corners = [
      [left, y],
      [left + tip, top],
      [left + width - tip, top],
      [left + width, y],
      [left + width - tip, top + height],
      [left + tip, top + height],
    ];
    return (
      <polygon
        className="flow-shape flow-decision"
        points={corners.map((corner) => corner.join(',')).join(' ')}
      />
    );
  }
  const isStep = kind === 'step' || kind === 'waiting';
  const round = isStep ? 6 : Math.min(height / 2, 22);
  const className = kind === 'step' ? 'flow-shape' : `flow-shape flow-${kind === 'start' ? 'end' : kind}`;
  return <rect className={className} x={left} y={top} width={width} height={height} rx={round} />;
}

/** A line with softened corners that ends in an arrowhead. */
function Arrow({ points }: Pick<DrawnEdge, 'points'>) {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return null;
  return (
    <>
      <path className="flow-edge" d={softPath([...points.slice(0, -1), shortOf(end, before, 8)])} />
      <polygon className="flow-head" points={arrowHead(end, before)} />
    </>
  );
}

function Label({ label }: Pick<DrawnEdge, 'label'>) {
  if (label === null) return null;
  const height = label.lines.length * LINE.label;
  const top = label.y - height / 2;
  return (
    <g>
      <rect
        className="flow-plate"
        x={label.x - label.width / 2}
        y={top - 2}
        width={label.width}
        height={height + 4}
      />
      {label.lines.map((line, index) => (
        <text key={index} className="flow-label" x={label.x} y={top + index * LINE.label + 14}>
          {line}
        </text>
      ))}
    </g>
  );
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function shortOf(end: Point, before: Point, distance: number): Point {
  const way = towards(before, end);
  return { x: tenth(end.x - way.x * distance), y: tenth(end.y - way.y * distance) };
}

function arrowHead(end: Point, before: Point): string {
  const way = towards(before, end);
  const base = shortOf(end, before, 10);
  const side = (sign: number) => `${tenth(base.x - way.y * 5 * sign)},${tenth(base.y + way.x * 5 * sign)}`;
  return `${end.x},${end.y} ${side(1)} ${side(-1)}`;
}

/** Straight pieces whose corners are cut by curves through the middle of each piece. */
function softPath(points: Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const curves = rest.slice(0, -1).map((corner, index) => {
    const next = rest[index + 1] ?? last;
    const middle =
      index === rest.length - 2
        ? next
        : { x: tenth((corner.x + next.x) / 2), y: tenth((corner.y + next.y) / 2) };
    return `Q${corner.x} ${corner.y} ${middle.x} ${middle.y}`;
  });
  const tail = rest.length === 1 ? `L${last.x} ${last.y}` : '';
  return `M${first.x} ${first.y}${curves.join('')}${tail}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
