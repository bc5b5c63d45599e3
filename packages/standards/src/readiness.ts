import { missingComponents } from './components';
import type { StandardVersion } from './schema/standard-version';

/** What a standard still lacks for the highest readiness score. */
export type ReadinessGap =
  | 'standard-missing'
  | 'components-missing'
  | 'decree-missing'
  | 'consultation-missing'
  | 'evaluation-missing';

export type Readiness = {
  /** 0 no standard · 1 fewer than 14 components · 2 all 14 · 3 + decree · 4 + consultation · 5 + evaluation. */
  score: 0 | 1 | 2 | 3 | 4 | 5;
  /** Everything that is missing, the gap that holds the score down first. */
  gaps: ReadinessGap[];
};

/**
 * Readiness of a service's standard as PEKPPP scores it. A later rung never makes up for an earlier one:
 * a consultation recorded for an undecreed standard does not raise the score.
 *
 * @param standard the version in force; null when the service has none
 */
export function readiness(standard: StandardVersion | null): Readiness {
  if (standard === null) return { score: 0, gaps: ['standard-missing'] };
  const rungs: [gap: ReadinessGap, reached: boolean][] = [
    ['components-missing', missingComponents(standard).length === 0],
    ['decree-missing', standard.decree.status === 'stated'],
    ['consultation-missing', standard.consultation !== null],
    ['evaluation-missing', standard.evaluation !== null],
  ];
  const gaps = rungs.filter(([, reached]) => !reached).map(([gap]) => gap);
  const climbed = rungs.findIndex(([, reached]) => !reached);
  return { score: SCORES[climbed === -1 ? rungs.length : climbed] ?? 1, gaps };
}

/** Score by the number of rungs climbed without a gap. */
const SCORES = [1, 2, 3, 4, 5] as const;
