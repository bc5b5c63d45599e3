import type { Instant, WorkingTime } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { Holder, WorkflowDefinition } from '@maklumat/workflow';
import type { CaseState, Holding } from './case-state';
import { breachesOf, type Clock, type ToldDate } from './clock';
import { countedTime } from './counted-time';

/** Who has the turn in a case. Inside the agency a unit, and in it the roles that answer for the state. */
export type CaseHolder = {
  readonly side: Holder;
  /** Null where the turn is not the agency's. */
  readonly unit: string | null;
  /** The first is the one that is named; empty where the turn is not the agency's. */
  readonly roles: readonly string[];
};

/** A stretch in which one holder had the case, in one state. */
export type HeldStretch = CaseHolder &
  Pick<Holding, 'state' | 'assigneeId'> & {
    readonly from: Instant;
    /** Null: it is so still. */
    readonly until: Instant | null;
  };

/** Time that a clock counted while somebody had the case. */
export type CountedShare = {
  /** Milliseconds. */
  readonly countedMs: number;
  /** Of what the limit gives, 1 being all of it; null for a limit without an upper bound (R7). */
  readonly share: number | null;
};

/** The time of one clock, by who had the case. */
export type HeldTimes = CountedShare & {
  /** In order, within the clock's run. */
  readonly stretches: readonly (HeldStretch & CountedShare)[];
  /** Summed up, each once, in the order in which they first had it. */
  readonly holders: readonly (CaseHolder & CountedShare)[];
};

/** A date that was told and passed, and in whose hands. */
export type MissedDate = {
  readonly told: ToldDate;
  /** Who had the case in the last moment that was on time. */
  readonly heldBy: HeldStretch | null;
  /** Who had it how long until then; shares of what had been counted. */
  readonly until: readonly (CaseHolder & CountedShare)[];
};

/** Who had the case when, from receipt on, without a gap. */
export function heldStretches(state: CaseState, definition: WorkflowDefinition): HeldStretch[] {
  return state.holdings.map((holding) => {
    const { state: id, assigneeId, from, until } = holding;
    const found = definition.states.find((candidate) => candidate.id === id);
    const side = found?.holder ?? 'nobody';
    const inside = side === 'agency';
    return {
      side,
      unit: inside ? holding.unit : null,
      roles: inside ? (found?.responsible ?? []) : [],
      state: id,
      assigneeId: inside ? assigneeId : null,
      from,
      until,
    };
  });
}

/** Who had the case at an instant; whoever it is handed to has it from that very instant. Null before receipt. */
export function holderAt(stretches: readonly HeldStretch[], at: Instant): HeldStretch | null {
  return stretches.find(({ from, until }) => from <= at && at < (until ?? Infinity)) ?? null;
}

/**
 * How long who had the case in one run of a clock, in the time that the clock counts. A stretch in which it stood still
 * counts for nobody, and what is counted for all holders is what the clock has counted.
 *
 * @param now instant up to which a clock that still runs is measured
 * @throws {CalendarGapError} when a count leaves the years the calendar covers
 */
export function heldTimes(
  state: CaseState,
  definition: WorkflowDefinition,
  clock: Clock,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
  now: Instant,
): HeldTimes {
  const { until, wholeMs } = countedTime(state, clock, limits, calendar, now);
  const end = Math.min(clock.endedAt ?? Infinity, now);
  const shared = (countedMs: number): CountedShare => ({ countedMs, share: shareOf(countedMs, wholeMs) });
  const stretches = heldStretches(state, definition)
    .map((stretch) => ({
      ...stretch,
      from: Math.max(stretch.from, clock.startedAt),
      until: clock.endedAt === null ? stretch.until : Math.min(stretch.until ?? Infinity, clock.endedAt),
    }))
    .filter(({ from, until: last }) => from < Math.min(last ?? Infinity, end))
    .map((stretch) => ({ ...stretch, ...shared(until(stretch.until ?? end) - until(stretch.from)) }));
  return {
    ...shared(until(end)),
    stretches,
    holders: summedUp(stretches).map((holder) => ({ ...holder, ...shared(holder.countedMs) })),
  };
}

/**
 * The dates of a clock that passed, each with who had the case when it did, and who had it how long until then.
 *
 * @param now instant up to which a clock that still runs is judged
 * @throws {CalendarGapError} when a count leaves the years the calendar covers
 */
export function missedDates(
  state: CaseState,
  definition: WorkflowDefinition,
  clock: Clock,
  limits: readonly TimeLimit[],
  calendar: WorkingTime,
  now: Instant,
): MissedDate[] {
  const stretches = heldStretches(state, definition);
  return breachesOf(clock, now).map((told) => {
    const { holders } = heldTimes(state, definition, clock, limits, calendar, told.dueAt);
    const all = holders.reduce((sum, { countedMs }) => sum + countedMs, 0);
    return {
      told,
      heldBy: holderAt(stretches, told.dueAt),
      until: holders.map((holder) => ({ ...holder, share: shareOf(holder.countedMs, all) })),
    };
  });
}

function shareOf(countedMs: number, wholeMs: number | null): number | null {
  return wholeMs === null || wholeMs === 0 ? null : countedMs / wholeMs;
}

function summedUp(
  stretches: readonly (HeldStretch & CountedShare)[],
): (CaseHolder & { readonly countedMs: number })[] {
  const sums = new Map<string, CaseHolder & { readonly countedMs: number }>();
  for (const { side, unit, roles, countedMs } of stretches) {
    const key = [side, unit ?? '', ...roles].join(' ');
    const sum = sums.get(key)?.countedMs ?? 0;
    sums.set(key, { side, unit, roles, countedMs: sum + countedMs });
  }
  return [...sums.values()];
}
