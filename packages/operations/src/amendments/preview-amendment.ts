import type { ChangedDay, Instant } from '@maklumat/calendar';
import { amendDates, type Amendment } from '@maklumat/cases';
import { newId, type TenantTx } from '@maklumat/db';
import { endsAtTimeOfDay, type LocalisedText } from '@maklumat/standards';
import type { BodyOf } from '@maklumat/workflow';
import type { LoadedCase } from '../cases/load-case';
import { countedBy, type RecountFigures } from './calendar-recounts';
import { readSnapshot, type CalendarSnapshot } from './calendar-snapshot';
import { amendmentOf } from './recount-cases';
import { readRunningCases, type RunningCases } from './running-cases';

/** One date that an amendment would touch. */
export type TouchedDate = Pick<BodyOf<'calendar-amended'>, 'told' | 'dueAt' | 'dueOn' | 'moves'> & {
  readonly number: string;
  readonly limit: LocalisedText;
  readonly binds: 'agency' | 'citizen';
  readonly atTimeOfDay: boolean;
};

/** What an amendment would do, before anybody makes it. */
export type AmendmentPreview = RecountFigures & {
  readonly days: readonly ChangedDay[];
  /** The first of the dates touched, those that move before those that stand. */
  readonly dates: readonly TouchedDate[];
};

const MOST_DATES = 200;

/**
 * What a proposed calendar would do to the running cases of an agency, counted from the one they are counted by now.
 * Nothing is written.
 */
export async function previewAmendment(
  read: <T>(work: (tx: TenantTx) => Promise<T>) => Promise<T>,
  propose: (snapshot: CalendarSnapshot) => CalendarSnapshot,
  now: Date,
): Promise<AmendmentPreview> {
  const amendment = await read(async (tx) => {
    const recorded = await readSnapshot(tx);
    const before = (await countedBy(tx)) ?? recorded;
    return amendmentOf(newId(), now.getTime(), before, propose(recorded));
  });
  const dates: TouchedDate[] = [];
  let figures: RecountFigures = { cases: 0, moved: 0, stood: 0, failed: 0 };
  let after: string | null = null;
  do {
    const start: string | null = after;
    const page: RunningCases = await read((tx) => readRunningCases(tx, start, now));
    const touched = page.loaded.flatMap((loaded) => touchedDates(loaded, amendment, now.getTime()));
    dates.push(...touched);
    figures = {
      cases: figures.cases + page.loaded.length + page.broken.length,
      moved: figures.moved + touched.filter(({ moves }) => moves).length,
      stood: figures.stood + touched.filter(({ moves }) => !moves).length,
      failed: figures.failed + page.broken.length,
    };
    after = page.next;
  } while (after !== null);
  return { ...figures, days: amendment.days, dates: dates.toSorted(inOrder).slice(0, MOST_DATES) };
}

function inOrder(one: TouchedDate, other: TouchedDate): number {
  if (one.moves !== other.moves) return one.moves ? -1 : 1;
  return one.dueAt < other.dueAt ? -1 : 1;
}

function touchedDates({ row, rules, state }: LoadedCase, amendment: Amendment, now: Instant): TouchedDate[] {
  const at = Math.max(now, state.lastEventAt);
  return amendDates(state, rules.definition, rules.limits, amendment, at).map((body) => {
    const limit = rules.limits.find(({ id }) => id === body.limit);
    const { told, dueAt, dueOn, moves } = body;
    return {
      ...{ number: row.number, told, dueAt, dueOn, moves },
      limit: limit?.name ?? { id: body.limit },
      binds: limit?.binds ?? 'agency',
      atTimeOfDay: limit !== undefined && endsAtTimeOfDay(limit.unit),
    };
  });
}
