import {
  describeLimit,
  inLanguage,
  type ProcedureTrack,
  type Role,
  type StandardVersion,
} from '@maklumat/standards';
import {
  CITIZEN,
  SYSTEM,
  traceProcedure,
  type TracedPlace,
  type TracedSentence,
  type WorkflowDefinition,
} from '@maklumat/workflow';
import type { AgencyConfig } from '../tenants-config';

/** What there is to say of a printed sentence that no workflow of the service carries out. */
const NOWHERE = 'no workflow carries it out';

const HEAD = [
  '| Step | Printed words | Carried out by | Who | In state |',
  '| --- | --- | --- | --- | --- |',
];

/**
 * Every sentence of every procedure of an agency, and where it is enforced, as Markdown: each version of each
 * standard, against the newest workflows of its service.
 */
export function procedureTable({
  services,
  workflows,
  roles,
}: Pick<AgencyConfig, 'services' | 'workflows' | 'roles'>): string[] {
  const newest = workflows.flatMap(({ versions }) => versions.at(-1) ?? []);
  const parts = services.flatMap(({ slug, versions }) => {
    const own = newest.filter(({ service, kind }) => service === slug && kind === 'service');
    return versions.flatMap((standard) => tablesOf(standard, own, roles));
  });
  return parts.slice(0, -1);
}

function tablesOf(standard: StandardVersion, workflows: WorkflowDefinition[], roles: Role[]): string[] {
  const traced = traceProcedure(standard, workflows);
  const tracks = standard.procedure?.tracks ?? [];
  const title = `${standard.name.id}, version ${standard.version}`;
  return tracks.flatMap((track) => {
    const heading = tracks.length === 1 ? title : `${title}: ${track.name.id}`;
    const own = traced.filter((sentence) => sentence.track === track.id);
    return [`### ${heading}`, '', ...HEAD, ...rowsOf(track, own, roles), ''];
  });
}

function rowsOf(track: ProcedureTrack, traced: readonly TracedSentence[], roles: Role[]): string[] {
  return traced.flatMap((sentence, index) => {
    const number = track.steps.findIndex(({ id }) => id === sentence.step);
    const repeats = traced[index - 1]?.step === sentence.step;
    const first = [repeats ? '' : labelOf(track, number), sentence.words];
    return linesOf(sentence, roles).map((cells, line) => row([...(line === 0 ? first : ['', '']), ...cells]));
  });
}

/** As the agency numbers them: 1, 2, 3 or a, b, c. */
function labelOf({ numbering }: ProcedureTrack, index: number): string {
  return numbering === 'lower-alpha' ? String.fromCharCode(97 + (index % 26)) : String(index + 1);
}

function linesOf({ places, notes }: TracedSentence, roles: Role[]): string[][] {
  const lines = [
    ...places.map((place) => [partOf(place), namesOf(place.by, roles), statesOf(place)]),
    ...notes.map((note) => [inLanguage(note, 'en'), '', '']),
  ];
  return lines.length === 0 ? [[NOWHERE, '', '']] : lines;
}

/** What is made of the cases of several workflows, and so belongs to none. */
const OF_THE_AGENCY: readonly string[] = ['document', 'register', 'recap', 'collection'];

function partOf({ kind, id, workflow, label, limit }: TracedPlace): string {
  const words = limit === null ? label?.id : `${limit.name.id}: ${describeLimit(limit, 'id')}`;
  const name = kind === 'start' ? 'filing' : `${kind === 'transition' ? 'act' : kind} \`${id ?? ''}\``;
  if (OF_THE_AGENCY.includes(kind)) return name;
  return `\`${workflow}\` ${name}${words === undefined ? '' : ` "${words}"`}`;
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
