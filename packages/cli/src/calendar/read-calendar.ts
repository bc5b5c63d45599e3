import { readInstant, type Instant, type Limit, type WorkingTime } from '@maklumat/calendar';
import {
  findTenant,
  OperationError,
  publicContext,
  readWorkingTime,
  type Database,
} from '@maklumat/operations';
import { listTenantSlugs } from '@maklumat/tenant-config';
import { UsageError } from '../cli-error';
import { unknownTenant } from '../tenants-folder';
import { LIMIT_FORM, readLimit } from './read-limit';

/** Which calendar is meant, as every command of this room takes it. */
export interface CalendarOptions {
  readonly tenant: string;
  /** Slug of one of the agency's calendars; its office hours when not given. */
  readonly calendar?: string | undefined;
  readonly knownAt?: Instant | undefined;
}

const LONGEST_QUOTED = 60;

/** @throws {UsageError} when it is not written with its zone */
export function instantOf(option: string, written: string): Instant {
  const instant = readInstant(written);
  if (instant === null)
    throw new UsageError(
      `${option} ${quoted(written)} is no instant; write it with its zone, such as 2026-03-17T10:00:00+07:00.`,
    );
  return instant;
}

/** @throws {UsageError} when it is no limit */
export function limitOf(option: string, written: string): Limit {
  const limit = readLimit(written);
  if (limit === null) throw new UsageError(`${option} ${quoted(written)} is no limit; write ${LIMIT_FORM}.`);
  return limit;
}

/** @throws {UsageError} naming the nearest agency, or that it has no such calendar */
export async function calendarOf(
  database: Database,
  { tenant, calendar, knownAt }: CalendarOptions,
): Promise<WorkingTime> {
  const found = await findTenant(database, tenant);
  if (found === null) throw unknownTenant(tenant, await listTenantSlugs(database));
  const options = {
    ...(calendar === undefined ? {} : { calendar }),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
  try {
    return await publicContext(database, found, new Date()).run('published:read', (tx) =>
      readWorkingTime(tx, options),
    );
  } catch (error) {
    if (!(error instanceof OperationError) || error.code !== 'not-found') throw error;
    throw new UsageError(`${tenant} has no calendar ${quoted(calendar ?? '')}.`);
  }
}

function quoted(written: string): string {
  return JSON.stringify(written.slice(0, LONGEST_QUOTED));
}
