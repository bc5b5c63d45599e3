import type { Instant } from '@maklumat/calendar';
import {
  positionOf,
  type BodyOf,
  type CaseEvent,
  type WorkflowDefinition,
  type WorkflowState,
} from '@maklumat/workflow';
import { acrossVersions } from './across-versions';
import type { CaseState, Emission, Recorded, Stay } from './case-state';
import { holdingsOf, type Handing } from './holdings-of';

/** Thrown for a log that its workflow cannot have written. Nothing is guessed. */
export class CaseLogError extends Error {
  override readonly name = 'CaseLogError';
  readonly code = 'case-log';
}

/** The part of an event that replay reads; a decided event that is not recorded yet will do. */
export type ReplayedEvent = Pick<CaseEvent, 'body' | 'occurredAt'> & Partial<Pick<CaseEvent, 'recordedAt'>>;

/**
 * What a case is, from nothing but its events. Equal logs give equal states; the calendar plays no part, so
 * that a rebuilt projection is identical even after a calendar was amended.
 *
 * @param log events in order of sequence, beginning with `filed`
 * @throws {CaseLogError} when the log is empty, names a state its definition does not have, or an instant
 *   without its zone
 */
export function replayCase(log: readonly ReplayedEvent[], definition: WorkflowDefinition): CaseState {
  const events = acrossVersions(log);
  const filed = events[0]?.body;
  if (filed?.type !== 'filed') throw new CaseLogError('A case begins with the event "filed".');
  const receivedAt = instantOf(events[0]);
  const position = positionOf(events);
  const state = stateOf(definition, position.state);
  const transitions = inOrder(recorded(events, 'transitioned'), receivedAt);
  const stays = staysOf(filed.state, receivedAt, transitions, definition);
  const holdings = holdingsOf(filed, receivedAt, handingsOf(events, transitions));
  const answered = transitions.filter(({ answers }) => answers);
  // Parts are spread after what is written here: the other way round V8 takes ten times as long.
  return {
    version: events.length,
    workflow: filed.workflow,
    parentId: filed.parent ?? null,
    service: filed.service,
    identity: filed.identity,
    label: state.label,
    stage: state.stage,
    holder: state.holder,
    receivedAt,
    lastEventAt: instantOf(events.at(-1)),
    // Since it is in the state it ended in: rating an ended case does not close it again.
    closedAt: state.outcome === null ? null : (stays.at(-1)?.from ?? receivedAt),
    assigneeId: holdings.at(-1)?.assigneeId ?? null,
    score: transitions.findLast(({ score }) => score !== null)?.score ?? null,
    firstAnswerAt: answered[0]?.at ?? null,
    lastAnswerAt: answered.at(-1)?.at ?? null,
    answers: answered.length,
    units: unitsOf(filed.unit, transitions),
    stays,
    holdings,
    emissions: emissionsOf(filed, receivedAt, transitions),
    ...position,
    ...historyOf(events, transitions),
    outcome: state.outcome,
  };
}

/** Not before it happened; in the moment it happened where the log does not say. */
function writtenDownAt(filed: ReplayedEvent | undefined): Instant {
  const receivedAt = instantOf(filed);
  return filed?.recordedAt === undefined ? receivedAt : Math.max(receivedAt, Date.parse(filed.recordedAt));
}

function handingsOf(events: readonly ReplayedEvent[], transitions: Transitions): Handing[] {
  return [...transitions, ...recorded(events, 'assigned')].toSorted((a, b) => a.sequence - b.sequence);
}

type Transitions = readonly Recorded<BodyOf<'transitioned'>>[];

/**
 * Events are ordered by sequence, not by clock: a step recorded with an instant before the step it follows
 * counts from that step on. Otherwise a stay, and a clock, would end before it began.
 */
function inOrder(transitions: Transitions, receivedAt: Instant): Transitions {
  let latest = receivedAt;
  return transitions.map((transition) => {
    latest = Math.max(latest, transition.at);
    return transition.at === latest ? transition : { ...transition, at: latest };
  });
}

function unitsOf(first: string, transitions: Transitions): string[] {
  const units = new Set([first]);
  for (const { unit } of transitions) if (unit !== null) units.add(unit);
  return [...units];
}

type Turns = Pick<CaseState, 'classes' | 'extensions' | 'resumptions'>;

function historyOf(
  events: readonly ReplayedEvent[],
  transitions: Transitions,
): Turns &
  Pick<CaseState, 'recordedAt' | 'promises' | 'amendments' | 'undetermined' | 'erasures' | 'timers'> {
  const { classes, extensions, resumptions } = turnsOf(transitions);
  return {
    recordedAt: writtenDownAt(events[0]),
    classes,
    extensions,
    resumptions,
    promises: recorded(events, 'promise-told').map(toldOf),
    amendments: recorded(events, 'calendar-amended'),
    undetermined: recorded(events, 'promise-undetermined'),
    erasures: recorded(events, 'erased'),
    timers: recorded(events, 'timer-ran').map((body) => ({ ...body, dueAt: Date.parse(body.dueAt) })),
  };
}

function toldOf({
  at,
  sequence,
  limit,
  run,
  dueAt,
  dueOn,
  why,
}: Recorded<BodyOf<'promise-told'>>): CaseState['promises'][number] {
  return { at, sequence, limit, run, dueAt: Date.parse(dueAt), dueOn, why };
}

/** What transitions did to clocks beside starting and ending them. */
function turnsOf(transitions: Transitions): Turns {
  const classes: Turns['classes'][number][] = [];
  const extensions: Turns['extensions'][number][] = [];
  const resumptions: Turns['resumptions'][number][] = [];
  for (const { class: id, extend, resume, at, sequence } of transitions) {
    if (id !== null) classes.push({ class: id, at, sequence });
    if (extend !== null) extensions.push({ at, sequence, ...extend });
    for (const limit of resume) resumptions.push({ limit, at, sequence });
  }
  return { classes, extensions, resumptions };
}

function staysOf(
  first: string,
  receivedAt: Instant,
  transitions: Transitions,
  definition: WorkflowDefinition,
): Stay[] {
  const stays: Stay[] = [];
  let stay = { state: first, from: receivedAt, sequence: 1 };
  const lasting = (until: Instant | null): Stay => ({
    state: stay.state,
    from: stay.from,
    sequence: stay.sequence,
    clocks: stateOf(definition, stay.state).clocks,
    until,
  });
  for (const { to, at, sequence } of transitions) {
    if (to === stay.state) continue;
    stays.push(lasting(at));
    stay = { state: to, from: at, sequence };
  }
  stays.push(lasting(null));
  return stays;
}

function emissionsOf(
  filed: BodyOf<'filed'>,
  receivedAt: Instant,
  transitions: Transitions,
): CaseState['emissions'] {
  const emissions = carriedOf(filed, receivedAt);
  for (const name of filed.emits) emissions.push({ name, at: receivedAt, sequence: 1 });
  for (const { emits, at, sequence } of transitions)
    for (const name of emits) emissions.push({ name, at, sequence });
  return emissions;
}

/** What came with it from the case it was opened in counts from the instant it had there, never from a later one. */
function carriedOf({ carried = [] }: BodyOf<'filed'>, receivedAt: Instant): Emission[] {
  return carried.map(({ name, at }) => ({ name, at: Math.min(Date.parse(at), receivedAt), sequence: 1 }));
}

function recorded<T extends CaseEvent['body']['type']>(
  events: readonly ReplayedEvent[],
  type: T,
): Recorded<BodyOf<T>>[] {
  const found: Recorded<BodyOf<T>>[] = [];
  for (const [index, event] of events.entries())
    if (event.body.type === type)
      // What is added stands first, for the same reason as above.
      found.push({ at: instantOf(event), sequence: index + 1, ...(event.body as BodyOf<T>) });
  return found;
}

function stateOf(definition: WorkflowDefinition, id: string): WorkflowState {
  const state = definition.states.find((candidate) => candidate.id === id);
  if (state === undefined)
    throw new CaseLogError(
      `The workflow ${definition.slug} v${String(definition.version)} has no state "${id}".`,
    );
  return state;
}

/** An instant without a zone would be read by the clock of whichever machine replays it. */
function instantOf(event: ReplayedEvent | undefined): Instant {
  const written = event?.occurredAt ?? '';
  const at = /(Z|[+-]\d{2}:\d{2})$/.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(at)) throw new CaseLogError(`"${written}" is no instant with its zone.`);
  return at;
}
