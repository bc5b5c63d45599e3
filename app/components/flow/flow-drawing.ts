import type { BoxKind } from './drawable';

/** A point of the drawing, in pixels from its top left corner. */
export type Point = { x: number; y: number };

/** A box with its lines of text; `x` and `y` are its middle. */
export type DrawnNode = Point & {
  id: string;
  kind: BoxKind;
  width: number;
  height: number;
  lines: string[];
  /** Who acts, and what else is said in smaller type under the lines. */
  notes: string[];
};

/** An arrow with what is written on it. */
export type DrawnEdge = { points: Point[]; label: (Point & { lines: string[]; width: number }) | null };

/** A laid-out flow: everything the SVG needs, nothing it has to compute. */
export type FlowDrawing = { width: number; height: number; nodes: DrawnNode[]; edges: DrawnEdge[] };
