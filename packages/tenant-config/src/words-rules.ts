import { quote, quoteLong } from './describe-value';
import { nearest } from './nearest';
import type { ConfigProblem } from './problem';
import type { RawAgency } from './raw-agency';
import { readSource, type SourceText } from './source-text';
import { holdsWords, nearestSourceText } from './source-words';
import { findTexts, textAt } from './value-pattern';
import { problemIn, type YamlFile } from './yaml-file';

/**
 * Where a standard holds the agency's own words. A consultation and an evaluation are recorded later by the
 * agency, so their words do not come from the page.
 */
const STANDARD_WORDS: readonly string[] = [
  'printedTitle',
  'decree.number',
  'requirements.items.*.words',
  'procedure.tracks.*.headings.*',
  'procedure.tracks.*.steps.*.words',
  'procedure.figures.*.words.*',
  'time.words.*',
  'time.limits.*.words.*',
  'fee.words.*',
  'products.items.*.words',
  'complaintHandling.groups.*.heading',
  'complaintHandling.groups.*.steps.*',
  'complaintHandling.groups.*.channels.*.words',
  'complaintHandling.groups.*.channels.*.details.*',
  'contacts.*.value',
  'complaintHandling.groups.*.channels.*.contacts.*.value',
  'complaintHandling.limitsHeading',
  'complaintHandling.limits.*.words.*',
  ...[
    'legalBasis',
    'facilities',
    'staffCompetence',
    'internalOversight',
    'staffNumber',
    'serviceGuarantee',
    'safetyGuarantee',
    'performanceEvaluation',
  ].map((component) => `manufacturing.${component}.words.*`),
  'readings.*.statements.*',
];

/** Where a workflow quotes the agency's pages. */
const WORKFLOW_WORDS: readonly string[] = [
  'basis.words.*',
  'classes.*.words',
  'states.*.words',
  'sentences.*.words',
];

/** Where the other files of an agency hold words of its pages. */
const AGENCY_WORDS: Record<string, readonly string[]> = {
  'agency.yaml': ['pledge.words.*'],
  'units.yaml': [
    'units.*.address.words',
    'units.*.contacts.*.value',
    'units.*.vision',
    'units.*.mission.*',
    'units.*.motto',
  ],
  'roles.yaml': ['roles.*.words.*'],
  'posts.yaml': ['posts.*.words.*'],
  'officials.yaml': ['officials.*.name', 'officials.*.rank', 'officials.*.nip'],
};

/**
 * The agency's words must be its own: each must stand, letter by letter, in the source text the standard
 * names; the words of units, roles, posts and officials in any source text of the agency.
 */
export function checkWords(agency: RawAgency): ConfigProblem[] {
  const sources = new Map([...agency.sources].map(([name, text]) => [name, readSource(text)]));
  const problems = agency.versions.flatMap(({ yaml }) => {
    const name = textAt(yaml.value, 'source.file');
    const source = name === null ? undefined : sources.get(name);
    return name === null || source === undefined ? [] : checkStandardWords(yaml, name, source);
  });
  if (sources.size === 0) return problems;
  return [...problems, ...checkAgencyWords(agency, sources), ...unusedSources(agency)];
}

/** Every text of the agency's files that is claimed to stand in its sources. */
export function wordsOfAgency(agency: RawAgency): string[] {
  return [...agency.files].flatMap(([name, yaml]) => textsAt(yaml, AGENCY_WORDS[name] ?? []));
}

/** Every text of the standards that name this source and are claimed to stand in it. */
export function wordsOfStandards(agency: RawAgency, source: string): string[] {
  return agency.versions
    .filter(({ yaml }) => textAt(yaml.value, 'source.file') === source)
    .flatMap(({ yaml }) => textsAt(yaml, STANDARD_WORDS));
}

function textsAt(yaml: YamlFile, patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => findTexts(yaml.value, pattern).map(({ value }) => value));
}

function checkStandardWords(yaml: YamlFile, name: string, source: SourceText): ConfigProblem[] {
  return STANDARD_WORDS.flatMap((pattern) => findTexts(yaml.value, pattern))
    .filter(({ value }) => value !== '' && !holdsWords(source, value))
    .map(({ path, value }) => problemIn(yaml, path, notFoundText(value, name, source)));
}

function notFoundText(words: string, name: string, source: SourceText): string {
  const near = nearestSourceText(source, words);
  const where = near === null ? '' : `; nearest: line ${near.line} ${quoteLong(near.text)}`;
  return `${quote(words)} does not stand in ${name}${where}`;
}

function checkAgencyWords(agency: RawAgency, sources: ReadonlyMap<string, SourceText>): ConfigProblem[] {
  return [
    ...[...agency.files].flatMap(([file, yaml]) => checkAnywhere(yaml, AGENCY_WORDS[file] ?? [], sources)),
    ...agency.workflows.flatMap(({ yaml }) => checkAnywhere(yaml, WORKFLOW_WORDS, sources)),
  ];
}

function checkAnywhere(
  yaml: YamlFile,
  patterns: readonly string[],
  sources: ReadonlyMap<string, SourceText>,
): ConfigProblem[] {
  return patterns
    .flatMap((pattern) => findTexts(yaml.value, pattern))
    .filter(({ value }) => value !== '' && ![...sources.values()].some((source) => holdsWords(source, value)))
    .map(({ path, value }) => problemIn(yaml, path, notFoundAnywhere(value, sources)));
}

function notFoundAnywhere(words: string, sources: ReadonlyMap<string, SourceText>): string {
  for (const [name, source] of sources) {
    const near = nearestSourceText(source, words);
    if (near !== null)
      return `${quote(words)} stands in no source; nearest: ${name} line ${near.line} ${quoteLong(near.text)}`;
  }
  return `${quote(words)} stands in no source text of this agency`;
}

function unusedSources(agency: RawAgency): ConfigProblem[] {
  const named = agency.versions.flatMap(({ yaml }) => textAt(yaml.value, 'source.file') ?? []);
  return [...agency.sources.keys()]
    .filter((name) => !named.includes(name))
    .map((name) => {
      const near = nearest(name, named);
      const message = `no standard names this source${near === null ? '' : `; nearest named: ${near}`}`;
      return { severity: 'warning', file: `${agency.file}/${name}`, line: 1, column: 1, path: '', message };
    });
}
