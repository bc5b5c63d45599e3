import { readInstant } from '@maklumat/calendar';
import { UsageError } from './cli-error';
import { readDatabaseSettings } from './database-settings';

/**
 * The instant of `--at`.
 *
 * @param does what it does then, e.g. `runs timers`; null where it only reports, which anybody may do ahead of time
 * @throws {UsageError} when it is none, has passed, or is ahead of time outside of a demonstration
 */
export function laterInstant(written: string, now: Date, does: string | null): Date {
  const instant = readInstant(written);
  if (instant === null)
    throw new UsageError(
      `--at ${JSON.stringify(written.slice(0, 60))} is no instant; write it with its zone, such as 2026-03-17T10:00:00+07:00.`,
    );
  if (instant < now.getTime()) throw new UsageError('--at has passed; leave it out to run what is due now.');
  if (does !== null && !readDatabaseSettings().mayRunAhead)
    throw new UsageError(
      `--at ${does} ahead of time, which only a demonstration may: set MAKLUMAT_DEMO=1 on a database that holds examples alone.`,
    );
  return new Date(instant);
}
