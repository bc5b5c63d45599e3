import type { Instant, PlainDate, Stop } from '@maklumat/calendar';
import type { TimeUnit } from '@maklumat/standards';

/** A date that was told, and how it came about. */
export type ToldDate = {
  readonly limit: string;
  readonly dueAt: Instant;
  readonly dueOn: PlainDate;
  readonly toldAt: Instant;
  readonly sequence: number;
};

/**
 * One run of one limit of the standard in one case. Made by replay, never counted on: what it says follows
 * from the events alone.
 */
export type Clock = {
  /** Limit that applies now, or applied when the run ended; a class's own limit takes the general one's place. */
  readonly limit: string;
  /** Limits of this clock in any class: the promises of each belong to it. */
  readonly limits: readonly string[];
  /** 1 for the first time the limit's start occurred, 2 for the next … */
  readonly run: number;
  readonly binds: 'agency' | 'citizen';
  /** In which its time is counted. */
  readonly unit: TimeUnit;
  /** Counted in hours or minutes: its date is told with the time of day. */
  readonly atTimeOfDay: boolean;
  readonly startedAt: Instant;
  /** Closed stretches in which it stood still. */
  readonly stops: readonly Stop[];
  /** Since when it stands still; null while it runs or has ended. */
  readonly stoppedSince: Instant | null;
  /** `ended`: one of the limit's ends occurred. `cancelled`: the case closed or moved on without one. */
  readonly status: 'running' | 'stopped' | 'ended' | 'cancelled';
  readonly endedAt: Instant | null;
  /** The date that counts for the citizen: the last one told; null while none is known. */
  readonly told: ToldDate | null;
  /** Earlier dates that were told in this run, oldest first. */
  readonly toldBefore: readonly ToldDate[];
  /** Year the calendar did not cover when the date was asked for; null otherwise. */
  readonly undetermined: number | null;
  /** When it was found to be so: the date told before no longer counts. Null while `undetermined` is. */
  readonly undeterminedSince: Instant | null;
};

/**
 * Dates told in this run that passed while they counted: before the clock ended, stood still or was told
 * anew. A breach once made is never erased by a later reclassification or extension; a date that is told
 * twice is broken once.
 *
 * @param now instant up to which a clock that still runs is judged
 */
export function breachesOf(clock: Clock, now: Instant): ToldDate[] {
  const dates = clock.told === null ? clock.toldBefore : [...clock.toldBefore, clock.told];
  const passed = dates.filter(({ dueAt }, index) => dueAt < countsUntil(clock, dates, index, now));
  return passed.filter(({ dueAt }, index) => passed.findIndex((date) => date.dueAt === dueAt) === index);
}

/** Until when a told date is the one to keep. After a stop the date is always told again. */
function countsUntil(clock: Clock, dates: readonly ToldDate[], index: number, now: Instant): Instant {
  const toldAt = dates[index]?.toldAt ?? -Infinity;
  const toldAnew = dates[index + 1]?.toldAt ?? clock.undeterminedSince ?? Infinity;
  const stopped = clock.stops.find(({ until }) => until > toldAt)?.from ?? clock.stoppedSince ?? Infinity;
  return Math.min(toldAnew, stopped, clock.endedAt ?? now);
}

/** Whether a date told in this run has passed without the limit's end. */
export function isLate(clock: Clock, now: Instant): boolean {
  return breachesOf(clock, now).length > 0;
}
