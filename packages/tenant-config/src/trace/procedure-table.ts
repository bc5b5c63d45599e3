import { describeLimit, inLanguage, type Role, type StandardVersion } from '@maklumat/standards';
import {
  CITIZEN,
  printedCourses,
  SYSTEM,
  traceProcedure,
  type PrintedCourse,
  type TracedPlace,
  type TracedSentence,
  type WorkflowDefinition,
} from '@maklumat/workflow';
import { madeOfCases } from '../sentence-rules';
import type { AgencyConfig } from '../tenants-config';

type TracedAgency = Pick<
  AgencyConfig,
  'services' | 'workflows' | 'roles' | 'registers' | 'recaps' | 'documents'
>;

/** What there is to say of a printed sentence that no workflow of the service carries out. */
const NOWHERE = 'no workflow carries it out';

/** Below the heading of a version that a newer one follows: its words may name others than those who act. */
const SUPERSEDED =
  'A newer version follows. Cases run by that one; where the two differ, "Who" has those whom the newer one names.';

const HEAD = [
  '| Step | Printed words | Carried out by | Who | In state |',
  '| --- | --- | --- | --- | --- |',
];

/**
 * Every sentence of every procedure of an agency, and where it is enforced, as Markdown: each version of each
 * standard, against the newest workflows of its service.
 */
export function procedureTable(agency: TracedAgency): string[] {
  const { services, workflows } = agency;
  const newest = workflows.flatMap(({ versions }) => versions.at(-1) ?? []);
  const parts = services.flatMap(({ slug, versions }) => {
    const own = newest.filter(({ service }) => service === slug);
    return versions.flatMap((standard) =>
      tablesOf(standard, own, agency, standard === versions.at(-1) ? [] : [SUPERSEDED, '']),
    );
  });
  return parts.slice(0, -1);
}

function tablesOf(
  standard: StandardVersion,
  workflows: WorkflowDefinition[],
  agency: TracedAgency,
  remark: readonly string[],
): string[] {
  const traced = traceProcedure(standard, workflows);
  const tracks = printedCourses({ kind: 'service' }, standard);
  const courses = [...tracks, ...printedCourses({ kind: 'complaint' }, standard)];
  const title = `${standard.name.id}, version ${standard.version}`;
  return courses.flatMap((track) => {
    const heading = tracks.length === 1 && track === tracks[0] ? title : `${title}: ${track.name.id}`;
    const own = traced.filter((sentence) => sentence.track === track.id);
    return [`### ${heading}`, '', ...remark, ...HEAD, ...rowsOf(track, own, agency), ''];
  });
}

function rowsOf(track: PrintedCourse, traced: readonly TracedSentence[], agency: TracedAgency): string[] {
  return traced.flatMap((sentence, index) => {
    const number = track.steps.findIndex(({ id }) => id === sentence.step);
    const repeats = traced[index - 1]?.step === sentence.step;
    const first = [repeats ? '' : labelOf(track, number), sentence.words];
    return linesOf(sentence, agency).map((cells, line) =>
      row([...(line === 0 ? first : ['', '']), ...cells]),
    );
  });
}

/** As the agency numbers them: 1, 2, 3 or a, b, c. */
function labelOf({ numbering }: PrintedCourse, index: number): string {
  return numbering === 'lower-alpha' ? String.fromCharCode(97 + (index % 26)) : String(index + 1);
}

function linesOf({ places, notes }: TracedSentence, agency: TracedAgency): string[][] {
  const lines = [
    ...places.map((place) => [partOf(place, agency), whoOf(place, agency), statesOf(place)]),
    ...notes.map((note) => [inLanguage(note, 'en'), '', '']),
  ];
  return lines.length === 0 ? [[NOWHERE, '', '']] : lines;
}

function partOf({ kind, id, workflow, label, limit }: TracedPlace, agency: TracedAgency): string {
  const made = madeOfCases(agency, kind)?.get(id ?? '');
  // What is made of the cases of several workflows belongs to none.
  if (made !== undefined) return `${kind} "${made.name}"`;
  const words = limit === null ? label?.id : `${limit.name.id}: ${describeLimit(limit, 'id')}`;
  const name = kind === 'start' ? 'filing' : `${kind === 'transition' ? 'act' : kind} \`${id ?? ''}\``;
  return `\`${workflow}\` ${name}${words === undefined ? '' : ` "${words}"`}`;
}

/** Who carries it out; of a register, a recap and a paper, who opens or makes it. */
function whoOf({ kind, id, by }: TracedPlace, agency: TracedAgency): string {
  const made = madeOfCases(agency, kind)?.get(id ?? '');
  return namesOf(made?.by ?? by, agency.roles);
}

function namesOf(slugs: readonly string[], roles: readonly Role[]): string {
  const others: Record<string, string> = { [CITIZEN]: 'the citizen', [SYSTEM]: 'by itself' };
  return slugs
    .map((slug) => others[slug] ?? roles.find((role) => role.slug === slug)?.name.id ?? slug)
    .join(', ');
}

function statesOf({ states }: TracedPlace): string {
  return [...new Set(states.map(({ id }) => id))].join(', ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
}
