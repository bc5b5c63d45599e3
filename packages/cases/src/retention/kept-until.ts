import { addMonths, type PlainDate } from '@maklumat/calendar';
import { spanOfPeriod, type RetentionPeriod } from '@maklumat/workflow';

/**
 * The last day on which something is kept that ended on a day; from the next it is erased.
 *
 * @returns null when it is kept for ever
 * @throws {RangeError} when it is not a day
 */
export function keptUntil(endedOn: PlainDate, period: RetentionPeriod): PlainDate | null {
  const span = spanOfPeriod(period);
  return span === null ? null : addMonths(endedOn, span);
}

/** Shorter than any twelve months in a row, a twelfth of them. */
const LEAST_DAYS_OF_MONTH = 30.4;
/** And so many days more, for a few months around February. */
const SHORT_OF_IT = 3;

/**
 * No case that ended after this day can be due on the given one; those that ended on it or before may be. Cheap enough
 * to look rows up by.
 *
 * @returns null when nothing ever is
 */
export function latestEnd(due: PlainDate, period: RetentionPeriod): PlainDate | null {
  const span = spanOfPeriod(period);
  if (span === null) return null;
  const least = Math.max(0, Math.floor(span.months * LEAST_DAYS_OF_MONTH) - SHORT_OF_IT) + span.days + 1;
  return addMonths(due, { months: 0, days: -least });
}
