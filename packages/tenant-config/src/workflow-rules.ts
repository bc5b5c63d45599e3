import { describeWorkflowFinding, type WorkflowFindingCode } from '@maklumat/workflow';
import { quote } from './describe-value';
import { lintWorkflows, type PlacedWorkflowFinding } from './lint-workflows';
import { pathText, type ConfigProblem } from './problem';
import type { RawAgency, RawVersion } from './raw-agency';
import { valueAt } from './schema-problems';
import { textAt } from './value-pattern';
import type { AgencyConfig } from './tenants-config';
import { problemIn } from './yaml-file';

/** What unique-rules.ts and reference-rules.ts have said already, with the nearest name. */
const SAID_ALREADY: ReadonlySet<WorkflowFindingCode> = new Set(['id-repeated', 'role-unknown']);

/** Rules between a workflow's file and where it lies. */
export function checkWorkflows(agency: RawAgency): ConfigProblem[] {
  return agency.workflows.flatMap((version) => [...checkSlug(version), ...checkNumber(version)]);
}

function checkSlug({ yaml, of }: RawVersion): ConfigProblem[] {
  const slug = textAt(yaml.value, 'slug');
  if (slug === null || slug === of) return [];
  const message = `must be ${quote(of)}, the name of the folder, but it is ${quote(slug)}`;
  return [problemIn(yaml, ['slug'], message)];
}

function checkNumber({ yaml, of, number }: RawVersion): ConfigProblem[] {
  const said = valueAt(yaml.value, ['version']);
  if (!Number.isInteger(said) || said === number) return [];
  const message = `must be ${number}, as the file is ${of}/v${number}.yaml, but it is ${String(said)}`;
  return [problemIn(yaml, ['version'], message)];
}

/** What the workflow linter says about an agency in which everything else is in order, each at its place. */
export function findInWorkflows(raw: RawAgency, agency: AgencyConfig): PlacedWorkflowFinding[] {
  return lintWorkflows(agency).flatMap(({ definition, findings }) => {
    const { slug: workflow, version } = definition;
    const file = raw.workflows.find(({ of, number }) => of === workflow && number === version);
    if (file === undefined) return [];
    return findings.map((finding) => {
      const { line, column } = problemIn(file.yaml, finding.path, '');
      return { tenant: raw.slug, workflow, version, file: file.yaml.file, line, column, finding };
    });
  });
}

/** The errors among them, as problems that stop an apply. */
export function workflowProblems(placed: readonly PlacedWorkflowFinding[]): ConfigProblem[] {
  return placed
    .filter(({ finding: { severity, code } }) => severity === 'error' && !SAID_ALREADY.has(code))
    .map(({ file, line, column, finding }) => ({
      severity: 'problem',
      file,
      line,
      column,
      path: pathText(finding.path),
      message: describeWorkflowFinding(finding, 'en'),
    }));
}
