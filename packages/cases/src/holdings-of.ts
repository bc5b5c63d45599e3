import type { Instant } from '@maklumat/calendar';
import type { BodyOf } from '@maklumat/workflow';
import type { Holding, Recorded } from './case-state';

/** What hands a case on, in the order of the log; transitions stand at the instants they count from. */
export type Handing = Recorded<BodyOf<'transitioned'> | BodyOf<'assigned'>>;

type Start = Omit<Holding, 'until'>;

/**
 * Who had the case when: a stretch for each state, unit and person, in order and without a gap. What changed hands
 * within one instant was held by nobody in between.
 *
 * @internal
 */
export function holdingsOf(
  filed: BodyOf<'filed'>,
  receivedAt: Instant,
  handings: readonly Handing[],
): Holding[] {
  let start: Start = { state: filed.state, unit: filed.unit, assigneeId: null, from: receivedAt };
  const starts = [start];
  for (const handing of handings) {
    start = handedOn(start, handing);
    starts.push(start);
  }
  return withEnds(starts);
}

function handedOn({ state, unit, assigneeId, from }: Start, handing: Handing): Start {
  if (handing.type === 'assigned')
    return { state, unit, assigneeId: handing.userId, from: Math.max(from, handing.at) };
  const next = handing.unit ?? unit;
  // Another unit has people of its own: handed over, it is nobody's in particular.
  return { state: handing.to, unit: next, assigneeId: next === unit ? assigneeId : null, from: handing.at };
}

/** From the last one back: each ends where the next begins, and whoever would begin after that had it for no time. */
function withEnds(starts: readonly Start[]): Holding[] {
  const latestFirst: Holding[] = [];
  let until: Instant | null = null;
  for (let index = starts.length - 1; index >= 0; index -= 1) {
    const { state, unit, assigneeId, from: begun } = starts[index] as Start;
    const from: Instant = until === null ? begun : Math.min(begun, until);
    if (from === until) continue;
    const after = latestFirst.at(-1);
    const goesOn = after?.state === state && after.unit === unit && after.assigneeId === assigneeId;
    if (goesOn) latestFirst.pop();
    latestFirst.push({ state, unit, assigneeId, from, until: goesOn ? after.until : until });
    until = from;
  }
  return latestFirst.reverse();
}
