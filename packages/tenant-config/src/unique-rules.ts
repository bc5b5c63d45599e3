import type { ConfigProblem, ValuePath } from './problem';
import type { RawAgency } from './raw-agency';
import { findValues } from './value-pattern';
import { problemIn, type YamlFile } from './yaml-file';

/** Ids that must differ within one file. */
const FILE_IDS: Record<string, string | string[]> = {
  'units.yaml': 'units.*.slug',
  'roles.yaml': 'roles.*.slug',
  'posts.yaml': 'posts.*.slug',
  'officials.yaml': 'officials.*.slug',
  'calendars.yaml': 'calendars.*.slug',
  'registers.yaml': ['series.*.slug', 'registers.*.slug', 'recaps.*.slug'],
  'documents.yaml': 'documents.*.slug',
  'retention.yaml': ['sources.*.slug', 'rules.*.slug'],
};

/** Ids that must differ within one standard; those of one line share one space. */
const STANDARD_IDS: string[][] = [
  ['requirements.items.*.id'],
  ['products.items.*.id'],
  ['procedure.tracks.*.id'],
  // A clock is bound to a limit by its id alone.
  ['time.limits.*.id', 'complaintHandling.limits.*.id'],
  ['complaintHandling.groups.*.id'],
  ['readings.*.id'],
];

/** Ids that must differ within one workflow. */
const WORKFLOW_IDS: string[][] = [
  ['roles.*.role'],
  ['classes.*.id'],
  ['form.questions.*.id'],
  ['states.*.id'],
  ['transitions.*.id'],
  ['clocks.*.limit'],
  ['timers.*.id'],
];

/** No two things of one sort may have the same slug or id. */
export function checkUniqueIds(agency: RawAgency): ConfigProblem[] {
  const inFiles = [...agency.files].flatMap(([name, yaml]) => {
    const pattern = FILE_IDS[name];
    return [pattern ?? []].flat().flatMap((one) => duplicates(yaml, [one]));
  });
  const inStandards = agency.versions.flatMap(({ yaml }) => standardDuplicates(yaml));
  return [...inFiles, ...inStandards, ...agency.workflows.flatMap(({ yaml }) => workflowDuplicates(yaml))];
}

/** The same for one file of its own, of a sort that an agency has several of or one. */
export function checkUniqueIn(kind: 'workflow' | 'standard' | 'calendars', yaml: YamlFile): ConfigProblem[] {
  if (kind === 'workflow') return workflowDuplicates(yaml);
  return kind === 'standard' ? standardDuplicates(yaml) : duplicates(yaml, ['calendars.*.slug']);
}

/** A problem for each value that has stood before among those the patterns match. */
export function duplicates(
  yaml: YamlFile,
  patterns: readonly string[],
  below: ValuePath = [],
): ConfigProblem[] {
  const seen = new Set<unknown>();
  const problems: ConfigProblem[] = [];
  for (const { path, value } of patterns.flatMap((pattern) => findValues(yaml.value, pattern))) {
    if (!below.every((step, index) => path[index] === step)) continue;
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    if (seen.has(value))
      problems.push(problemIn(yaml, path, `${JSON.stringify(value)} is used twice; each must be its own`));
    seen.add(value);
  }
  return problems;
}

function workflowDuplicates(yaml: YamlFile): ConfigProblem[] {
  const lists = ['transitions.*.inputs', 'transitions.*.inputs.*.options', 'form.questions.*.options'];
  const inside = lists.flatMap((pattern) =>
    findValues(yaml.value, pattern).flatMap(({ path }) => duplicates(yaml, [`${pattern}.*.id`], path)),
  );
  return [...WORKFLOW_IDS.flatMap((patterns) => duplicates(yaml, patterns)), ...inside];
}

function standardDuplicates(yaml: YamlFile): ConfigProblem[] {
  const tracks = findValues(yaml.value, 'procedure.tracks.*');
  const groups = findValues(yaml.value, 'complaintHandling.groups.*');
  return [
    ...STANDARD_IDS.flatMap((patterns) => duplicates(yaml, patterns)),
    ...tracks.flatMap(({ path }) => duplicates(yaml, ['procedure.tracks.*.steps.*.id'], path)),
    ...groups.flatMap(({ path }) => duplicates(yaml, ['complaintHandling.groups.*.channels.*.id'], path)),
  ];
}
