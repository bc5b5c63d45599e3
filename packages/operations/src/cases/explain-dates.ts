import { CalendarGapError, type Explanation, type WorkingTime } from '@maklumat/calendar';
import { clocksOf, explainClock, extensionOfClock, type Clock } from '@maklumat/cases';
import type { TenantTx } from '@maklumat/db';
import type { LocalisedText, TimeLimit } from '@maklumat/standards';
import type { BodyOf, Holder } from '@maklumat/workflow';
import { calendarAt, type CalendarVersion } from '../amendments/calendar-at';
import { readWorkingTime } from '../calendar/read-working-time';
import type { ExtensionReasons } from './extension-reasons';
import { viewHeld, type HeldView, type HolderNames } from './held-view';
import type { LoadedCase } from './load-case';

/** A date that was told. */
export type ExplainedDate = {
  readonly dueOn: string;
  readonly dueAt: string;
  readonly atTimeOfDay: boolean;
};

/** How one date of a case came about. Instants are ISO texts or milliseconds, days the agency's own. */
export type DateExplanation = ExplainedDate & {
  readonly limit: string;
  readonly run: number;
  readonly name: LocalisedText;
  /** What the published text says about the limit, word for word. */
  readonly words: TimeLimit['words'];
  readonly amount: Pick<TimeLimit, 'min' | 'max' | 'unit' | 'binds' | 'extends' | 'until'>;
  readonly note: LocalisedText | null;
  readonly toldAt: string;
  /** Dates told before, oldest first. */
  readonly before: readonly ExplainedDate[];
  /** The count with the calendar as it was known when the date was told; empty where it cannot be counted. */
  readonly counts: readonly Explanation[];
  /** Whether that count gives the very date that was told; another one stands because it serves the citizen. */
  readonly isCounted: boolean;
  /** When the clock stood still, and who had the turn then. */
  readonly stops: readonly { readonly from: string; readonly until: string; readonly holder: Holder }[];
  /** Year the calendar does not cover. */
  readonly missingYear: number | null;
  /** The state of the calendar that held when the date was told; null before the first was written down. */
  readonly calendar: CalendarVersion | null;
  /** What lengthened the limit, and why as far as the reader may know it. */
  readonly extension: DateExtension | null;
  /** What amendments of the calendar did to this date, oldest first. */
  readonly amendments: readonly DateAmendment[];
  /** Who had the case how long; null where the calendar does not reach so far. */
  readonly held: HeldView | null;
};

/** An extension of a limit. */
export type DateExtension = {
  readonly amount: number;
  readonly unit: TimeLimit['unit'];
  readonly grantedAt: string;
  readonly reasons: readonly string[];
};

/** One amendment of the calendar that touched a date. */
export type DateAmendment = Omit<BodyOf<'calendar-amended'>, 'type'> & { readonly sequence: number };

/**
 * Every date that was told in a case and how it came about, first told first.
 *
 * @param reader `names` of units and roles for an official; null for the citizen, who is told sides alone. `reasons`
 *   of extensions as far as they may be read
 * @internal
 */
export async function explainDates(
  tx: TenantTx,
  { state, rules }: Pick<LoadedCase, 'state' | 'rules'>,
  reader: { readonly names: HolderNames | null; readonly now: Date; readonly reasons: ExtensionReasons },
): Promise<DateExplanation[]> {
  const explained: DateExplanation[] = [];
  const calendar = await readWorkingTime(tx);
  for (const clock of clocksOf(state, rules.definition, rules.limits)) {
    const limit = rules.limits.find(({ id }) => id === clock.limit);
    if (limit === undefined || clock.told === null) continue;
    const asTold = clockAsTold(clock);
    const { counts, missingYear, version } = await countAsTold(tx, { state, rules }, asTold, clock.told);
    explained.push({
      ...dateOf(clock.told, clock.atTimeOfDay),
      limit: clock.limit,
      run: clock.run,
      name: limit.name,
      words: limit.words,
      amount: amountOf(limit),
      note: limit.note ?? null,
      toldAt: new Date(clock.told.toldAt).toISOString(),
      before: clock.toldBefore.map((told) => dateOf(told, clock.atTimeOfDay)),
      counts,
      isCounted: counts.at(-1)?.dueAt === clock.told.dueAt,
      stops: stopsOf(asTold, { state, rules }),
      missingYear,
      calendar: version,
      extension: extensionOf(state, clock, reader.reasons),
      amendments: state.amendments.filter(
        ({ limit: id, run }) => clock.limits.includes(id) && run === clock.run,
      ),
      held: viewHeld({ state, rules }, clock, { ...reader, calendar }),
    });
  }
  return explained.toSorted((a, b) => a.toldAt.localeCompare(b.toldAt));
}

/**
 * The count by the calendar on record and, where that has been amended since, by the one that held at the telling:
 * the state that was written down then, or what was known on that day.
 */
async function countAsTold(
  tx: TenantTx,
  { state, rules }: Pick<LoadedCase, 'state' | 'rules'>,
  clock: Clock,
  { dueAt, toldAt }: { readonly dueAt: number; readonly toldAt: number },
): Promise<Counted & { readonly version: CalendarVersion | null }> {
  const countBy = (calendar: WorkingTime): Counted =>
    counted(() => explainClock(state, clock, rules.limits, calendar));
  const then = await calendarAt(tx, new Date(toldAt));
  const version = then?.version ?? null;
  const now = countBy(await readWorkingTime(tx));
  if (now.counts.at(-1)?.dueAt === dueAt) return { ...now, version };
  const asThen = then === null ? null : countBy(then.compile());
  if (asThen?.counts.at(-1)?.dueAt === dueAt) return { ...asThen, version };
  return { ...countBy(await readWorkingTime(tx, { knownAt: toldAt })), version };
}

function extensionOf(
  { extensions }: LoadedCase['state'],
  clock: Clock,
  reasons: ExtensionReasons,
): DateExtension | null {
  const granted = extensionOfClock(extensions, clock);
  if (granted === undefined) return null;
  const { amount, unit, at, sequence } = granted;
  return { amount, unit, grantedAt: new Date(at).toISOString(), reasons: reasons.get(sequence) ?? [] };
}

type Counted = { readonly counts: Explanation[]; readonly missingYear: number | null };

/** The clock as it stood when its date was told: a later stop has no part in that date. */
function clockAsTold(clock: Clock): Clock {
  const toldAt = clock.told?.toldAt ?? Infinity;
  return { ...clock, status: 'running', stops: clock.stops.filter(({ until }) => until <= toldAt) };
}

function counted(count: () => Explanation[]): Counted {
  try {
    return { counts: count(), missingYear: null };
  } catch (error) {
    if (error instanceof CalendarGapError) return { counts: [], missingYear: error.year };
    throw error;
  }
}

function dateOf(
  told: { readonly dueOn: string; readonly dueAt: number },
  atTimeOfDay: boolean,
): ExplainedDate {
  return { dueOn: told.dueOn, dueAt: new Date(told.dueAt).toISOString(), atTimeOfDay };
}

function amountOf({
  min,
  max,
  unit,
  binds,
  extends: lengthens,
  until,
}: TimeLimit): DateExplanation['amount'] {
  return { min, max, unit, binds, extends: lengthens, until };
}

/** Who had the turn while a clock stood still: the holder of the state it stood in. */
function stopsOf(
  { stops }: Clock,
  { state, rules }: Pick<LoadedCase, 'state' | 'rules'>,
): DateExplanation['stops'] {
  return stops.map(({ from, until }) => {
    const stay = state.stays.findLast((one) => one.from <= from);
    const holder = rules.definition.states.find(({ id }) => id === stay?.state)?.holder ?? 'agency';
    return { from: new Date(from).toISOString(), until: new Date(until).toISOString(), holder };
  });
}
