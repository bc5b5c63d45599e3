import { diskFileStore } from '@maklumat/files';
import { OperationError, runRetention, type RetentionReport } from '@maklumat/operations';
import type { Command } from 'commander';
import { ProblemsFoundError, UsageError } from '../cli-error';
import { filesDirOf, readDatabaseSettings, readMasterKey } from '../database-settings';
import { eachTenant } from '../each-tenant';
import { laterInstant } from '../later-instant';
import { counted, print, printJson } from '../output';
import { withDatabase } from '../with-database';

interface RunOptions {
  tenant?: string;
  at?: string;
  case?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** Whoever asks for it at a terminal wants all of it. */
const CASES_A_RUN = 1_000_000;

/** `pnpm maklumat retention …`: what is known of ended cases goes when its time is over. */
export function retentionCommands(program: Command): void {
  const retention = program
    .command('retention')
    .description('erase what ended cases hold when the agency’s rules say so');
  retention
    .command('run')
    .description('erase what is due; again, or twice at once, changes nothing')
    .option('--tenant <slug>', 'one agency only')
    .option('--case <number>', 'one case of that agency only')
    .option(
      '--at <instant>',
      'as if it were this later instant; without --dry-run in demo and test mode only',
    )
    .option('--dry-run', 'say what would be erased, erase nothing')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample:\n  pnpm maklumat retention run --tenant kota-contoh --dry-run --at 2027-01-01T00:00:00+07:00',
    )
    .action(run);
}

async function run(options: RunOptions): Promise<void> {
  const now = new Date();
  const dryRun = options.dryRun === true;
  const does = dryRun ? null : 'erases';
  const at = options.at === undefined ? now : laterInstant(options.at, now, does);
  if (options.case !== undefined && options.tenant === undefined)
    throw new UsageError('--case needs --tenant: numbers are known within one agency.');
  const named = options.case === undefined ? {} : { number: options.case.trim().toUpperCase() };
  const reports = await withDatabase((database) => {
    const keys = readMasterKey();
    const files = diskFileStore(filesDirOf(readDatabaseSettings()));
    const asked = { at, keys, files, dryRun, limit: CASES_A_RUN, ...named };
    return eachTenant(database, options.tenant, (id) => runRetention(database, id, asked).catch(unknownCase));
  });
  if (options.json) printJson(reports);
  else for (const report of reports) print(...reportLines(report, dryRun));
  if (reports.some(({ failed }) => failed.length > 0)) throw new ProblemsFoundError();
}

function unknownCase(error: unknown): never {
  if (error instanceof OperationError && error.code === 'not-found')
    throw new UsageError('the agency has no case with that number.');
  throw error;
}

/** Lines of one agency: what went, what was kept although its own time is over, what failed. */
function reportLines({ tenant, ...report }: RetentionReport & { tenant: string }, dryRun: boolean): string[] {
  const { erased, kept, failed, files } = report;
  const done = dryRun ? 'would be erased' : 'erased';
  return [
    `${tenant}: ${counted(erased.length, 'case')} ${done}${dryRun ? '' : `, ${counted(files, 'file')} deleted`}`,
    ...erased.map(
      ({ number, parts, rule, endedOn }) =>
        `  ${number}: ${parts.join(' and ')} by ${rule}, ended on ${endedOn}`,
    ),
    ...kept.map(({ number, because }) => `  ${number}: kept, ${because}`),
    ...failed.map(({ number, reason }) => `  ${number}: failed, ${reason}`),
  ];
}
