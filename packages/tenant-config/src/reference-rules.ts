import { SYSTEM } from '@maklumat/workflow';
import { quote } from './describe-value';
import { nearestText } from './nearest';
import type { ConfigProblem } from './problem';
import type { RawAgency } from './raw-agency';
import { findTexts } from './value-pattern';
import { problemIn, type YamlFile } from './yaml-file';

/** Actor of a procedure step that is no role of the agency: the person the service is for. */
export const CITIZEN = 'citizen';

type Target = 'service' | 'unit' | 'role' | 'post' | 'official' | 'calendar' | 'source';

interface Reference {
  pattern: string;
  to: Target;
  /** Ids that are always known. */
  also?: string[];
}

const DEFINITIONS: Record<Exclude<Target, 'source' | 'service'>, { file: string; pattern: string }> = {
  unit: { file: 'units.yaml', pattern: 'units.*.slug' },
  role: { file: 'roles.yaml', pattern: 'roles.*.slug' },
  post: { file: 'posts.yaml', pattern: 'posts.*.slug' },
  official: { file: 'officials.yaml', pattern: 'officials.*.slug' },
  calendar: { file: 'calendars.yaml', pattern: 'calendars.*.slug' },
};

const FILE_REFERENCES: Record<string, Reference[]> = {
  'agency.yaml': [
    { pattern: 'publisher', to: 'unit' },
    { pattern: 'officeCalendar', to: 'calendar' },
    { pattern: 'pledge.signatory', to: 'official' },
  ],
  'units.yaml': [
    { pattern: 'units.*.parent', to: 'unit' },
    { pattern: 'units.*.head', to: 'post' },
  ],
  'posts.yaml': [
    { pattern: 'posts.*.serviceUnit', to: 'unit' },
    { pattern: 'posts.*.roles.*', to: 'role' },
  ],
  'officials.yaml': [{ pattern: 'officials.*.post', to: 'post' }],
  'registers.yaml': [
    { pattern: 'registers.*.opens.*', to: 'role' },
    { pattern: 'registers.*.signature.post', to: 'post' },
    { pattern: 'registers.*.signature.role', to: 'role' },
    { pattern: 'recaps.*.opens.*', to: 'role' },
    { pattern: 'recaps.*.evaluates.*', to: 'role' },
    { pattern: 'recaps.*.signature.post', to: 'post' },
    { pattern: 'recaps.*.signature.role', to: 'role' },
  ],
  'documents.yaml': [
    { pattern: 'documents.*.by.*', to: 'role' },
    { pattern: 'documents.*.signature.post', to: 'post' },
    { pattern: 'documents.*.signature.role', to: 'role' },
    { pattern: 'documents.*.blocks.*.signatures.*.post', to: 'post' },
    { pattern: 'documents.*.blocks.*.signatures.*.role', to: 'role' },
  ],
};

const STANDARD_REFERENCES: Reference[] = [
  { pattern: 'serviceUnit', to: 'unit' },
  { pattern: 'decree.signatory', to: 'official' },
  { pattern: 'source.file', to: 'source' },
  { pattern: 'procedure.tracks.*.steps.*.actors.*', to: 'role', also: [CITIZEN] },
  { pattern: 'time.limits.*.calendar', to: 'calendar' },
  { pattern: 'complaintHandling.limits.*.calendar', to: 'calendar' },
];

const WORKFLOW_REFERENCES: Reference[] = [
  { pattern: 'service', to: 'service' },
  { pattern: 'roles.*.role', to: 'role' },
  { pattern: 'states.*.responsible.*', to: 'role' },
  { pattern: 'transitions.*.by.*', to: 'role', also: [CITIZEN, SYSTEM] },
  { pattern: 'transitions.*.effects.notifies.*', to: 'role' },
  { pattern: 'clocks.*.escalateTo.*', to: 'role' },
  { pattern: 'timers.*.reminds.*', to: 'role', also: [CITIZEN] },
];

/** Every slug that names a unit, role, post, official, calendar or source must be one that is defined. */
export function checkReferences(agency: RawAgency): ConfigProblem[] {
  const known = knownIds(agency);
  const inFiles = [...agency.files].flatMap(([name, yaml]) =>
    checkFile(yaml, FILE_REFERENCES[name] ?? [], known),
  );
  const inStandards = agency.versions.flatMap(({ yaml }) => checkFile(yaml, STANDARD_REFERENCES, known));
  const inWorkflows = agency.workflows.flatMap(({ yaml }) => checkFile(yaml, WORKFLOW_REFERENCES, known));
  return [...inFiles, ...inStandards, ...inWorkflows];
}

function checkFile(
  yaml: YamlFile,
  references: readonly Reference[],
  known: ReadonlyMap<Target, readonly string[]>,
): ConfigProblem[] {
  return references.flatMap(({ pattern, to, also = [] }) => {
    const defined = known.get(to);
    // The file that defines them is missing or broken, which has been said: whatever it names may be right.
    if (defined === undefined) return [];
    const ids = [...defined, ...also];
    return findTexts(yaml.value, pattern)
      .filter(({ value }) => !ids.includes(value))
      .map(({ path, value }) =>
        problemIn(yaml, path, `there is no ${to} ${quote(value)}${nearestText(value, ids)}`),
      );
  });
}

function knownIds(agency: RawAgency): Map<Target, readonly string[]> {
  const known = new Map<Target, readonly string[]>([
    ['source', [...agency.sources.keys()]],
    ['service', [...new Set(agency.versions.map(({ of }) => of))]],
  ]);
  for (const [target, { file, pattern }] of Object.entries(DEFINITIONS)) {
    const yaml = agency.files.get(file);
    if (yaml === undefined) continue;
    known.set(
      target as Target,
      findTexts(yaml.value, pattern).map(({ value }) => value),
    );
  }
  return known;
}
