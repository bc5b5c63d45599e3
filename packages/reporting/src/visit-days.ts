import { localDateOf, type Instant, type PlainDate, type WorkingTime } from '@maklumat/calendar';
import type { Outcome } from '@maklumat/workflow';
import { medianOf } from './median';

/** What is counted of one visit. */
export type Visit = {
  readonly receivedAt: Instant;
  /** When the visitor was served, as the standard's limit means it; null: not, or not yet. */
  readonly servedAt: Instant | null;
  /** The date the visitor was told first; null where none was. */
  readonly dueAt: Instant | null;
  /** When the visit ended: the visitor left, or it was closed; null while the visitor is inside. */
  readonly endedAt: Instant | null;
  readonly outcome: Outcome | null;
};

/** The visits of one day, or of several. */
export type VisitFigures = {
  readonly visitors: number;
  readonly served: number;
  /** Of those who could be judged, who was served by the time they were told. */
  readonly onTime: number;
  /** Who was served or should have been by now; not those who went before it was time. */
  readonly judged: number;
  /** Median of the whole minutes until somebody was served; null when nobody was. */
  readonly minutes: number | null;
  /** Who went without being served. */
  readonly unserved: number;
  /** Whose leaving is not written down. */
  readonly inside: number;
};

/** The visits that began on one day of the agency's. */
export type VisitDay = VisitFigures & { readonly day: PlainDate };

const MINUTE_MS = 60_000;

/**
 * Visits by the day on which they began, in the agency's own zone; days without a visitor are left out.
 *
 * @param now moment up to which somebody who waits is judged
 */
export function visitDays(visits: readonly Visit[], calendar: WorkingTime, now: Instant): VisitDay[] {
  const byDay = new Map<PlainDate, Visit[]>();
  for (const visit of visits) {
    const day = localDateOf(visit.receivedAt, calendar);
    byDay.set(day, [...(byDay.get(day) ?? []), visit]);
  }
  return [...byDay]
    .map(([day, ofDay]) => ({ day, ...visitFigures(ofDay, now) }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

/** The figures of any visits together. */
export function visitFigures(visits: readonly Visit[], now: Instant): VisitFigures {
  const minutes = visits.flatMap(({ receivedAt, servedAt }) =>
    servedAt === null ? [] : [{ value: Math.floor((servedAt - receivedAt) / MINUTE_MS), count: 1 }],
  );
  return {
    visitors: visits.length,
    served: minutes.length,
    onTime: visits.filter(isOnTime).length,
    judged: visits.filter((visit) => isJudged(visit, now)).length,
    minutes: medianOf(minutes),
    unserved: visits.filter(({ servedAt, endedAt }) => servedAt === null && endedAt !== null).length,
    inside: visits.filter(({ endedAt }) => endedAt === null).length,
  };
}

function isOnTime({ servedAt, dueAt }: Visit): boolean {
  return servedAt !== null && dueAt !== null && servedAt <= dueAt;
}

/** Who waits is judged once the told time has passed; who went earlier never is. */
function isJudged({ servedAt, dueAt, endedAt }: Visit, now: Instant): boolean {
  if (dueAt === null) return false;
  return servedAt !== null || (endedAt ?? now) > dueAt;
}
