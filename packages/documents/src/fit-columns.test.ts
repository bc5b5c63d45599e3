import { expect, test } from 'vitest';
import { fitColumns } from './fit-columns';

const ROOM = 700;
const PADDING = 6;

function columns(count: number, word: string) {
  const head = Array.from({ length: count }, () => word);
  return fitColumns({ head, rows: [head] }, ROOM, PADDING);
}

test('every column has room for its longest word, and all of them fill the page', () => {
  const { widths, fontSize } = fitColumns(
    { head: ['No.', 'Laporan kejadian'], rows: [['1', 'Pertanggungjawaban']], widths: [1, 1] },
    ROOM,
    PADDING,
  );
  expect(fontSize).toBe(9.5);
  expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
  expect(Math.round(widths.reduce((a, b) => a + b, 0) + 2 * 6.6)).toBe(ROOM);
});

test('seventeen columns of common words are set smaller, not broken', () => {
  const { fontSize, longest } = columns(17, 'keberatan');
  expect(fontSize).toBeLessThan(7.5);
  expect(fontSize).toBeGreaterThanOrEqual(6);
  expect(Math.min(...longest)).toBeGreaterThan('keberatan'.length);
});

test('where even the smallest size is too large, long words may be broken', () => {
  const { fontSize, longest } = columns(17, 'pertanggungjawaban');
  expect(fontSize).toBe(6);
  expect(Math.max(...longest)).toBeLessThan('pertanggungjawaban'.length);
});
