import { listDemoAccounts } from '@maklumat/operations';
import type { Command } from 'commander';
import { UsageError } from '../cli-error';
import { print, printJson } from '../output';
import { readDatabaseSettings, readMasterKey } from '../database-settings';
import { withDatabase } from '../with-database';

/** `pnpm maklumat demo …`: the made-up people of a demonstration. */
export function demoCommands(program: Command): void {
  const demo = program.command('demo').description('the made-up people of a demonstration');
  demo
    .command('accounts')
    .description('who signs in how; in demo mode only')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  pnpm -s maklumat demo accounts --json')
    .action(printAccounts);
}

async function printAccounts({ json }: { json?: boolean }): Promise<void> {
  if (!readDatabaseSettings().isDemo)
    throw new UsageError('there are no examples outside of demo mode; set MAKLUMAT_DEMO=1 to have them.');
  const accounts = await withDatabase((database) => listDemoAccounts(database, readMasterKey()));
  if (json === true) printJson(accounts);
  else
    for (const { tenant, name, role, unit, signIn, password } of accounts)
      print([tenant ?? '-', signIn, password, name, role, unit ?? '-'].join('\t'));
}
