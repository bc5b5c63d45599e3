import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { findTenant, importInformationOf, type Database, type ImportResult } from '@maklumat/operations';
import { listTenantSlugs } from '@maklumat/tenant-config';
import type { Command } from 'commander';
import { ProblemsFoundError, UsageError } from '../cli-error';
import { counted, print, printJson } from '../output';
import { unknownTenant } from '../tenants-folder';
import { withDatabase } from '../with-database';

interface ImportOptions {
  tenant: string;
  dryRun?: boolean;
  json?: boolean;
}

type Fault = (ImportResult & { ok: false })['faults'][number];

/** `pnpm maklumat information …`: the public information list (Daftar Informasi Publik). */
export function informationCommands(program: Command): void {
  const information = program
    .command('information')
    .description('the public information list of an agency (Daftar Informasi Publik)');
  information
    .command('import')
    .argument('<file>', 'a CSV file in UTF-8, its columns by name')
    .description('take a list from a spreadsheet, each row a draft that waits for approval; all rows or none')
    .requiredOption('--tenant <slug>', 'the agency')
    .option('--dry-run', 'say what would be taken, and write nothing')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample:\n  pnpm maklumat information import --tenant kota-contoh daftar.csv --dry-run',
    )
    .action(importList);
}

async function importList(file: string, options: ImportOptions): Promise<void> {
  const text = readText(file);
  const result = await withDatabase((database) => take(database, text, options));
  if (options.json === true) printJson(result);
  else if (result.ok) print(sentence(result.entries, options));
  else print(...result.faults.map((fault) => line(file, fault)));
  if (!result.ok) throw new ProblemsFoundError('the list has faults');
}

async function take(
  database: Database,
  text: string,
  { tenant, dryRun }: ImportOptions,
): Promise<ImportResult> {
  const found = await findTenant(database, tenant);
  if (found === null) throw unknownTenant(tenant, await listTenantSlugs(database));
  const stamp = { now: new Date(), actor: `terminal:${userInfo().username}`, dryRun: dryRun === true };
  return importInformationOf(database, found.id, text, stamp);
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const isEncoding = error instanceof TypeError;
    throw new UsageError(
      isEncoding
        ? `${file} is not written in UTF-8; save it as "CSV UTF-8" from the spreadsheet.`
        : `${file} cannot be read; give the path of a CSV file.`,
    );
  }
}

function sentence(entries: number, { tenant, dryRun }: ImportOptions): string {
  const many = counted(entries, 'row');
  return dryRun === true ? `${tenant}: ${many} would be taken.` : `${tenant}: ${many} taken as drafts.`;
}

/** `file:row column: what is wrong "value"`. */
function line(file: string, { row, column, code, value }: Fault): string {
  const place = row === null ? file : `${file}:${String(row)}`;
  const where = column === null ? '' : ` ${column}`;
  return `${place}${where}: ${WORDS[code]}${value === '' ? '' : `: "${value}"`}`;
}

const WORDS: Readonly<Record<Fault['code'], string>> = {
  'list-empty': 'no rows below the names of the columns',
  'list-too-long': 'more rows than are taken at once',
  'list-unreadable': 'a quotation mark is not closed',
  'column-missing': 'this column is missing',
  'column-unknown': 'no column is called so',
  'column-twice': 'this column stands twice',
  'cells-too-many': 'more cells than columns',
  'entry-twice': 'the same entry stands in row',
  'entry-there': 'the agency has this entry as number',
  'cell-empty': 'must not be empty',
  'text-too-short': 'too short',
  'text-too-long': 'too long',
  'class-unknown': 'must be berkala, serta-merta, setiap saat or dikecualikan',
  'unit-unknown': 'must be a unit of the agency, by slug, name or short name',
  'time-malformed': 'must be a year, month or day such as 2026, 2026-03 or 14/03/2026',
  'day-malformed': 'must be a day such as 2026-03-14 or 14/03/2026',
  'form-unknown': 'must be cetak, rekaman or both',
  'address-not-own': 'must be an https address of a government site (.go.id)',
  'ground-not-known': 'must be a ground of the law such as "Pasal 17 huruf h"',
  'scope-unknown': 'must be seluruhnya or sebagian',
  'only-for-excluded': 'is for the class dikecualikan alone',
};
