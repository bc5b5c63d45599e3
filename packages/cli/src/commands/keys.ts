import { newMasterKeyText, rewrapKeys, type Rewrapped } from '@maklumat/operations';
import type { Command } from 'commander';
import { readMasterKey } from '../database-settings';
import { counted, print, printJson } from '../output';
import { withDatabase } from '../with-database';

interface RewrapOptions {
  dryRun?: boolean;
  json?: boolean;
}

/** `pnpm maklumat keys …`: the master key and what it wraps. */
export function keysCommands(program: Command): void {
  const keys = program.command('keys').description('the master key and what it wraps');
  keys
    .command('new')
    .description('print a new random master key; nothing is changed')
    .addHelpText('after', '\nExample:\n  pnpm -s maklumat keys new')
    .action(() => print(newMasterKeyText()));
  keys
    .command('rewrap')
    .description('wrap every agency’s key anew under the first key of MAKLUMAT_MASTER_KEY, without downtime')
    .option('--dry-run', 'count, write nothing')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      [
        '\nExample:',
        '  MAKLUMAT_MASTER_KEY="$NEW,$OLD" pnpm maklumat keys rewrap',
        '\nFirst start every process with both keys, the new one first; then rewrap; then start them with the new one alone.',
      ].join('\n'),
    )
    .action(rewrap);
}

async function rewrap({ dryRun = false, json = false }: RewrapOptions): Promise<void> {
  const master = readMasterKey();
  const done = await withDatabase((database) => rewrapKeys(database, master, { dryRun }));
  if (json) printJson(done);
  else printRewrapped(done, dryRun);
}

function printRewrapped({ agencies, people }: Rewrapped, dryRun: boolean): void {
  const verb = dryRun ? 'would be' : 'were';
  print(
    `${counted(agencies.done, 'agency key')} ${verb} wrapped anew, ${String(agencies.already)} already under the first key.`,
  );
  print(`${counted(people.done, 'authenticator')} ${verb} sealed anew.`);
}
