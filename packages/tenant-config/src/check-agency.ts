import type { StandardVersion } from '@maklumat/standards';
import { RegistersFile, type CaseDocument, type WorkflowDefinition } from '@maklumat/workflow';
import type { z } from 'zod';
import { checkAgencyRules } from './agency-rules';
import type { AGENCY_FILES, OPTIONAL_AGENCY_FILES } from './file-schemas';
import { FILE_KINDS } from './file-schemas';
import type { PlacedWorkflowFinding } from './lint-workflows';
import { checkOutputs } from './output-rules';
import { checkSentences } from './sentence-rules';
import { compareText, type ConfigProblem } from './problem';
import type { RawAgency } from './raw-agency';
import { checkReferences } from './reference-rules';
import { checkRetention } from './retention-rules';
import { checkSchema } from './schema-problems';
import { readSource, type SourceText } from './source-text';
import { firstPlace } from './source-words';
import { checkStandards } from './standard-rules';
import type { AgencyConfig, ServiceConfig, WorkflowConfig } from './tenants-config';
import { checkUniqueIds } from './unique-rules';
import { checkWorkflows, findInWorkflows, workflowProblems } from './workflow-rules';
import { checkWords } from './words-rules';
import type { YamlFile } from './yaml-file';

type AgencyFile = keyof typeof AGENCY_FILES | keyof typeof OPTIONAL_AGENCY_FILES;

/** A checked agency, or null when something must be corrected; and everything found. */
export interface CheckedAgency {
  agency: AgencyConfig | null;
  problems: ConfigProblem[];
  /** Of the workflow linter; empty when something else must be corrected first. */
  workflowFindings: PlacedWorkflowFinding[];
}

/**
 * Checks the files of one agency against their schemas, and every rule between them.
 *
 * @param regions national/regions.yaml, or null when it could not be read
 */
export function checkAgency(raw: RawAgency, regions: YamlFile | null): CheckedAgency {
  const problems: ConfigProblem[] = [];
  const parsed = parseFiles(raw, problems);
  const versions = raw.versions.map((version) => {
    const checked = checkSchema<StandardVersion>(FILE_KINDS.standard.schema, version.yaml);
    problems.push(...checked.problems);
    return { service: version.of, standard: checked.ok ? checked.value : null };
  });
  const workflows = parseWorkflows(raw, problems);
  problems.push(...checkReferences(raw), ...checkUniqueIds(raw), ...checkStandards(raw));
  problems.push(...checkWorkflows(raw));
  problems.push(...checkAgencyRules(raw, regions), ...checkWords(raw));
  const isGood = raw.complete && problems.every((problem) => problem.severity === 'warning');
  if (!isGood || parsed === null) return { agency: null, problems, workflowFindings: [] };
  const standards = versions.flatMap(({ service, standard }) =>
    standard === null ? [] : [{ service, standard }],
  );
  const services = servicesOf(raw, standards);
  const agency = { slug: raw.slug, ...parsed, services, workflows };
  const workflowFindings = findInWorkflows(raw, agency);
  problems.push(
    ...workflowProblems(workflowFindings),
    ...checkOutputs(raw, agency),
    ...checkRetention(raw, agency),
    ...checkSentences(raw, agency),
  );
  const isSound = problems.every((problem) => problem.severity === 'warning');
  return { agency: isSound ? agency : null, problems, workflowFindings };
}

function parseWorkflows(raw: RawAgency, problems: ConfigProblem[]): WorkflowConfig[] {
  const found = new Map<string, WorkflowDefinition[]>();
  for (const { of, yaml } of raw.workflows) {
    const checked = checkSchema<WorkflowDefinition>(FILE_KINDS.workflow.schema, yaml);
    problems.push(...checked.problems);
    if (checked.ok) found.set(of, [...(found.get(of) ?? []), checked.value]);
  }
  return [...found].map(([slug, versions]) => ({ slug, versions }));
}

function parseFiles(
  raw: RawAgency,
  problems: ConfigProblem[],
): Omit<AgencyConfig, 'slug' | 'services' | 'workflows'> | null {
  const profile = parseFile(raw, 'agency.yaml', FILE_KINDS.agency.schema, problems);
  const units = parseFile(raw, 'units.yaml', FILE_KINDS.units.schema, problems);
  const roles = parseFile(raw, 'roles.yaml', FILE_KINDS.roles.schema, problems);
  const posts = parseFile(raw, 'posts.yaml', FILE_KINDS.posts.schema, problems);
  const officials = parseFile(raw, 'officials.yaml', FILE_KINDS.officials.schema, problems);
  const calendars = parseFile(raw, 'calendars.yaml', FILE_KINDS.calendars.schema, problems);
  const made = raw.files.has('registers.yaml')
    ? parseFile(raw, 'registers.yaml', FILE_KINDS.registers.schema, problems)
    : RegistersFile.parse({});
  const papers: { documents: CaseDocument[] } | null = raw.files.has('documents.yaml')
    ? parseFile(raw, 'documents.yaml', FILE_KINDS.documents.schema, problems)
    : { documents: [] };
  const kept = parseRetention(raw, problems);
  if (!made || !papers || !kept) return null;
  if (!profile || !units || !roles || !posts || !officials || !calendars) return null;
  return { profile, ...units, ...roles, ...posts, ...officials, ...calendars, ...made, ...papers, ...kept };
}

/** retention.yaml, under the names the agency has for what it holds; nothing without it. */
function parseRetention(
  raw: RawAgency,
  problems: ConfigProblem[],
): Pick<AgencyConfig, 'retentionSources' | 'retentionRules'> | null {
  if (!raw.files.has('retention.yaml')) return { retentionSources: [], retentionRules: [] };
  const file = parseFile(raw, 'retention.yaml', FILE_KINDS.retention.schema, problems);
  return file === null ? null : { retentionSources: file.sources, retentionRules: file.rules };
}

function parseFile<T>(
  raw: RawAgency,
  name: AgencyFile,
  schema: z.ZodType<T>,
  problems: ConfigProblem[],
): T | null {
  const yaml = raw.files.get(name);
  if (yaml === undefined) return null;
  const checked = checkSchema(schema, yaml);
  problems.push(...checked.problems);
  return checked.ok ? checked.value : null;
}

/** The services in the order in which the agency's sources print their titles. */
function servicesOf(
  raw: RawAgency,
  standards: readonly { service: string; standard: StandardVersion }[],
): ServiceConfig[] {
  const services = new Map<string, StandardVersion[]>();
  for (const { service, standard } of standards)
    services.set(service, [...(services.get(service) ?? []), standard]);
  const sources = new Map([...raw.sources].map(([name, text]) => [name, readSource(text)]));
  return [...services]
    .map(([slug, versions]) => ({ slug, versions: versions.sort((a, b) => a.version - b.version) }))
    .map((service) => ({ service, place: printedPlace(service, sources) }))
    .sort(
      (a, b) =>
        compareText(a.place.file, b.place.file) ||
        a.place.at - b.place.at ||
        compareText(a.service.slug, b.service.slug),
    )
    .map(({ service }) => service);
}

/**
 * Where the longest step of the first version stands: its title may be printed in a table of contents too, and
 * a later version may come from a page of its own.
 */
function printedPlace(
  { versions }: ServiceConfig,
  sources: ReadonlyMap<string, SourceText>,
): { file: string; at: number } {
  const first = versions[0];
  if (first === undefined) return { file: '', at: 0 };
  const source = sources.get(first.source.file);
  const steps = first.procedure?.tracks.flatMap((track) => track.steps.map(({ words }) => words)) ?? [];
  const longest = steps.reduce((a, b) => (b.length > a.length ? b : a), first.printedTitle);
  return { file: first.source.file, at: source === undefined ? 0 : firstPlace(source, longest) };
}
