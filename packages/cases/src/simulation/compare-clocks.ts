import type { Instant, PlainDate } from '@maklumat/calendar';
import { breachesOf, type Clock } from '../clock';

/** How a clock stood: its date passed, its end came in time, it goes on, or it ended without being judged. */
export type Standing = 'late' | 'on-time' | 'running' | 'cancelled';

/** The date of one clock and whether it was kept. */
export type SimulatedDate = {
  /** Last instant in time; null where no date is told: no upper bound, or a year that is not covered. */
  readonly dueAt: Instant | null;
  readonly dueOn: PlainDate | null;
  readonly atTimeOfDay: boolean;
  readonly standing: Standing;
  /** Year the calendar does not cover. */
  readonly undetermined: number | null;
};

/** What other rules change in one clock. A date where there was none is earlier, none where there was one later. */
export type ClockChange = 'late' | 'rescued' | 'earlier' | 'later' | 'undetermined';

/** One clock of a case, as it was and as it would have been. */
export type SimulatedClock = {
  /** Limit that applies, or applied at the end; the proposed one where there was none. */
  readonly limit: string;
  readonly run: number;
  readonly binds: 'agency' | 'citizen';
  /** Null: this clock did not run. */
  readonly told: SimulatedDate | null;
  /** Null: this clock would not run. */
  readonly would: SimulatedDate | null;
  readonly changes: readonly ClockChange[];
};

/** The clocks of one case, three times: as recorded, as its own rules give them now, as proposed. */
export type ComparedClocks = {
  readonly recorded: readonly Clock[];
  readonly own: readonly Clock[];
  readonly proposed: readonly Clock[];
};

/**
 * Clock by clock, what was and what would have been. Where the case's own rules give today what the proposed ones
 * give, nothing is changed by the proposal, and the date that was told stands: a calendar that was amended since, or
 * a date that stood because it served the citizen, is not the proposal's doing.
 *
 * @param at instant up to which clocks that still run are judged
 */
export function compareClocks(clocks: ComparedClocks, at: Instant): SimulatedClock[] {
  const proposed = [...clocks.proposed];
  const compared = clocks.recorded.map((recorded) => {
    const own = clocks.own.find((one) => isSameRun(one, recorded));
    const index = proposed.findIndex((one) => isSameRun(one, recorded));
    const [would] = index === -1 ? [] : proposed.splice(index, 1);
    const isUntouched = own !== undefined && would !== undefined && isEqual(own, would, at);
    return simulated(recorded, isUntouched ? recorded : (would ?? null), at);
  });
  return [...compared, ...proposed.map((would) => simulated(null, would, at))];
}

/** Runs of one limit, or of limits that take each other's place by class. */
function isSameRun(a: Clock, b: Clock): boolean {
  return a.run === b.run && a.limits.some((id) => b.limits.includes(id));
}

function isEqual(a: Clock, b: Clock, at: Instant): boolean {
  const [one, other] = [dateOf(a, at), dateOf(b, at)];
  return (
    a.startedAt === b.startedAt &&
    one.dueAt === other.dueAt &&
    one.standing === other.standing &&
    one.undetermined === other.undetermined
  );
}

function simulated(recorded: Clock | null, proposed: Clock | null, at: Instant): SimulatedClock {
  const shown = recorded ?? proposed;
  if (shown === null) throw new RangeError('One of the two clocks is there.');
  const told = recorded === null ? null : dateOf(recorded, at);
  const would = proposed === null ? null : dateOf(proposed, at);
  const { limit, run, binds } = proposed ?? shown;
  return { limit, run, binds, told, would, changes: changesOf(told, would) };
}

function dateOf(clock: Clock, at: Instant): SimulatedDate {
  const { told, undetermined, atTimeOfDay } = clock;
  const date = undetermined === null ? told : null;
  const dueAt = date?.dueAt ?? null;
  return { dueAt, dueOn: date?.dueOn ?? null, atTimeOfDay, standing: standingOf(clock, at), undetermined };
}

/** What binds the citizen is a window: it closes, and nobody is late. */
function standingOf(clock: Clock, at: Instant): Standing {
  if (clock.binds === 'agency' && breachesOf(clock, at).length > 0) return 'late';
  if (clock.status === 'cancelled') return 'cancelled';
  return clock.status === 'ended' ? 'on-time' : 'running';
}

function changesOf(told: SimulatedDate | null, would: SimulatedDate | null): ClockChange[] {
  const changes: ClockChange[] = [];
  const [wasLate, isLate] = [told?.standing === 'late', would?.standing === 'late'];
  if (isLate && !wasLate) changes.push('late');
  if (would !== null && would.undetermined !== null) return [...changes, 'undetermined'];
  if (wasLate && !isLate) changes.push('rescued');
  const [before, after] = [told?.dueAt ?? Infinity, would?.dueAt ?? Infinity];
  if (after < before) changes.push('earlier');
  if (after > before) changes.push('later');
  return changes;
}
