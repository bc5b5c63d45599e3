import { diskFileStore } from '@maklumat/files';
import { eraseTenant, findTenant, type EraseTenantResult, type TenantContents } from '@maklumat/operations';
import { listTenantSlugs } from '@maklumat/tenant-config';
import type { Command } from 'commander';
import { UsageError } from '../cli-error';
import { filesDirOf, readDatabaseSettings } from '../database-settings';
import { counted, print, printJson } from '../output';
import { unknownTenant } from '../tenants-folder';
import { userName } from '../user-name';
import { withDatabase } from '../with-database';

interface EraseOptions {
  confirm?: string;
  reason?: string;
  json?: boolean;
}

const SHORTEST_REASON = 10;

/** `pnpm maklumat tenants erase`. */
export function eraseCommand(tenants: Command): void {
  tenants
    .command('erase')
    .argument('<slug>', 'the agency')
    .description(
      'destroy an agency’s key and everything sealed under it; without --confirm only say what would go',
    )
    .option('--confirm <slug>', 'the same name once more: erase it, for good')
    .option(
      '--reason <text>',
      'the letter or decision that asks for it; stays in the audit log, so name no person',
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      [
        '\nExample:',
        '  pnpm maklumat tenants erase kota-contoh',
        '  pnpm maklumat tenants erase kota-contoh --confirm kota-contoh --reason "Berita acara 12/2026"',
        '\nWhat was published stays. Copies of the database from before still open with the master key.',
      ].join('\n'),
    )
    .action(erase);
}

async function erase(slug: string, options: EraseOptions): Promise<void> {
  const dryRun = options.confirm === undefined;
  const reason = (options.reason ?? '').trim();
  if (!dryRun && options.confirm !== slug)
    throw new UsageError(`--confirm must be the same name: ${slug}. Nothing was erased.`);
  if (!dryRun && reason.length < SHORTEST_REASON)
    throw new UsageError('--reason must name the letter or decision. Nothing was erased.');
  const files = diskFileStore(filesDirOf(readDatabaseSettings()));
  const done = await withDatabase(async (database) => {
    const tenant = await findTenant(database, slug);
    if (tenant === null) throw unknownTenant(slug, await listTenantSlugs(database));
    const by = { now: new Date(), actor: `terminal:${userName()}`, reason };
    return eraseTenant(database, tenant.id, { ...by, files, dryRun });
  });
  if (options.json === true) printJson(done);
  else print(...erasedLines(slug, done));
}

function erasedLines(slug: string, { contents, destroyedAt, head }: EraseTenantResult): string[] {
  if (destroyedAt === null)
    return [
      `Nothing was erased. Erasing ${slug} would destroy its key, and with it for ever:`,
      ...contentLines(contents),
      'What it published stays, and so do the logs of its cases, without their words.',
      `To do it: pnpm maklumat tenants erase ${slug} --confirm ${slug} --reason "…"`,
    ];
  return [
    `The key of ${slug} is destroyed since ${destroyedAt}. Gone with it:`,
    ...contentLines(contents),
    ...(head === null
      ? []
      : [`Audit log: block ${String(head.number)} ${head.hash}. Keep this line elsewhere.`]),
    'Copies of the database from before still open with the master key: let them run out.',
  ];
}

function contentLines(contents: TenantContents): string[] {
  const { cases, texts, contacts, drafts, messages, files, fileBytes, people, sessions } = contents;
  return [
    `  ${counted(texts, 'text')} and ${counted(contacts, 'contact')} of ${counted(cases, 'case')}`,
    `  ${counted(drafts, 'draft')}, ${counted(messages, 'message')}`,
    `  ${counted(files, 'uploaded file')} (${String(Math.ceil(fileBytes / 1024))} KB)`,
    `  roles of ${people === 1 ? '1 person' : `${String(people)} people`}, ${counted(sessions, 'open session')}`,
  ];
}
