import type { Due, Limit } from './limit';
import type { Instant, PlainDate } from './plain-date';
import type { Stop } from './stops';
import type { DayOffReason, HoursSource } from './working-time';
import type { Zone } from './zones';

/** How the count begins: codes, which the app turns into sentences. */
export type StartRule =
  /** Minutes, clock hours: from the instant itself. */
  | 'runs-at-once'
  /** Working hours, received while the office was open. */
  | 'runs-in-office-hours'
  /** Working hours, received while it was closed: from the next opening. */
  | 'waits-for-opening'
  /** Days: the day of receipt is day zero. */
  | 'day-of-receipt-is-day-zero'
  /** Days: received while closed, the day of the next opening is day zero (the tenant's choice). */
  | 'next-opening-is-day-zero';

/** A day that counted, or on which something counted. */
export interface CountedDay {
  readonly date: PlainDate;
  /** Which day of the limit it is, from 1; null for working hours. */
  readonly number: number | null;
  /** Counted minutes; null for limits in days. */
  readonly minutes: number | null;
  readonly hours: HoursSource;
  /** Close of office hours; for calendar days 23:59:59.999. */
  readonly closesAt: Instant;
}

/** A day that did not count, with what sets it. */
export interface SkippedDay {
  readonly date: PlainDate;
  readonly reason: DayOffReason | 'stopped' | 'received-after-closing';
  readonly name: { readonly id: string; readonly en?: string | undefined } | null;
  readonly decree: string | null;
  readonly knownOn: PlainDate | null;
  /** How sure the national source is: `check` must be looked up before it is printed as law. */
  readonly confidence: 'high' | 'good' | 'check' | null;
}

/** Closed hours of a working day, for limits in working hours. */
export interface SkippedHours {
  readonly date: PlainDate;
  readonly from: Instant;
  readonly until: Instant;
  readonly reason: 'before-opening' | 'break' | 'after-closing';
}

/** Everything that led to a due instant, in plain data: codes, dates and citations, no sentences. */
export interface Explanation extends Due {
  readonly limit: Limit;
  readonly zone: Zone;
  /** The day as of which the calendar was known; null: everything on record. */
  readonly knownOn: PlainDate | null;
  readonly startAt: Instant;
  readonly startOn: PlainDate;
  readonly startRule: StartRule;
  /** Null for limits in hours and minutes. */
  readonly dayZero: PlainDate | null;
  /** From when time or days count. */
  readonly countsFrom: Instant;
  readonly counted: readonly CountedDay[];
  readonly skipped: readonly SkippedDay[];
  readonly skippedHours: readonly SkippedHours[];
  /** Stops between start and due instant, in order, overlapping ones made one. */
  readonly stops: readonly Stop[];
}
