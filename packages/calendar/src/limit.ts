import type { Instant, PlainDate } from './plain-date';
import { HOUR_MS, MINUTE_MS } from './plain-date';

/** What a time limit is counted in (satuan jangka waktu). */
export const LIMIT_UNITS = [
  'minutes',
  'clock-hours',
  'working-hours',
  'calendar-days',
  'working-days',
] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** An amount with its unit. Days are whole; a limit of zero does not exist, a printed "0" is missing data. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** When a limit ends: the last instant that is on time, and its local date. */
export interface Due {
  readonly dueAt: Instant;
  readonly dueOn: PlainDate;
}

/** Milliseconds of one unit that is no day. @internal */
export const UNIT_MS = { minutes: MINUTE_MS, 'clock-hours': HOUR_MS, 'working-hours': HOUR_MS } as const;

/** @throws {RangeError} for an amount that is no limit, or an instant that is none @internal */
export function assertLimit({ amount, unit }: Limit, startAt: Instant): void {
  assertInstant(startAt);
  const inDays = unit === 'calendar-days' || unit === 'working-days';
  if (!(amount > 0) || !Number.isFinite(amount) || (inDays && !Number.isInteger(amount)))
    throw new RangeError(
      `A limit of ${amount} ${unit} cannot be counted; it takes a positive number, whole for days.`,
    );
}

/** @throws {RangeError} when it is no whole number of milliseconds @internal */
export function assertInstant(at: Instant): void {
  if (!Number.isSafeInteger(at))
    throw new RangeError(`${at} is no instant; pass whole milliseconds since 1970 (UTC).`);
}
