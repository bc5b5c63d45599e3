import { CalendarGapError, type WorkingTime } from '@maklumat/calendar';
import { heldTimes, missedDates, type CaseHolder, type Clock, type CountedShare } from '@maklumat/cases';
import type { LocalisedText } from '@maklumat/standards';
import type { Holder } from '@maklumat/workflow';
import type { LoadedCase } from './load-case';

/** Names of an agency's units and roles by slug. */
export type HolderNames = {
  readonly units: ReadonlyMap<string, LocalisedText>;
  readonly roles: ReadonlyMap<string, LocalisedText>;
};

/** Who has the turn, by name; unit and role for the agency's own people alone. */
export type HolderView = {
  readonly side: Holder;
  readonly unit: LocalisedText | null;
  readonly role: LocalisedText | null;
};

/** Counted time: whole minutes, and the share of it, 1 being all; null without an upper bound. */
export type TimeView = { readonly minutes: number; readonly share: number | null };

/** The time of one clock by who had the case; instants are ISO texts. */
export type HeldView = {
  readonly total: TimeView;
  readonly stretches: readonly (HolderView &
    TimeView & { readonly from: string; readonly until: string | null })[];
  /** Dates that passed: who had the case then, and who had it how long until then. */
  readonly missed: readonly (HolderView & {
    readonly dueOn: string;
    readonly dueAt: string;
    readonly until: readonly (HolderView & TimeView)[];
  })[];
};

/**
 * Who had a case how long in one clock, by the calendar on record; null where that does not reach so far.
 *
 * @param names null for the citizen, who is told whose turn it was and no more of the agency's inside
 * @internal
 */
export function viewHeld(
  { state, rules }: Pick<LoadedCase, 'state' | 'rules'>,
  clock: Clock,
  context: { readonly names: HolderNames | null; readonly now: Date; readonly calendar: WorkingTime },
): HeldView | null {
  const { names, calendar } = context;
  const { definition, limits } = rules;
  const now = context.now.getTime();
  try {
    const { stretches, ...total } = heldTimes(state, definition, clock, limits, calendar, now);
    return {
      total: timeOf(total),
      stretches: joined(stretches, names).map(({ holder, from, until, ...time }) => ({
        ...viewHolder(holder, names),
        ...timeOf(time),
        from: new Date(from).toISOString(),
        until: until === null ? null : new Date(until).toISOString(),
      })),
      missed: missedDates(state, definition, clock, limits, calendar, now).map(({ told, heldBy, until }) => ({
        ...viewHolder(heldBy ?? NOBODY, names),
        dueOn: told.dueOn,
        dueAt: new Date(told.dueAt).toISOString(),
        until: joinedSums(until, names).map(({ holder, ...time }) => ({
          ...viewHolder(holder, names),
          ...timeOf(time),
        })),
      })),
    };
  } catch (error) {
    if (error instanceof CalendarGapError) return null;
    throw error;
  }
}

const NOBODY: CaseHolder = { side: 'nobody', unit: null, roles: [] };

type Stretch = CountedShare & {
  readonly holder: CaseHolder;
  readonly from: number;
  readonly until: number | null;
};

/** Stretches in a row that read the same are one: a state inside the same hands is not told here. */
function joined(
  stretches: readonly (CaseHolder & Omit<Stretch, 'holder'>)[],
  names: HolderNames | null,
): Stretch[] {
  const rows: Stretch[] = [];
  for (const { side, unit, roles, from, until, countedMs, share } of stretches) {
    const holder = { side, unit, roles };
    const last = rows.at(-1);
    if (last !== undefined && keyOf(last.holder, names) === keyOf(holder, names))
      rows[rows.length - 1] = { ...last, until, ...added(last, { countedMs, share }) };
    else rows.push({ holder, from, until, countedMs, share });
  }
  return rows;
}

function joinedSums(
  holders: readonly (CaseHolder & CountedShare)[],
  names: HolderNames | null,
): (CountedShare & { readonly holder: CaseHolder })[] {
  const sums = new Map<string, CountedShare & { readonly holder: CaseHolder }>();
  for (const holder of holders) {
    const key = keyOf(holder, names);
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? { holder, ...shareOf(holder) } : { ...sum, ...added(sum, holder) });
  }
  return [...sums.values()];
}

function keyOf({ side, unit, roles }: CaseHolder, names: HolderNames | null): string {
  return names === null ? side : [side, unit ?? '', roles[0] ?? ''].join(' ');
}

function shareOf({ countedMs, share }: CountedShare): CountedShare {
  return { countedMs, share };
}

function added(a: CountedShare, b: CountedShare): CountedShare {
  const share = a.share === null || b.share === null ? null : a.share + b.share;
  return { countedMs: a.countedMs + b.countedMs, share };
}

function timeOf({ countedMs, share }: CountedShare): TimeView {
  return { minutes: Math.round(countedMs / 60_000), share };
}

function viewHolder({ side, unit, roles: [role] }: CaseHolder, names: HolderNames | null): HolderView {
  return {
    side,
    unit: names === null || unit === null ? null : (names.units.get(unit) ?? { id: unit }),
    role: names === null || role === undefined ? null : (names.roles.get(role) ?? { id: role }),
  };
}
