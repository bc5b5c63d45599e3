import { basename, resolve } from 'node:path';
import type { z } from 'zod';
import { checkAgency } from './check-agency';
import type { NATIONAL_FILES } from './file-schemas';
import { FILE_KINDS } from './file-schemas';
import { scanTenants } from './layout';
import type { NationalData } from './national-schemas';
import { checkNationalRules } from './national-rules';
import { compareText, sortProblems, type ConfigProblem } from './problem';
import { readRawAgency, readYamlFiles, type RawAgency } from './raw-agency';
import { checkSchema } from './schema-problems';
import type { TenantsConfig } from './tenants-config';
import { problemIn, type YamlFile } from './yaml-file';
import { textAt } from './value-pattern';

/** How to read tenants/. */
export interface ReadTenantsOptions {
  /** How messages call the folder; its own name when not given. */
  label?: string;
  /** Read this agency only (and tenants/national, which it refers to). */
  tenant?: string;
}

/**
 * Reads tenants/ from disk and checks everything in it: layout, YAML, schemas, references, words. Never throws
 * for what the files hold; what is wrong is in `problems`, all of it at once.
 */
export function readTenantFolder(folder: string, options: ReadTenantsOptions = {}): TenantsConfig {
  const root = resolve(folder);
  const layout = scanTenants(root, options.label ?? basename(root));
  const problems: ConfigProblem[] = [];
  const nationalFiles = readYamlFiles(root, layout.national, problems);
  const national = checkNational(nationalFiles, problems);
  const regions = nationalFiles.get('regions.yaml') ?? null;
  const chosen = layout.agencies.filter(
    ({ slug }) => options.tenant === undefined || slug === options.tenant,
  );
  const raws = chosen.map((agency) => readRawAgency(root, agency, problems));
  const checked = raws.map((raw) => checkAgency(raw, regions));
  problems.push(...checked.flatMap((one) => one.problems), ...sharedRegions(raws), ...sharedPrefixes(raws));
  const layoutProblems = layout.problems.filter((problem) =>
    concerns(problem, options.tenant, layout.agencies),
  );
  const all = sortProblems([...problems, ...layoutProblems]);
  const spoilt = all.filter((problem) => problem.severity === 'problem').map((problem) => problem.file);
  const agencies = checked.flatMap(({ agency }, index) => {
    const file = raws[index]?.file ?? '';
    return agency === null || spoilt.some((one) => one.startsWith(`${file}/`)) ? [] : [agency];
  });
  const slugs = layout.agencies.map(({ slug }) => slug);
  const workflowFindings = checked.flatMap((one) => one.workflowFindings);
  return {
    national,
    agencies: agencies.sort((a, b) => compareText(a.slug, b.slug)),
    slugs,
    problems: all,
    workflowFindings,
  };
}

/** When one agency is read, what is wrong in the folder of another is not its problem. */
function concerns(
  problem: ConfigProblem,
  tenant: string | undefined,
  agencies: readonly { slug: string; file: string }[],
): boolean {
  if (tenant === undefined) return true;
  return !agencies.some(({ slug, file }) => slug !== tenant && problem.file.startsWith(`${file}/`));
}

/** The files of one agency, parsed but unchecked: for tests that compare words with sources. */
export function readRawTenants(folder: string): RawAgency[] {
  const root = resolve(folder);
  return scanTenants(root, basename(root)).agencies.map((agency) => readRawAgency(root, agency, []));
}

function checkNational(files: ReadonlyMap<string, YamlFile>, problems: ConfigProblem[]): NationalData | null {
  const before = problems.length;
  const holidays = nationalFile(files, 'holidays.yaml', FILE_KINDS['national-holidays'].schema, problems);
  const ramadan = nationalFile(files, 'ramadan.yaml', FILE_KINDS.ramadan.schema, problems);
  const regions = nationalFile(files, 'regions.yaml', FILE_KINDS.regions.schema, problems);
  const statutoryLimits = nationalFile(
    files,
    'statutory-limits.yaml',
    FILE_KINDS['statutory-limits'].schema,
    problems,
  );
  const informationRules = nationalFile(
    files,
    'public-information.yaml',
    FILE_KINDS['public-information'].schema,
    problems,
  );
  problems.push(...checkNationalRules(files));
  if (problems.length > before || !holidays || !ramadan || !regions || !statutoryLimits || !informationRules)
    return null;
  return { holidays, ramadan, regions, statutoryLimits, informationRules };
}

function nationalFile<T>(
  files: ReadonlyMap<string, YamlFile>,
  name: keyof typeof NATIONAL_FILES,
  schema: z.ZodType<T>,
  problems: ConfigProblem[],
): T | null {
  const yaml = files.get(name);
  if (yaml === undefined) return null;
  const checked = checkSchema(schema, yaml);
  problems.push(...checked.problems);
  return checked.ok ? checked.value : null;
}

/** The number of a case names its government. */
function sharedPrefixes(raws: readonly RawAgency[]): ConfigProblem[] {
  const owners = new Map<string, string>();
  return raws.flatMap((raw) => {
    const yaml = raw.files.get('agency.yaml');
    const prefix = textAt(yaml?.value, 'casePrefix');
    if (yaml === undefined || prefix === null) return [];
    const owner = owners.get(prefix);
    if (owner !== undefined)
      return [problemIn(yaml, ['casePrefix'], `${prefix} is already the prefix of ${owner}`)];
    owners.set(prefix, raw.slug);
    return [];
  });
}

/** A region has one government. */
function sharedRegions(raws: readonly RawAgency[]): ConfigProblem[] {
  const owners = new Map<string, string>();
  return raws.flatMap((raw) => {
    const yaml = raw.files.get('agency.yaml');
    const region = textAt(yaml?.value, 'region');
    if (yaml === undefined || region === null) return [];
    const owner = owners.get(region);
    if (owner !== undefined)
      return [problemIn(yaml, ['region'], `region ${region} already has an agency: ${owner}`)];
    owners.set(region, raw.slug);
    return [];
  });
}
