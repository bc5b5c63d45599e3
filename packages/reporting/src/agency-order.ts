import type { Figures } from './figures';
import { onTimePercent, typicalDays } from './small-numbers';
import { meanStated, type StandardsFigures } from './standards-figures';

/** What a table of agencies may be ordered by. */
export const MEASURES = [
  'name',
  'standards',
  'completeness',
  'received',
  'open',
  'late',
  'finished',
  'on-time',
  'days',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Direction = 'ascending' | 'descending';

/** A row of such a table. */
export type OrderedRow = {
  /** Name by which the row is found, in the reader's language. */
  readonly label: string;
  readonly standards: StandardsFigures;
  /** Null: no case can reach this agency here. */
  readonly figures: Figures | null;
};

/** The direction in which a measure is first shown: names from A, figures from the largest. */
export function firstDirection(measure: Measure): Direction {
  return measure === 'name' ? 'ascending' : 'descending';
}

/** The rows in order. What has no figure comes last in both directions; equals stand by name. */
export function orderAgencies<T extends OrderedRow>(
  rows: readonly T[],
  measure: Measure,
  direction: Direction,
): T[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const byName = a.label.localeCompare(b.label, 'id');
    if (measure === 'name') return sign * byName;
    const [left, right] = [valueOf(a, measure), valueOf(b, measure)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName;
    return sign * (left - right) || byName;
  });
}

function valueOf({ standards, figures }: OrderedRow, measure: Exclude<Measure, 'name'>): number | null {
  switch (measure) {
    case 'standards':
      return standards.published;
    case 'completeness':
      return meanStated(standards);
    case 'received':
    case 'open':
    case 'late':
    case 'finished':
      return figures?.[measure] ?? null;
    case 'on-time':
      return figures === null ? null : onTimePercent(figures);
    case 'days':
      return figures === null ? null : typicalDays(figures);
  }
}
