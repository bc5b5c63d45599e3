import { rebuildCases, verifyCases } from '@maklumat/operations';
import type { Command } from 'commander';
import { ProblemsFoundError } from '../cli-error';
import { eachTenant } from '../each-tenant';
import { counted, print, printJson } from '../output';
import { readMasterKey } from '../database-settings';
import { withDatabase } from '../with-database';

interface VerifyOptions {
  tenant?: string;
  json?: boolean;
}
interface RebuildOptions extends VerifyOptions {
  dryRun?: boolean;
}

/** `pnpm maklumat cases …`: whether the cases are what was recorded. */
export function casesCommands(program: Command): void {
  const cases = program.command('cases').description('whether the cases are what was recorded');
  cases
    .command('verify')
    .description('check the hash chain of every case, and every text that is there against it')
    .option('--tenant <slug>', 'one agency only')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  pnpm maklumat cases verify --tenant kota-contoh')
    .action(verify);
  cases
    .command('rebuild')
    .description('replay every case, and write the rows and wake-ups that differ')
    .option('--tenant <slug>', 'one agency only')
    .option('--dry-run', 'report differences, write nothing')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  pnpm maklumat cases rebuild --dry-run')
    .action(rebuild);
}

async function verify(options: VerifyOptions): Promise<void> {
  const reports = await withDatabase((database) => {
    const keys = readMasterKey();
    return eachTenant(database, options.tenant, (id) => verifyCases(database, id, keys));
  });
  if (options.json) printJson(reports);
  else
    for (const { tenant, cases, faults } of reports) {
      print(`${tenant}: ${counted(cases, 'case')}, ${counted(faults.length, 'fault')}`);
      for (const { number, sequence, code } of faults)
        print(`  ${number}${sequence === null ? '' : `, event ${String(sequence)}`}: ${code}`);
    }
  if (reports.some(({ faults }) => faults.length > 0)) throw new ProblemsFoundError();
}

async function rebuild(options: RebuildOptions): Promise<void> {
  const dryRun = options.dryRun === true;
  const reports = await withDatabase((database) =>
    eachTenant(database, options.tenant, (id) => rebuildCases(database, id, { dryRun })),
  );
  if (options.json) printJson(reports);
  else
    for (const { tenant, cases, differences } of reports) {
      const done = dryRun ? 'would be written' : 'written';
      // A log that cannot be replayed gives no row to write.
      const rows = differences.filter(({ columns }) => !columns.includes('log')).length;
      print(`${tenant}: ${counted(cases, 'case')}, ${String(rows)} ${done}`);
      for (const { number, columns } of differences) print(`  ${number}: ${columns.join(', ')}`);
    }
  const broken = reports.some(({ differences }) =>
    differences.some(({ columns }) => columns.includes('log')),
  );
  if (broken) throw new ProblemsFoundError();
}
