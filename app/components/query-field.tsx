import type { ReactNode } from 'react';
import { MAX_QUERY } from '../format/query-params';

const HINT = 'q-petunjuk';

type QueryInputProps = { query: string; isHinted?: boolean };

/** The box for the words searched for, of a GET form: `?q=`. */
export function QueryInput({ query, isHinted = false }: QueryInputProps) {
  return (
    <input
      className="field-input"
      id="q"
      name="q"
      type="search"
      defaultValue={query}
      maxLength={MAX_QUERY}
      aria-describedby={isHinted ? HINT : undefined}
    />
  );
}

/** What the box takes, in a sentence of its own above it. */
export function QueryHint({ children }: { children: ReactNode }) {
  return (
    <p className="field-hint" id={HINT}>
      {children}
    </p>
  );
}

type QueryFieldProps = { label: string; hint?: ReactNode; query: string };

/** The box with its label above it. */
export function QueryField({ label, hint, query }: QueryFieldProps) {
  return (
    <>
      <label className="field-label" htmlFor="q">
        {label}
      </label>
      {hint === undefined ? null : <QueryHint>{hint}</QueryHint>}
      <QueryInput query={query} isHinted={hint !== undefined} />
    </>
  );
}
