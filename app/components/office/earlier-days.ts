import type { ClockView } from '@maklumat/operations';

/** Days that were told before and are not the one that counts now, each once, in the order they were told. */
export function earlierDays({ dueOn, toldBefore }: Pick<ClockView, 'dueOn' | 'toldBefore'>): string[] {
  return [...new Set(toldBefore.map((told) => told.dueOn))].filter((day) => day !== dueOn);
}
