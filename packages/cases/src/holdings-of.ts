import type { Instant } from '@maklumat/calendar';
import type { BodyOf } from '@maklumat/workflow';
import type { Holding, Recorded } from './case-state';

/** What hands a case on, in the order of the log; transitions stand at the instants they count from. */
export type Handing = Recorded<BodyOf<'transitioned'> | BodyOf<'assigned'>>;

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
  const starts: Start[] = [{ state: filed.state, unit: filed.unit, assigneeId: null, from: receivedAt }];
  for (const handing of handings) {
    const before = starts.at(-1) ?? starts[0];
    if (before !== undefined) starts.push(handedOn(before, handing));
  }
  return withEnds(noLaterThanTheNext(starts));
}

type Start = Omit<Holding, 'until'>;

function handedOn(before: Start, handing: Handing): Start {
  const from = Math.max(before.from, handing.at);
  if (handing.type === 'assigned') return { ...before, assigneeId: handing.userId, from };
  const unit = handing.unit ?? before.unit;
  // Another unit has people of its own: handed over, it is nobody's in particular.
  const assigneeId = unit === before.unit ? before.assigneeId : null;
  return { state: handing.to, unit, assigneeId, from: handing.at };
}

/** Who was given a case after the step that is recorded next had it for no time. */
function noLaterThanTheNext(starts: readonly Start[]): Start[] {
  let next = Infinity;
  return starts.toReversed().map((start) => {
    next = Math.min(start.from, next);
    return { ...start, from: next };
  });
}

/** @param latestFirst starts, the last one first */
function withEnds(latestFirst: readonly Start[]): Holding[] {
  const holdings: Holding[] = [];
  let until: Instant | null = null;
  for (const start of latestFirst) {
    if (start.from === until) continue;
    const after = holdings[0];
    if (after !== undefined && sameHands(start, after)) holdings[0] = { ...after, from: start.from };
    else holdings.unshift({ ...start, until });
    until = start.from;
  }
  return holdings;
}

function sameHands(a: Start, b: Start): boolean {
  return a.state === b.state && a.unit === b.unit && a.assigneeId === b.assigneeId;
}
