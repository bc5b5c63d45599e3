import type { ReactNode } from 'react';

/** Labels and their values; an entry without a value is left out by giving null. */
export type Pair = { label: string; value: ReactNode } | null;

/** Facts as label and value, beside each other where there is room. */
export function PairList({ pairs }: { pairs: Pair[] }) {
  return (
    <dl className="pairs">
      {pairs.map((pair) =>
        pair === null ? null : (
          <div key={pair.label}>
            <dt>{pair.label}</dt>
            <dd>{pair.value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
