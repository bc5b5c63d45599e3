import type { Instant } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { DecisionContext } from '@maklumat/workflow';
import type { Clock } from './clock';

/** By the limit it lengthens, what an extension adds to it. */
export function extensionsOf(limits: readonly TimeLimit[]): DecisionContext['extensions'] {
  return new Map(
    limits.flatMap(({ id, extends: lengthened, max, unit }) =>
      lengthened === null || max === null ? [] : [[lengthened, { id, amount: max, unit }] as const],
    ),
  );
}

/** Limits that can no longer be extended: their clock does not run, or its date has passed. */
export function endedLimits(clocks: readonly Clock[], now: Instant): Set<string> {
  const ended = clocks.filter(
    ({ status, told }) => status !== 'running' || (told !== null && told.dueAt < now),
  );
  return new Set(ended.flatMap(({ limits }) => limits));
}
