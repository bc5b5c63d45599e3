import type { TimelineEntry } from '@maklumat/operations';

/**
 * Sequences of the entries that tell a date once more which the same run of the same limit had already: a clock
 * that stopped and ran on may end on the day it would have ended, and "a new date" would be untrue.
 */
export function sameDates(entries: readonly Pick<TimelineEntry, 'sequence' | 'body'>[]): ReadonlySet<number> {
  const told = new Map<string, string>();
  const same = new Set<number>();
  for (const { sequence, body } of entries) {
    if (body.type !== 'promise-told') continue;
    const clock = `${body.limit} ${String(body.run)}`;
    if (told.get(clock) === body.dueOn) same.add(sequence);
    told.set(clock, body.dueOn);
  }
  return same;
}
