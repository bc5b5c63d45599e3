import { CalendarGapError } from '@maklumat/calendar';
import { UsageError } from '../cli-error';

/** What a calendar answers. @throws {UsageError} naming the year that it does not cover */
export function withinCoveredYears<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarGapError) throw new UsageError(error.message);
    throw error;
  }
}
