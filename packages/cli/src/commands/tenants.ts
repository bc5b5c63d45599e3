import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from '@maklumat/db';
import {
  applyNational,
  applyTenant,
  exportTenant,
  formatProblem,
  hasProblems,
  listTenantSlugs,
  printReport,
  writeJsonSchemas,
  type AgencyConfig,
  type ApplyResult,
} from '@maklumat/tenant-config';
import type { Command } from 'commander';
import { previewFolder } from '../calendar/preview-folder';
import { recountLines, recountTenants, type RecountedTenant } from '../calendar/recount';
import { ProblemsFoundError, UsageError } from '../cli-error';
import { counted, print, printJson, tell } from '../output';
import { readFolder, readGoodFolder, tenantsFolder, unknownTenant, type GoodFolder } from '../tenants-folder';
import { userName } from '../user-name';
import { eraseCommand } from './erase-tenant';
import { withDatabase } from '../with-database';

interface CheckOptions {
  tenant?: string;
  json?: boolean;
}

interface ApplyCommandOptions extends CheckOptions {
  dryRun?: boolean;
}

interface ExportOptions {
  tenant: string;
  to: string;
  overwrite?: boolean;
}

/** `pnpm maklumat tenants …`: the agencies' data between tenants/ and the database. */
export function tenantsCommands(program: Command): void {
  const tenants = program.command('tenants').description('check, apply and export the data of the agencies');
  tenants
    .command('check')
    .argument('[folder]', 'folder that holds the agencies (default: tenants)')
    .description('say everything that is wrong in the files, at file:line:column; needs no database')
    .option('--tenant <slug>', 'this agency only')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  pnpm maklumat tenants check --tenant kota-contoh')
    .action(checkTenants);
  tenants
    .command('apply')
    .argument('[folder]', 'folder that holds the agencies (default: tenants)')
    .description('bring the database to what the files say; published versions are never edited')
    .option('--tenant <slug>', 'this agency only')
    .option('--dry-run', 'show what would change and write nothing')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  pnpm maklumat tenants apply --dry-run')
    .action(applyTenants);
  tenants
    .command('export')
    .description(
      'write an agency as the database holds it into <folder>/<agency>/ as YAML, without its sources',
    )
    .requiredOption('--tenant <slug>', 'the agency')
    .requiredOption('--to <folder>', 'folder to write into')
    .option('--overwrite', 'replace files that are there; comments in them are lost')
    .addHelpText('after', '\nExample:\n  pnpm maklumat tenants export --tenant kota-contoh --to /tmp/tenants')
    .action(exportTenants);
  eraseCommand(tenants);
  tenants
    .command('schema')
    .argument('[folder]', 'folder that holds the agencies (default: tenants)')
    .description('write the JSON Schemas that editors use into <folder>/schema')
    .addHelpText('after', '\nExample:\n  pnpm maklumat tenants schema')
    .action(writeSchemas);
}

function checkTenants(given: string | undefined, { tenant, json }: CheckOptions): void {
  const config = readFolder(tenantsFolder(given), tenant);
  const wrong = hasProblems(config);
  if (json)
    printJson({ ok: !wrong, agencies: config.agencies.map(({ slug }) => slug), problems: config.problems });
  else {
    print(...config.problems.map(formatProblem));
    const problems = config.problems.filter(({ severity }) => severity === 'problem').length;
    print(wrong ? `${counted(problems, 'problem')}.` : `In order: ${summary(config.agencies)}.`);
  }
  if (wrong) throw new ProblemsFoundError('the folder has problems');
}

function summary(agencies: readonly AgencyConfig[]): string {
  const services = agencies.flatMap((agency) => agency.services);
  const versions = services.flatMap((service) => service.versions);
  const agencyCount = `${agencies.length} ${agencies.length === 1 ? 'agency' : 'agencies'}`;
  return `${agencyCount}, ${counted(services.length, 'service')}, ${counted(versions.length, 'version')}`;
}

async function applyTenants(given: string | undefined, options: ApplyCommandOptions): Promise<void> {
  const folder = readGoodFolder(tenantsFolder(given), options.tenant);
  const { agencies } = folder;
  const dryRun = options.dryRun === true;
  const { results, recounted, forgotten } = await withDatabase(async (database) => {
    const before = dryRun ? await previewFolder(database, folder) : [];
    const applied = await applyEach(database, folder, dryRun);
    return {
      results: applied,
      recounted: dryRun ? before : await recountApplied(database, applied),
      forgotten: options.tenant === undefined ? await notInFolder(database, agencies) : [],
    };
  });
  if (options.json) printJson({ dryRun, results: results.map(plainResult), recounted });
  else {
    for (const result of results) printResult(result, dryRun);
    if (recounted.some(({ cases }) => cases > 0)) print(...recountLines(recounted, dryRun));
  }
  tell(...forgotten.map((slug) => `${slug}: published here, not in the folder any more; kept as it is.`));
  if (results.some(({ ok }) => !ok)) throw new ProblemsFoundError('an apply was refused');
}

/** Agencies that the database publishes and the folder does not hold. */
async function notInFolder(database: Database, agencies: readonly AgencyConfig[]): Promise<string[]> {
  const inFolder = new Set(agencies.map(({ slug }) => slug));
  return (await listTenantSlugs(database)).filter((slug) => !inFolder.has(slug));
}

/** Running cases follow a calendar that changed; an agency the nation's calendar changed for is any. */
async function recountApplied(
  database: Database,
  results: readonly ApplyResult[],
): Promise<readonly RecountedTenant[]> {
  const refused = new Set(results.flatMap(({ ok, report }) => (ok ? [] : [report.tenant])));
  const known = (await listTenantSlugs(database)).filter((slug) => !refused.has(slug));
  const recounted = [];
  for (const slug of known) recounted.push(...(await recountTenants(database, slug, false)));
  return recounted;
}

async function applyEach(
  database: Database,
  { national, agencies }: GoodFolder,
  dryRun: boolean,
): Promise<ApplyResult[]> {
  const options = { now: new Date(), actor: `terminal:${userName()}`, dryRun };
  // The national calendar first: an agency's dates rest on it.
  const first = await applyNational(database, national, options);
  if (!first.ok) return [first];
  const results: ApplyResult[] = [first];
  for (const agency of agencies) {
    results.push(await applyTenant(database, agency, options));
  }
  return results;
}

function printResult(result: ApplyResult, dryRun: boolean): void {
  if (result.ok) print(...printReport(result.report, dryRun));
  else {
    const { tenant } = result.report;
    tell(
      ...result.refusals.map((refusal) => `${tenant}: ${refusal}`),
      `maklumat: nothing was written for ${tenant}.`,
    );
  }
}

function plainResult(result: ApplyResult): object {
  const { ok, report } = result;
  return { tenant: report.tenant, ok, changes: report.changes, refusals: result.ok ? [] : result.refusals };
}

async function exportTenants({ tenant, to, overwrite = false }: ExportOptions): Promise<void> {
  const files = await withDatabase(async (database) => {
    const found = await exportTenant(database, tenant);
    if (found === null) throw unknownTenant(tenant, await listTenantSlugs(database));
    return found;
  });
  const folder = join(to, tenant);
  const existing = [...files.keys()].map((path) => join(folder, path)).find((path) => exists(path));
  if (existing !== undefined && !overwrite) {
    throw new UsageError(`${existing} is there already; choose another folder, or add --overwrite.`);
  }
  for (const [path, text] of files) {
    makeFolder(dirname(join(folder, path)));
    writeFileSync(join(folder, path), text);
    print(join(folder, path));
  }
  tell(
    `${counted(files.size, 'file')} written; the source texts are not in the database and not among them.`,
  );
}

/** One level at a time: where folders cannot be made (/proc), Node's recursive mkdir never returns. */
function makeFolder(path: string): void {
  if (exists(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function writeSchemas(given: string | undefined): void {
  const { path, label } = tenantsFolder(given);
  const changed = writeJsonSchemas(join(path, 'schema'));
  print(...changed.map((name) => `${label}/schema/${name}`));
  print(changed.length === 0 ? 'Nothing to write.' : `${counted(changed.length, 'file')} written.`);
}
