import type { PrintedUnit, ReadDuration } from '../read-duration';
import type { ReadingRule, TimeLimit, TimeUnit } from '../schema/time-limit';

/** In what two statements of one limit differ. */
export type DurationDifference = 'number' | 'unit' | 'qualifier';

/** A printed "0" is missing data (R4) and is never compared with anything. */
export function isPrintedZero(duration: ReadDuration): boolean {
  return duration.max === 0;
}

/** In what two printed durations differ; null when they say the same. */
export function durationDifference(a: ReadDuration, b: ReadDuration): DurationDifference | null {
  if (family(a.unit) !== family(b.unit)) return 'unit';
  if (a.max !== b.max || lowerEnd(a) !== lowerEnd(b)) return 'number';
  if (a.unit === b.unit) return null;
  return isPlain(a.unit) || isPlain(b.unit) ? 'qualifier' : 'unit';
}

/**
 * Whether the machine value may be read from the printed duration. Plain "hari" and "jam" give calendar days
 * and clock hours by themselves; reading working time into them needs R2 (a fuller statement), R5 (ambiguous)
 * or R6 (a statute). R3 leaves the lower end of a range to the target.
 */
export function mayBeReadAs(duration: ReadDuration, limit: TimeLimit): boolean {
  if (duration.max !== limit.max) return false;
  if (limit.min !== duration.min && !limit.rules.includes('R3') && limit.min !== null) return false;
  return mayCountIn(duration.unit, limit.unit, limit.rules);
}

function mayCountIn(printed: PrintedUnit, unit: TimeUnit, rules: ReadingRule[]): boolean {
  if (printed === unit) return true;
  if (printed === 'days' && unit === 'calendar-days') return true;
  if (printed === 'hours' && unit === 'clock-hours') return true;
  if (!isPlain(printed) || family(printed) !== family(unit)) return printed === 'none' && rules.length > 0;
  return rules.some((rule) => rule === 'R2' || rule === 'R5' || rule === 'R6');
}

function isPlain(unit: PrintedUnit): boolean {
  return unit === 'days' || unit === 'hours';
}

function lowerEnd(duration: ReadDuration): number {
  return duration.min ?? duration.max;
}

function family(unit: PrintedUnit): 'minutes' | 'hours' | 'days' | 'none' {
  switch (unit) {
    case 'minutes':
    case 'none':
      return unit;
    case 'hours':
    case 'clock-hours':
    case 'working-hours':
      return 'hours';
    case 'days':
    case 'calendar-days':
    case 'working-days':
      return 'days';
  }
}
