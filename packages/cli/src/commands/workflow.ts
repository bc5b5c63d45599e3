import {
  formatProblem,
  nearestText,
  type AgencyConfig,
  type PlacedWorkflowFinding,
} from '@maklumat/tenant-config';
import { describeWorkflowFinding, drawDot, drawText, type WorkflowDefinition } from '@maklumat/workflow';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { ProblemsFoundError, UsageError } from '../cli-error';
import { counted, print, printJson, tell } from '../output';
import { migrate } from '../migration/migrate';
import { simulate } from '../simulation/simulate';
import { readFolder, readGoodFolder, tenantsFolder } from '../tenants-folder';
import { traceProcedures } from '../trace-procedures';

interface LintOptions {
  tenant?: string;
  json?: boolean;
  lang: 'id' | 'en';
}

interface DrawOptions {
  tenant: string;
  workflow: string;
  version?: number;
  dot?: boolean;
  lang: 'id' | 'en';
}

/** `pnpm maklumat workflow …`: whether the workflows hold together, and what they look like. */
export function workflowCommands(program: Command): void {
  const workflow = program.command('workflow').description('find faults in the workflows and draw them');
  traceCommand(workflow);
  workflow
    .command('lint')
    .argument('[folder]', 'folder that holds the agencies (default: tenants)')
    .description('say what cannot be reached, left, counted or read in the newest version of each workflow')
    .option('--tenant <slug>', 'this agency only')
    .option('--json', 'print JSON: a list of findings')
    .addOption(languageOption())
    .addHelpText('after', '\nExample:\n  pnpm maklumat workflow lint --tenant kota-contoh --lang id')
    .action(lintWorkflows);
  workflow
    .command('draw')
    .argument('[folder]', 'folder that holds the agencies (default: tenants)')
    .description('draw a workflow')
    .requiredOption('--tenant <slug>', 'the agency')
    .requiredOption('--workflow <slug>', 'the workflow')
    .option('--version <number>', 'its version (default: the newest)', versionNumber)
    .option('--dot', 'print a graph for Graphviz instead of text')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nExample:\n  pnpm -s maklumat workflow draw --tenant kota-contoh --workflow pengaduan --dot | dot -Tsvg > alur.svg',
    )
    .action(drawWorkflow);
  caseCommands(workflow);
}

/** What a version does to the cases there are: tried out, or carried out. */
function caseCommands(workflow: Command): void {
  workflow
    .command('simulate')
    .description('say what a proposed workflow, standard or calendar would have made of the cases there are')
    .requiredOption('--tenant <slug>', 'the agency')
    .requiredOption('--service <slug>', 'the service whose cases are looked at')
    .requiredOption('--proposed <file>', 'one YAML file: a workflow version, a standard version or calendars')
    .option('--since <date>', 'only cases received on or after this day', day)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample:\n  pnpm maklumat workflow simulate --tenant kota-contoh --service pengaduan --proposed v2.yaml --since 2026-01-01',
    )
    .action(simulate);
  workflow
    .command('migrate')
    .description('move running cases to a newer version of their workflow by a written rule')
    .requiredOption('--tenant <slug>', 'the agency')
    .requiredOption('--rule <file>', 'YAML: workflow, from, to, why; states and classes that change')
    .option('--dry-run', 'say which cases would move and what changes; write nothing')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample:\n  pnpm maklumat workflow migrate --tenant kota-contoh --rule ke-versi-2.yaml --dry-run',
    )
    .action(migrate);
}

function traceCommand(workflow: Command): void {
  workflow
    .command('trace')
    .argument('[folder]', 'folder that holds the agencies (default: tenants)')
    .description('say where each sentence of the printed procedures is enforced, as Markdown')
    .option('--tenant <slug>', 'this agency only')
    .option('--write', 'write it into the README of each agency instead of printing it')
    .addHelpText('after', '\nExample:\n  pnpm maklumat workflow trace --tenant kota-contoh --write')
    .action(traceProcedures);
}

/** A day of the calendar such as 2026-03-01. */
function day(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (at === null || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('It must be a day such as 2026-03-01.');
  return text;
}

function languageOption(): Option {
  return new Option('--lang <language>', 'language of the words').choices(['id', 'en']).default('en');
}

function versionNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It must be a whole number such as 1.');
  return Number(text);
}

function lintWorkflows(given: string | undefined, options: LintOptions): void {
  const { problems, workflowFindings } = readFolder(tenantsFolder(given), options.tenant);
  const places = new Set(workflowFindings.map(placeOf));
  const others = problems.filter((one) => one.severity === 'problem' && !places.has(placeOf(one)));
  if (others.length > 0) {
    tell(
      ...others.map(formatProblem),
      'maklumat: correct these problems first; the workflows were not read.',
    );
    throw new ProblemsFoundError('the folder has problems');
  }
  if (options.json) printJson(workflowFindings.map(jsonLine));
  else print(...workflowFindings.map((one) => printedLine(one, options.lang)), closing(workflowFindings));
  if (workflowFindings.some(({ finding }) => finding.severity === 'error'))
    throw new ProblemsFoundError('the linter found errors');
}

function placeOf({ file, line, column }: { file: string; line: number; column: number }): string {
  return `${file}:${line}:${column}`;
}

function jsonLine({ finding, tenant, workflow, version, file, line, column }: PlacedWorkflowFinding): object {
  const { code, severity, path } = finding;
  const message = { id: describeWorkflowFinding(finding, 'id'), en: describeWorkflowFinding(finding, 'en') };
  return { code, severity, tenant, workflow, version, file, line, column, path, message };
}

function printedLine(placed: PlacedWorkflowFinding, lang: 'id' | 'en'): string {
  const { severity, code } = placed.finding;
  return `${placeOf(placed)} ${severity} ${code}: ${describeWorkflowFinding(placed.finding, lang)}`;
}

function closing(findings: readonly PlacedWorkflowFinding[]): string {
  const errors = findings.filter(({ finding }) => finding.severity === 'error').length;
  return `${counted(findings.length, 'finding')}: ${counted(errors, 'error')}, ${counted(findings.length - errors, 'notice')}.`;
}

function drawWorkflow(given: string | undefined, options: DrawOptions): void {
  const [agency] = readGoodFolder(tenantsFolder(given), options.tenant).agencies;
  if (agency === undefined) return;
  const definition = definitionOf(agency, options.workflow, options.version);
  print(...(options.dot ? drawDot(definition, options.lang) : drawText(definition, options.lang)));
}

/** @throws {UsageError} naming the nearest workflow, or the versions there are */
function definitionOf(
  { slug, workflows }: AgencyConfig,
  wanted: string,
  number: number | undefined,
): WorkflowDefinition {
  const workflow = workflows.find((one) => one.slug === wanted);
  if (workflow === undefined) {
    const known = workflows.map((one) => one.slug);
    throw new UsageError(
      `${slug} has no workflow ${JSON.stringify(wanted.slice(0, 60))}${nearestText(wanted, known)}.`,
    );
  }
  const { versions } = workflow;
  const definition =
    number === undefined ? versions.at(-1) : versions.find(({ version }) => version === number);
  if (definition !== undefined) return definition;
  const known = versions.map(({ version }) => version).join(', ');
  throw new UsageError(`${wanted} has no version ${number ?? 1}; versions: ${known}.`);
}
