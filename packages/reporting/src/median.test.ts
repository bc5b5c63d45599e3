import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianOf, type Frequency } from './median';

test.each<[values: number[], median: number | null, why: string]>([
  [[], null, 'nothing has no middle'],
  [[7], 7, 'one is its own middle'],
  [[1, 2, 9], 2, 'the middle of three'],
  [[1, 2, 4, 9], 3, 'the mean of the two in the middle'],
  [[0, 0, 0, 60], 0, 'one that took long does not move it'],
  [[0, 1], 0.5, 'half a day between the same day and the next'],
])('the median of %j is %j: %s', (values, median) => {
  expect(medianOf(values.map((value) => ({ value, count: 1 })))).toBe(median);
});

test('a value that occurs no times is not in the row', () => {
  expect(
    medianOf([
      { value: 5, count: 2 },
      { value: 99, count: 0 },
    ]),
  ).toBe(5);
});

const FREQUENCIES: fc.Arbitrary<Frequency[]> = fc.array(fc.record({ value: fc.nat(60), count: fc.nat(7) }), {
  maxLength: 12,
});

test('it is the middle of the row laid out one by one, in whatever order it comes', () => {
  fc.assert(
    fc.property(FREQUENCIES, (frequencies) => {
      const row = frequencies
        .flatMap(({ value, count }) => Array<number>(count).fill(value))
        .toSorted((a, b) => a - b);
      const middle = row.slice(Math.ceil(row.length / 2) - 1, Math.floor(row.length / 2) + 1);
      const expected = row.length === 0 ? null : middle.reduce((sum, one) => sum + one, 0) / middle.length;
      expect(medianOf(frequencies)).toBe(expected);
      expect(medianOf(frequencies.toReversed())).toBe(expected);
    }),
  );
});

test('no more than half lie on either side of it', () => {
  fc.assert(
    fc.property(FREQUENCIES, (frequencies) => {
      const median = medianOf(frequencies);
      if (median === null) return;
      const count = (holds: (value: number) => boolean) =>
        frequencies.reduce((sum, one) => sum + (holds(one.value) ? one.count : 0), 0);
      const half = count(() => true) / 2;
      expect(count((value) => value < median)).toBeLessThanOrEqual(half);
      expect(count((value) => value > median)).toBeLessThanOrEqual(half);
    }),
  );
});
