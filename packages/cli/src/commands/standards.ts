import { compareVersions, type FindingSeverity, type StandardVersion } from '@maklumat/standards';
import {
  listTenantSlugs,
  nearestText,
  openPlaces,
  readTenant,
  type AgencyConfig,
} from '@maklumat/tenant-config';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { ProblemsFoundError, UsageError } from '../cli-error';
import { lintOne, printedLine, type LintLine } from '../lint-agencies';
import { counted, print, printJson } from '../output';
import { printedComparison } from '../print-comparison';
import { readGoodFolder, tenantsFolder, unknownTenant } from '../tenants-folder';
import { withDatabase } from '../with-database';

interface LintOptions {
  tenant?: string;
  json?: boolean;
  from: 'files' | 'database';
  lang: 'id' | 'en';
}

interface DiffOptions {
  tenant: string;
  service: string;
  from: number;
  to: number;
  json?: boolean;
  lang: 'id' | 'en';
}

/** Findings that make the exit code 1; a notice alone does not. */
const FAULTS: readonly FindingSeverity[] = ['conflict', 'broken', 'gap'];

/** `pnpm maklumat standards …`: what the standards say, and where they are at odds with themselves. */
export function standardsCommands(program: Command): void {
  const standards = program
    .command('standards')
    .description('find faults in the standards and compare versions');
  standards
    .command('lint')
    .argument('[folder]', 'folder that holds the agencies (default: tenants)')
    .description('say what is contradictory, broken or missing in the published texts')
    .option('--tenant <slug>', 'this agency only')
    .option('--json', 'print JSON: a list of findings')
    .addOption(
      new Option('--from <where>', 'read the files or the database')
        .choices(['files', 'database'])
        .default('files'),
    )
    .addOption(languageOption())
    .addHelpText('after', '\nExample:\n  pnpm -s maklumat standards lint --tenant kota-contoh --json')
    .action(lintStandards);
  standards
    .command('diff')
    .argument('[folder]', 'folder that holds the agencies (default: tenants)')
    .description('compare two versions of a standard')
    .requiredOption('--tenant <slug>', 'the agency')
    .requiredOption('--service <slug>', 'the service')
    .requiredOption('--from <number>', 'the older version', versionNumber)
    .requiredOption('--to <number>', 'the newer version', versionNumber)
    .option('--json', 'print JSON')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nExample:\n  pnpm maklumat standards diff --tenant kota-contoh --service pengaduan --from 1 --to 2',
    )
    .action(diffStandards);
}

function languageOption(): Option {
  return new Option('--lang <language>', 'language of the sentences').choices(['id', 'en']).default('en');
}

function versionNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It must be a whole number such as 1.');
  return Number(text);
}

async function lintStandards(given: string | undefined, options: LintOptions): Promise<void> {
  const lines =
    options.from === 'files' ? lintFiles(given, options.tenant) : await lintDatabase(options.tenant);
  if (options.json) printJson(lines);
  else print(...lines.map((line) => printedLine(line, options.lang)), closing(lines));
  if (lines.some(({ severity }) => FAULTS.includes(severity)))
    throw new ProblemsFoundError('the linter found faults');
}

function lintFiles(given: string | undefined, tenant: string | undefined): LintLine[] {
  const folder = tenantsFolder(given);
  return readGoodFolder(folder, tenant).agencies.flatMap((agency) =>
    lintOne(agency, openPlaces(folder.path, agency.slug, folder.label)),
  );
}

async function lintDatabase(tenant: string | undefined): Promise<LintLine[]> {
  return withDatabase(async (database) => {
    const known = await listTenantSlugs(database);
    if (tenant !== undefined && !known.includes(tenant)) throw unknownTenant(tenant, known);
    const lines: LintLine[] = [];
    for (const slug of known.filter((one) => tenant === undefined || one === tenant)) {
      const agency = await readTenant(database, slug);
      if (agency !== null) lines.push(...lintOne(agency, null));
    }
    return lines;
  });
}

function closing(lines: readonly LintLine[]): string {
  const counts = ['conflict', 'broken', 'gap', 'notice'].map((severity) => {
    const count = lines.filter((line) => line.severity === severity).length;
    return `${count} ${severity}`;
  });
  return `${counted(lines.length, 'finding')}: ${counts.join(', ')}.`;
}

function diffStandards(given: string | undefined, options: DiffOptions): void {
  const [agency] = readGoodFolder(tenantsFolder(given), options.tenant).agencies;
  if (agency === undefined) return;
  const older = versionOf(agency, options.service, options.from);
  const newer = versionOf(agency, options.service, options.to);
  const comparison = compareVersions(older, newer);
  if (options.json) printJson(comparison);
  else print(...printedComparison(comparison, options.lang));
}

/** @throws {UsageError} naming the nearest service, or the versions there are */
function versionOf({ slug, services }: AgencyConfig, wanted: string, number: number): StandardVersion {
  const service = services.find((one) => one.slug === wanted);
  if (service === undefined) {
    const known = services.map((one) => one.slug);
    throw new UsageError(
      `${slug} has no service ${JSON.stringify(wanted.slice(0, 60))}${nearestText(wanted, known)}.`,
    );
  }
  const standard = service.versions.find(({ version }) => version === number);
  if (standard !== undefined) return standard;
  const versions = service.versions.map(({ version }) => version).join(', ');
  throw new UsageError(`${wanted} has no version ${number}; versions: ${versions}.`);
}
