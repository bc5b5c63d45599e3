import {
  CalendarGapError,
  explainLimit,
  readInstant,
  type Instant,
  type Limit,
  type WorkingTime,
} from '@maklumat/calendar';
import {
  findTenant,
  OperationError,
  publicContext,
  readWorkingTime,
  type Database,
} from '@maklumat/operations';
import { listTenantSlugs } from '@maklumat/tenant-config';
import type { Command } from 'commander';
import { UsageError } from '../cli-error';
import { print, printJson } from '../output';
import { plainExplanation, printedExplanation } from '../print-explanation';
import { LIMIT_FORM, readLimit } from '../read-limit';
import { unknownTenant } from '../tenants-folder';
import { withDatabase } from '../with-database';

interface DueOptions {
  tenant: string;
  from: string;
  limit: string;
  calendar?: string;
  knownAt?: string;
  json?: boolean;
}

/** `pnpm maklumat calendar …`: working time, and when a limit ends. */
export function calendarCommands(program: Command): void {
  const calendar = program.command('calendar').description('working time, and when a limit ends');
  calendar
    .command('due')
    .description('when a limit ends by an agency’s calendar, and why')
    .requiredOption('--tenant <slug>', 'the agency')
    .requiredOption('--from <instant>', 'when it starts, with its zone: 2026-03-17T10:00:00+07:00')
    .requiredOption('--limit <limit>', LIMIT_FORM)
    .option('--calendar <slug>', 'one of the agency’s calendars (default: its office hours)')
    .option('--known-at <instant>', 'count with the holidays known at this instant only')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      "\nExample:\n  pnpm maklumat calendar due --tenant kota-contoh --from 2026-03-17T10:00:00+07:00 --limit '5 working-days'",
    )
    .action(printDue);
}

async function printDue(options: DueOptions): Promise<void> {
  const from = instantOf('--from', options.from);
  const limit = limitOf(options.limit);
  const knownAt = options.knownAt === undefined ? undefined : instantOf('--known-at', options.knownAt);
  const calendar = await withDatabase((database) => calendarOf(database, options, knownAt));
  const told = explained(limit, from, calendar);
  if (options.json) printJson(plainExplanation(told, calendar));
  else print(...printedExplanation(told, calendar));
}

function instantOf(option: string, written: string): Instant {
  const instant = readInstant(written);
  if (instant === null)
    throw new UsageError(
      `${option} ${JSON.stringify(written.slice(0, 60))} is no instant; write it with its zone, such as 2026-03-17T10:00:00+07:00.`,
    );
  return instant;
}

function limitOf(written: string): Limit {
  const limit = readLimit(written);
  if (limit === null)
    throw new UsageError(`--limit ${JSON.stringify(written.slice(0, 60))} is no limit; write ${LIMIT_FORM}.`);
  return limit;
}

async function calendarOf(
  database: Database,
  { tenant, calendar }: DueOptions,
  knownAt: Instant | undefined,
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
    throw new UsageError(`${tenant} has no calendar ${JSON.stringify((calendar ?? '').slice(0, 60))}.`);
  }
}

function explained(limit: Limit, from: Instant, calendar: WorkingTime): ReturnType<typeof explainLimit> {
  try {
    return explainLimit(limit, from, calendar);
  } catch (error) {
    if (error instanceof CalendarGapError) throw new UsageError(error.message);
    throw error;
  }
}
