/** Median of some figures; of an even number the lower one of the two. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor((figures.length - 1) / 2)] ?? Number.NaN;
}

/** How many of a number of things were done in a second. */
export async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (count * 1000) / (performance.now() - startedAt);
}

/** Does something for each of a list, so many at once. */
export async function atOnce<T, R>(
  list: readonly T[],
  workers: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (next < list.length) {
        const index = next;
        next += 1;
        results[index] = await work(list[index] as T, index);
      }
    }),
  );
  return results;
}

/** A figure as a person reads it. */
export function shown(figure: number): string {
  const digits = figure < 10 ? 1 : 0;
  return figure.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}
