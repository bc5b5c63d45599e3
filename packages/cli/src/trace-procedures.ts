import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedureTable, TABLE_MARKERS, withProcedureTable } from '@maklumat/tenant-config';
import { UsageError } from './cli-error';
import { print } from './output';
import { readGoodFolder, tenantsFolder, type TenantsFolder } from './tenants-folder';

interface TraceOptions {
  tenant?: string;
  write?: boolean;
}

/**
 * Prints where each sentence of the printed procedures is enforced, as Markdown, or writes it into the README of each
 * agency.
 *
 * @throws {UsageError} when a README to be written has no place for it
 */
export function traceProcedures(given: string | undefined, { tenant, write }: TraceOptions): void {
  const folder = tenantsFolder(given);
  const { agencies } = readGoodFolder(folder, tenant);
  for (const agency of agencies) {
    const table = procedureTable(agency);
    if (write === true) print(writeTable(folder, agency.slug, table));
    else print(`## ${agency.profile.name.id}`, '', ...table, '');
  }
}

function writeTable({ path, label }: TenantsFolder, slug: string, table: readonly string[]): string {
  const file = join(path, slug, 'README.md');
  const shown = `${label}/${slug}/README.md`;
  const before = readPage(file, shown);
  const after = withProcedureTable(before, table);
  if (after === null)
    throw new UsageError(
      `${shown} has no place for the table; add these two lines: ${TABLE_MARKERS.join(' ')}`,
    );
  if (after === before) return `${shown}: up to date`;
  writeFileSync(file, after);
  return `${shown}: written`;
}

function readPage(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${shown} cannot be read; the table is written into it.`);
  }
}
