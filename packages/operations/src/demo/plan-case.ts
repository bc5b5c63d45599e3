import type { WorkflowDefinition } from '@maklumat/workflow';
import { distancesTo } from './next-step';
import type { Random } from './seeded-random';
import type { DemoPlan } from './walk-demo-case';

const DAY_MS = 86_400_000;
const DAYS_BACK = 395;

/**
 * Where a case goes and when it was received: twice through every state of its workflow, the others to their good
 * end. What stands in the middle is mostly of the last days, some of it late; what has ended lies over thirteen months.
 */
export function planCase(
  definition: WorkflowDefinition,
  turn: number,
  now: Date,
  random: Random,
): Omit<DemoPlan, 'submissionId'> {
  const { states } = definition;
  const finished = states.find(({ outcome }) => outcome === 'finished');
  const target = (turn < states.length * 2 ? states[turn % states.length] : finished) ?? states[0];
  if (target === undefined) throw new RangeError(`${definition.slug} has no state.`);
  const steps = distancesTo(target.id, definition).get(definition.start.state) ?? 1;
  const isLate = random.chance(target.outcome === null ? 0.4 : 0.2);
  const days =
    target.outcome === null
      ? steps * 2 + (isLate ? random.between(25, 60) : random.between(0.3, 7))
      : 20 + steps * 3 + random.next() ** 1.3 * (DAYS_BACK - 20 - steps * 3);
  const pace = target.outcome === null ? 0.5 : isLate ? 5 : 1;
  const receivedAt = daytime(new Date(now.getTime() - days * DAY_MS), random);
  return { target: target.id, receivedAt, pace, keepsDates: !isLate };
}

/** The same day, between six in the morning and ten at night in western Indonesia. */
function daytime(instant: Date, random: Random): Date {
  const midnight = Math.floor((instant.getTime() + 7 * 3_600_000) / DAY_MS) * DAY_MS - 7 * 3_600_000;
  const at = midnight + Math.floor(random.between(6 * 60, 22 * 60)) * 60_000;
  return new Date(Math.min(at, instant.getTime()));
}
