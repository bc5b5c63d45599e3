import type { Instant, PlainDate } from '@maklumat/calendar';

/**
 * The days over which something is counted. What was received counts by the day of receipt, what ended by the day it
 * ended; what is open is open now, whichever period was asked for.
 */
export type Period = {
  /** A calendar year; null: the last twelve months. */
  readonly year: number | null;
  /** First day that counts, in each agency's own zone. */
  readonly from: PlainDate;
  /** Last day that counts; null: up to now. */
  readonly until: PlainDate | null;
};

/** Years before this one that a reader is offered. */
const YEARS_BACK = 2;
const FIRST_YEAR = 2020;
/** The nation's figures turn their day with the capital's clocks (WIB); Indonesia has no summer time. */
const WIB_MS = 7 * 3_600_000;

/**
 * A calendar year, or without one the twelve months that end today: on 22 November 2026 from 23 November 2025.
 * One rule for the nation's page and each agency's, so that both count the same days.
 */
export function periodOf(year: number | null, now: Instant): Period {
  if (year !== null) return { year, from: `${String(year)}-01-01`, until: `${String(year)}-12-31` };
  const today = new Date(now + WIB_MS);
  const [lastYear, month] = [today.getUTCFullYear() - 1, today.getUTCMonth()];
  const lastOfMonth = new Date(Date.UTC(lastYear, month + 1, 0)).getUTCDate();
  const day = Math.min(today.getUTCDate(), lastOfMonth);
  const from = new Date(Date.UTC(lastYear, month, day + 1));
  return { year: null, from: from.toISOString().slice(0, 10), until: null };
}

/** The year a text of an address names, `2026`; null for none, and for one that nothing can have been counted in. */
export function yearNamed(text: string | null, now: Instant): number | null {
  if (text === null || !/^\d{4}$/.test(text)) return null;
  const year = Number(text);
  return year >= FIRST_YEAR && year <= yearOf(now) ? year : null;
}

/** What a reader is offered: the last twelve months (null), this year and the two before. */
export function offeredYears(now: Instant): (number | null)[] {
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => yearOf(now) - back);
  return [null, ...years];
}

function yearOf(now: Instant): number {
  return new Date(now + WIB_MS).getUTCFullYear();
}
