import type { Figures } from './figures';

/**
 * Cases from which on a percentage or a median is told. Below it one case more or less moves a percentage by ten
 * points, so that it would compare chance. The counts themselves are always told: they name nobody.
 */
export const FEWEST_CASES = 10;

/** Whole percent of the judged cases that were kept; null below FEWEST_CASES. All or none is said only when it is so. */
export function onTimePercent({ judged, kept }: Figures): number | null {
  if (judged < FEWEST_CASES) return null;
  if (kept === 0 || kept === judged) return kept === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((kept / judged) * 100)));
}

/** Median of working days; null below FEWEST_CASES. */
export function typicalDays({ measured, medianDays }: Figures): number | null {
  return measured < FEWEST_CASES ? null : medianDays;
}
