import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  findTenant,
  simulateService,
  type Database,
  type ProposalFinding,
  type ProposalRefusal,
  type ServiceSimulation,
} from '@maklumat/operations';
import { formatProblem, listTenantSlugs, nearestText, readTenant } from '@maklumat/tenant-config';
import { MAX_PROPOSAL_BYTES, readProposal, type ReadProposal } from '@maklumat/tenant-config/proposal';
import { describeWorkflowFinding } from '@maklumat/workflow';
import { ProblemsFoundError, UsageError } from '../cli-error';
import { print, printJson, tell } from '../output';
import { unknownTenant } from '../tenants-folder';
import { withDatabase } from '../with-database';
import { printedSimulation } from './print-simulation';

export interface SimulateOptions {
  tenant: string;
  service: string;
  proposed: string;
  since?: string;
  json?: boolean;
}

type GoodProposal = Extract<ReadProposal, { readonly ok: true }>;

/** `workflow simulate`: what a proposed file would have made of the cases there are. */
export async function simulate(options: SimulateOptions): Promise<void> {
  const read = readFile(options.proposed);
  const simulation = await withDatabase((database) => simulated(database, options, read));
  const faults = simulation.findings.filter(({ finding }) => finding.severity === 'error');
  const { tenant, service } = options;
  if (options.json) {
    const findings = simulation.findings.map((one) => plainFinding(one, options.proposed, read));
    printJson({ tenant, service, proposed: nameOf(read), ...simulation, findings });
  } else {
    print(...faults.map((one) => printedFinding(one, options.proposed, read)));
    print(...printedSimulation({ service, proposed: nameOf(read), since: options.since }, simulation));
  }
  if (faults.length > 0) throw new ProblemsFoundError('the linter found errors');
}

/** @throws {UsageError} for a file that cannot be read, {ProblemsFoundError} after printing what is wrong in it */
function readFile(path: string): GoodProposal {
  const read = readProposal(path, textOf(path));
  if (read.ok) return read;
  tell(...read.problems.map(formatProblem), 'maklumat: correct these problems first; nothing was simulated.');
  throw new ProblemsFoundError('the proposed file has problems');
}

function textOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new UsageError(`there is no file ${path}; name the proposed file.`);
  // Before it is read at all: a larger one is no proposal, and readProposal() says so.
  if (found.size > MAX_PROPOSAL_BYTES) return ' '.repeat(MAX_PROPOSAL_BYTES + 1);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    if (cause instanceof TypeError) throw new UsageError(`${path} is not UTF-8 text; save it as UTF-8.`);
    throw new UsageError(`${path} cannot be read.`);
  }
}

async function simulated(
  database: Database,
  { tenant: slug, service, since }: SimulateOptions,
  { proposal }: GoodProposal,
): Promise<ServiceSimulation> {
  const tenant = await findTenant(database, slug);
  if (tenant === null) throw unknownTenant(slug, await listTenantSlugs(database));
  const request = { service, proposed: proposal, since: since ?? null, now: new Date() };
  const result = await simulateService(database, tenant.id, request);
  if (result.ok) return result.simulation;
  const known = (await readTenant(database, slug))?.services.map((one) => one.slug) ?? [];
  throw new UsageError(refusalText(result.refusal, slug, service, known));
}

function refusalText(
  refusal: ProposalRefusal,
  tenant: string,
  service: string,
  known: readonly string[],
): string {
  switch (refusal.code) {
    case 'service-unknown':
      return `${tenant} has no service ${JSON.stringify(service.slice(0, 60))}${nearestText(service, known)}.`;
    case 'another-service':
      return `the proposed workflow carries out ${JSON.stringify(refusal.service)}, not ${JSON.stringify(service)}.`;
    case 'calendar-unknown':
      return `a limit of the proposed standard counts by ${JSON.stringify(refusal.calendar)}, a calendar that ${tenant} does not have.`;
    case 'calendar-missing':
      return `the proposed calendars do not hold ${JSON.stringify(refusal.calendar)}, by which ${tenant} counts.`;
  }
}

function nameOf({ proposal }: GoodProposal): string {
  switch (proposal.kind) {
    case 'workflow':
      return `workflow ${proposal.definition.slug} v${proposal.definition.version}`;
    case 'standard':
      return `standard v${proposal.standard.version}`;
    case 'calendars':
      return 'calendars';
  }
}

/** Where it stands: in the proposed file, or in a workflow in use that the proposed standard does not fit. */
function placeText(
  { isProposed, workflow, version, finding }: ProposalFinding,
  file: string,
  read: GoodProposal,
) {
  if (!isProposed) return `workflow ${workflow} v${version}, under ${basename(file)}:`;
  const { line, column } = read.placeOf(finding.path);
  return `${file}:${line}:${column}`;
}

function printedFinding(found: ProposalFinding, file: string, read: GoodProposal): string {
  const { severity, code } = found.finding;
  return `${placeText(found, file, read)} ${severity} ${code}: ${describeWorkflowFinding(found.finding, 'en')}`;
}

function plainFinding(found: ProposalFinding, file: string, read: GoodProposal): object {
  const { workflow, version, isProposed, finding } = found;
  const { code, severity, path } = finding;
  const message = { id: describeWorkflowFinding(finding, 'id'), en: describeWorkflowFinding(finding, 'en') };
  const place = isProposed ? { file, ...read.placeOf(path) } : { file: null, line: null, column: null };
  return { code, severity, workflow, version, ...place, path, message };
}
