import { findTenant, runDueTimers, type Database, type TimerReport } from '@maklumat/operations';
import { listTenantSlugs } from '@maklumat/tenant-config';
import type { Command } from 'commander';
import { ProblemsFoundError } from '../cli-error';
import { laterInstant } from '../later-instant';
import { counted, print, printJson } from '../output';
import { failureLines, unheardLines } from '../start/run-timers';
import { unknownTenant } from '../tenants-folder';
import { readMasterKey } from '../database-settings';
import { withDatabase } from '../with-database';

interface RunOptions {
  at?: string;
  tenant?: string;
  json?: boolean;
}

const CASES_A_RUN = 100_000;

/** `pnpm maklumat timers …`: what time brings. */
export function timersCommands(program: Command): void {
  const timers = program
    .command('timers')
    .description('reminders, notices, closings on silence, escalations');
  timers
    .command('run')
    .description('run every timer that is due; again, or twice at once, changes nothing')
    .option('--at <instant>', 'as if it were this later instant; in demo and test mode only')
    .option('--tenant <slug>', 'cases of one agency only')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  pnpm maklumat timers run --tenant kota-contoh')
    .action(runTimers);
}

async function runTimers(options: RunOptions): Promise<void> {
  const now = new Date();
  const at = options.at === undefined ? now : laterInstant(options.at, now, 'runs timers');
  const report = await withDatabase(async (database) => {
    const keys = readMasterKey();
    const tenant = options.tenant === undefined ? {} : { tenantId: await idOf(database, options.tenant) };
    return runDueTimers(database, { now, at, keys, limit: CASES_A_RUN, ...tenant });
  });
  if (options.json) printJson(report);
  else print(...reportLines(report));
  if (report.failed.length > 0 || report.stuck > 0) throw new ProblemsFoundError();
}

async function idOf(database: Database, slug: string): Promise<string> {
  const found = await findTenant(database, slug);
  if (found === null) throw unknownTenant(slug, await listTenantSlugs(database));
  return found.id;
}

function reportLines(report: TimerReport): string[] {
  const { ran, skipped, stuck } = report;
  return [
    `${counted(ran, 'timer')} ran, ${counted(skipped, 'wake-up')} no longer fitted.`,
    ...failureLines(report),
    ...unheardLines(report),
    ...(stuck === 0 ? [] : [`${counted(stuck, 'wake-up')} given up after ten attempts; run "cases verify".`]),
  ];
}
