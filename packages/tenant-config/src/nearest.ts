const MAX_LENGTH = 80;

/**
 * The candidate a typo most likely stands for, or null when none is near: at most a third of the letters
 * differ. Upper and lower case, spaces and underscores do not count as differences.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > MAX_LENGTH) return null;
  const wanted = comparable(word);
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const other = comparable(candidate);
    const distance = editDistance(wanted, other);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    if (distance <= allowed && (best === null || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}

/** `; nearest: x` to hang behind a message, or the known values when there are few and none is near. */
export function nearestText(word: string, candidates: Iterable<string>): string {
  const known = [...new Set(candidates)];
  const near = nearest(word, known);
  if (near !== null) return `; nearest: ${near}`;
  if (known.length === 0) return '; there are none yet';
  const shown = known.slice(0, 12).join(', ');
  return `; known: ${shown}${known.length > 12 ? ` and ${known.length - 12} more` : ''}`;
}

function comparable(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '-');
}

/** Letters to insert, remove, replace or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
