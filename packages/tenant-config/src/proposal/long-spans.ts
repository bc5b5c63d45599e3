import type { TimeUnit } from '@maklumat/standards';
import type { ConfigProblem } from '../problem';
import { findValues } from '../value-pattern';
import { isMapping, problemIn, type YamlFile } from '../yaml-file';

/** About a hundred years in each unit. */
const MOST: Record<TimeUnit, number> = {
  minutes: 52_596_000,
  'clock-hours': 876_600,
  'working-hours': 876_600,
  'calendar-days': 36_525,
  'working-days': 36_525,
};

/** Where a length of time stands, with the name of its amount. */
const SPANS: readonly (readonly [pattern: string, amount: 'max' | 'amount'])[] = [
  ['time.limits.*', 'max'],
  ['complaintHandling.limits.*', 'max'],
  ['transitions.*.within', 'amount'],
  ['timers.*.after', 'amount'],
  ['timers.*.notice.before', 'amount'],
];

/** Lengths of time that end where no date can be written: a slip of the finger, and nothing can be counted by it. */
export function checkLongSpans(yaml: YamlFile): ConfigProblem[] {
  return SPANS.flatMap(([pattern, amount]) =>
    findValues(yaml.value, pattern).flatMap(({ path, value }): ConfigProblem[] => {
      if (!isMapping(value)) return [];
      const [length, most] = [value[amount], MOST[value['unit'] as TimeUnit] as number | undefined];
      if (typeof length !== 'number' || most === undefined || length <= most) return [];
      const message = `must be at most ${most}, a hundred years, but it is ${length}`;
      return [{ ...problemIn(yaml, [...path, amount], message), code: 'value' }];
    }),
  );
}
