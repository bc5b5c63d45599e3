/** A value and how often it occurs. */
export type Frequency = { readonly value: number; readonly count: number };

/**
 * The middle value when all are laid in a row; of an even number the mean of the two in the middle. Null for none.
 *
 * @param frequencies in any order; a value may come more than once
 */
export function medianOf(frequencies: readonly Frequency[]): number | null {
  const ordered = frequencies.filter(({ count }) => count > 0).toSorted((a, b) => a.value - b.value);
  const total = ordered.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  return (valueAt(ordered, Math.ceil(total / 2)) + valueAt(ordered, Math.floor(total / 2) + 1)) / 2;
}

/** The value at a place of the row, counted from 1. */
function valueAt(ordered: readonly Frequency[], place: number): number {
  let passed = 0;
  for (const { value, count } of ordered) {
    passed += count;
    if (passed >= place) return value;
  }
  throw new RangeError(`There is no place ${String(place)} in a row of ${String(passed)}.`);
}
