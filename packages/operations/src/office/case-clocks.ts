import {
  breachesOf,
  clocksOf,
  isLate,
  timeTo,
  usedTime,
  type Clock,
  type TimeTo,
  type UsedTime,
} from '@maklumat/cases';
import { CalendarGapError, type WorkingTime } from '@maklumat/calendar';
import type { LocalisedText, TimeLimit } from '@maklumat/standards';
import type { LoadedCase } from '../cases/load-case';

/** One run of one limit, as the console lists it. Instants are ISO texts, `On` are the agency's own days. */
export type ClockView = {
  readonly limit: string;
  readonly run: number;
  readonly name: LocalisedText;
  /** What the published text says about this limit, word for word; empty when it says nothing. */
  readonly words: TimeLimit['words'];
  readonly amount: Pick<TimeLimit, 'min' | 'max' | 'unit' | 'binds' | 'extends' | 'until'>;
  readonly status: Clock['status'];
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly stoppedSince: string | null;
  /** The date that counts; null while none is known. */
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  /** Whether the date is told with the time of day `dueAt`. */
  readonly atTimeOfDay: boolean;
  readonly toldBefore: readonly { readonly dueOn: string; readonly toldAt: string }[];
  /** How far the date is; only while the clock runs. */
  readonly left: TimeTo | null;
  /** How much of its time is used up; of an open clock with an upper bound, where the calendar reaches so far. */
  readonly used: UsedTime | null;
  readonly isLate: boolean;
  /** Day of the first date that was missed. */
  readonly missedOn: string | null;
  readonly undetermined: number | null;
};

/** Every clock of a case: those that run first, by their date. */
export function viewClocks(loaded: LoadedCase, now: Date, calendar: WorkingTime): ClockView[] {
  const { state, rules } = loaded;
  const views = clocksOf(state, rules.definition, rules.limits).flatMap((clock) => {
    const limit = rules.limits.find(({ id }) => id === clock.limit);
    if (limit === undefined) return [];
    return [{ ...viewClock(clock, limit, now, calendar), used: usedOf(loaded, clock, now, calendar) }];
  });
  const rank = { running: 0, stopped: 1, ended: 2, cancelled: 2 };
  return views.toSorted(
    (a, b) =>
      rank[a.status] - rank[b.status] ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      a.startedAt.localeCompare(b.startedAt),
  );
}

function usedOf(
  { state, rules }: LoadedCase,
  clock: Clock,
  now: Date,
  calendar: WorkingTime,
): UsedTime | null {
  try {
    return usedTime(state, clock, rules.limits, calendar, now.getTime());
  } catch (error) {
    if (error instanceof CalendarGapError) return null;
    throw error;
  }
}

function viewClock(
  clock: Clock,
  limit: TimeLimit,
  now: Date,
  calendar: WorkingTime,
): Omit<ClockView, 'used'> {
  const { min, max, unit, binds, extends: lengthens, until } = limit;
  const { told } = clock;
  const counts = clock.status === 'running' && clock.undetermined === null;
  return {
    limit: clock.limit,
    run: clock.run,
    name: limit.name,
    words: limit.words,
    amount: { min, max, unit, binds, extends: lengthens, until },
    status: clock.status,
    startedAt: new Date(clock.startedAt).toISOString(),
    endedAt: isoOf(clock.endedAt),
    stoppedSince: isoOf(clock.stoppedSince),
    dueOn: told?.dueOn ?? null,
    dueAt: isoOf(told?.dueAt ?? null),
    atTimeOfDay: clock.atTimeOfDay,
    toldBefore: clock.toldBefore.map(({ dueOn, toldAt }) => ({
      dueOn,
      toldAt: new Date(toldAt).toISOString(),
    })),
    left: counts && told !== null ? timeTo(told.dueAt, now.getTime(), calendar, clock.unit) : null,
    isLate: isLate(clock, now.getTime()),
    missedOn: breachesOf(clock, now.getTime())[0]?.dueOn ?? null,
    undetermined: clock.undetermined,
  };
}

function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
