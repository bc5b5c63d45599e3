import {
  findTenant,
  newMasterKeyText,
  rewrapKeys,
  rotateTenantKey,
  type Rewrapped,
  type RotatedKey,
  type RotationProgress,
} from '@maklumat/operations';
import { listTenantSlugs } from '@maklumat/tenant-config';
import type { Command } from 'commander';
import { readMasterKey } from '../database-settings';
import { counted, print, printJson, tell } from '../output';
import { unknownTenant } from '../tenants-folder';
import { userName } from '../user-name';
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
  keys
    .command('rotate')
    .description(
      'give an agency a new key, seal everything under it anew and destroy the one before, without downtime',
    )
    .requiredOption('--tenant <slug>', 'the agency')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      [
        '\nExample:',
        '  pnpm maklumat keys rotate --tenant kota-contoh',
        '\nEverybody goes on working meanwhile. Stopped in the middle, the same command goes on.',
        'Copies of the database made before still hold the earlier key, under the master key.',
      ].join('\n'),
    )
    .action(rotate);
}

async function rewrap({ dryRun = false, json = false }: RewrapOptions): Promise<void> {
  const master = readMasterKey();
  const done = await withDatabase((database) => rewrapKeys(database, master, { dryRun }));
  if (json) printJson(done);
  else printRewrapped(done, dryRun);
}

interface RotateOptions {
  tenant: string;
  json?: boolean;
}

async function rotate({ tenant: slug, json = false }: RotateOptions): Promise<void> {
  const master = readMasterKey();
  const done = await withDatabase(async (database) => {
    const tenant = await findTenant(database, slug);
    if (tenant === null) throw unknownTenant(slug, await listTenantSlugs(database));
    return rotateTenantKey(database, tenant.id, master, {
      ...{ now: new Date(), actor: `terminal:${userName()}`, onProgress: tellProgress() },
    });
  });
  if (json) printJson(done);
  else print(...rotatedLines(done));
}

/** One line a table and tenth, so that a long change is seen to go on and a log stays short. */
function tellProgress(): (progress: RotationProgress) => void {
  let said = '';
  return ({ place, seen, of }) => {
    const tenths = of === 0 ? 10 : Math.floor((seen / of) * 10);
    const now = `${place}: ${String(tenths * 10)} %`;
    if (now === said) return;
    said = now;
    tell(`${now} (${String(seen)} of ${counted(of, 'row')})`);
  };
}

function rotatedLines({ resumed, resealed }: RotatedKey): string[] {
  const rows = Object.entries(resealed).map(([place, changed]) => `${place} ${String(changed)}`);
  return [
    ...(resumed ? ['A change that had not been finished went on.'] : []),
    `Sealed anew: ${rows.join(', ')}.`,
    'The agency has a new key; the one before it is destroyed here.',
    'Copies of the database made before still hold it, under the master key.',
  ];
}

function printRewrapped({ agencies, people }: Rewrapped, dryRun: boolean): void {
  const verb = dryRun ? 'would be' : 'were';
  print(
    `${counted(agencies.done, 'agency key')} ${verb} wrapped anew, ${String(agencies.already)} already under the first key.`,
  );
  print(`${counted(people.done, 'authenticator')} ${verb} sealed anew.`);
}
