import { expect, test } from 'vitest';
import { firstDirection, MEASURES, orderAgencies, type Measure, type OrderedRow } from './agency-order';
import { figuresOf } from './figures';

function row(label: string, received: number | null, published = 1, stated = 6): OrderedRow {
  return {
    label,
    standards: { published, stated, complete: 0 },
    figures: received === null ? null : { ...figuresOf([]), received },
  };
}

const ROWS = [row('Kota C', 7), row('Kota A', null), row('Kota B', 12), row('Kota D', 7)];

function labels(by: Measure, direction: 'ascending' | 'descending', rows = ROWS): string {
  return orderAgencies(rows, by, direction)
    .map(({ label }) => label.at(-1))
    .join('');
}

test('by name in both directions', () => {
  expect([labels('name', 'ascending'), labels('name', 'descending')]).toEqual(['ABCD', 'DCBA']);
});

test('by a figure; equals stand by name, and who has no figure comes last either way', () => {
  expect([labels('received', 'ascending'), labels('received', 'descending')]).toEqual(['CDBA', 'BCDA']);
});

test('by completeness, whatever the number of standards', () => {
  const rows = [row('A', 1, 2, 13), row('B', 1, 1, 7), row('C', 1, 0, 0)];
  expect(labels('completeness', 'descending', rows)).toBe('BAC');
});

test('every measure orders rows without figures', () => {
  const bare = [row('B', null, 0, 0), row('A', null, 0, 0)];
  for (const measure of MEASURES) expect(labels(measure, firstDirection(measure), bare)).toBe('AB');
});
