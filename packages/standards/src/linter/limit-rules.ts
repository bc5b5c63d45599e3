import { limitAmount } from '../describe-limit';
import { readDurations } from '../read-duration';
import type { StandardVersion } from '../schema/standard-version';
import type { Finding } from './finding';
import { limitName, limitsOf, type PlacedLimit } from './limits-of';

/** What the status and the bounds of each limit leave open. */
export function lintLimits(standard: StandardVersion): Finding[] {
  return limitsOf(standard).flatMap((placed) => [
    ...lintStatus(placed),
    ...lintUpperBound(placed),
    ...lintPresenceInWords(placed),
  ]);
}

function lintStatus({ limit, path }: PlacedLimit): Finding[] {
  const data = {
    ...limitName(limit),
    amount: limitAmount(limit, 'id'),
    amountEn: limitAmount(limit, 'en'),
    rules: limit.rules.join(', '),
  };
  const place = [...path, 'status'];
  switch (limit.status) {
    case 'conflicting':
      return [{ code: 'limit-conflicting', severity: 'conflict', path: place, data }];
    case 'interpreted':
      return [{ code: 'limit-interpreted', severity: 'notice', path: place, data }];
    case 'confirmed':
      return [];
  }
}

/** R7: a limit without upper bound promises nothing. */
function lintUpperBound({ limit, path }: PlacedLimit): Finding[] {
  if (limit.max !== null) return [];
  const data = limitName(limit);
  return [{ code: 'limit-without-upper-bound', severity: 'gap', path: [...path, 'max'], data }];
}

/** A limit the clock enforces although no printed statement gives a duration. */
function lintPresenceInWords({ limit, path }: PlacedLimit): Finding[] {
  if (limit.max === null || limit.words.some((words) => readDurations(words).length > 0)) return [];
  const data = { ...limitName(limit), amount: limitAmount(limit, 'id'), amountEn: limitAmount(limit, 'en') };
  return [{ code: 'limit-not-in-words', severity: 'gap', path: [...path, 'words'], data }];
}
