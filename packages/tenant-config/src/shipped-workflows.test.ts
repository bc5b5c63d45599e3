import {
  allowedTransitions,
  decide,
  EventBody,
  lintMigration,
  migratedBy,
  positionOf,
  type ActorRoles,
  type CasePosition,
  type DecisionContext,
  type EventBody as Body,
  type InputValue,
  type Transition,
  type TransitionCommand,
  type TransitionInput,
  type WorkflowDefinition,
} from '@maklumat/workflow';
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lintWorkflows } from './lint-workflows';
import { readTenantFolder } from './read-tenants';

const TENANTS = fileURLToPath(new URL('../../../tenants', import.meta.url));
const { agencies } = readTenantFolder(TENANTS);
const UNITS = ['dinas-a', 'dinas-b', 'dinas-c'];
const SHIPPED = agencies.flatMap((agency) =>
  agency.workflows.flatMap(({ versions }) =>
    versions.map((definition) => ({ name: `${agency.slug} ${definition.slug}`, definition })),
  ),
);

test('every shipped agency has a workflow', () => {
  expect(agencies.filter(({ workflows }) => workflows.length === 0).map(({ slug }) => slug)).toEqual([]);
});

test.each(agencies)(
  'the linter finds nothing in the workflows of $slug but that they name one unit',
  (agency) => {
    const found = lintWorkflows(agency).flatMap(({ findings }) =>
      findings.filter(({ code }) => code !== 'only-one-unit'),
    );
    expect(found).toEqual([]);
  },
);

test.each(SHIPPED)(
  'who is told that a date of $name has passed is not only who had the case all the time',
  ({ definition: { clocks, states } }) => {
    const holders = states.filter(({ holder }) => holder === 'agency').map(({ responsible }) => responsible);
    const untold = clocks.filter(
      ({ escalateTo }) =>
        escalateTo.length > 0 &&
        escalateTo.every((role) => holders.every((responsible) => responsible.includes(role))),
    );
    expect(untold.map(({ limit }) => limit)).toEqual([]);
  },
);

/** One thing somebody tries: who, what, and how the inputs are filled in. */
interface Attempt {
  actor: number;
  transition: number;
  fill: 'right' | 'empty' | 'wrong';
  pick: number;
  closed: boolean;
}

const ATTEMPT = fc.record<Attempt>({
  actor: fc.nat(),
  transition: fc.nat(),
  fill: fc.oneof({ weight: 5, arbitrary: fc.constant('right' as const) }, fc.constantFrom('empty', 'wrong')),
  pick: fc.nat(),
  closed: fc.boolean(),
});

describe.each(SHIPPED)('whatever is tried on $name', ({ definition }) => {
  test('nothing throws, nobody does what the role may not, and there is always a way on', () => {
    fc.assert(
      fc.property(fc.array(ATTEMPT, { maxLength: 60 }), (attempts) => {
        const log: { body: Body }[] = [{ body: filed(definition) }];
        for (const attempt of attempts) tryOnce(definition, log, attempt);
        expectMovable(definition, log);
        expect(positionOf(log)).toEqual(positionOf(log.map(({ body }) => ({ body: EventBody.parse(body) }))));
      }),
      { numRuns: 200 },
    );
  });
});

function tryOnce(definition: WorkflowDefinition, log: { body: Body }[], attempt: Attempt): void {
  const position = positionOf(log);
  const actors = actorsOf(definition);
  const actor = actors[attempt.actor % actors.length] ?? { kind: 'citizen' };
  const offered = allowedTransitions(definition, position, actor);
  const all = definition.transitions;
  // Half of the attempts take what is offered, the others anything at all.
  const chosen = attempt.pick % 2 === 0 && offered.length > 0 ? offered : all;
  const transition = chosen[attempt.transition % chosen.length];
  if (transition === undefined) return;
  const context = contextOf(definition, namesIn(log), attempt.closed);
  const command: TransitionCommand = {
    transition: transition.id,
    actor,
    inputs: Object.fromEntries(transition.inputs.flatMap((input) => fill(definition, input, attempt))),
  };
  const decision = decide(definition, position, command, context);
  if (!decision.ok) {
    expect(decision.refusals.length).toBeGreaterThan(0);
    return;
  }
  expect(offered.map(({ id }) => id)).toContain(transition.id);
  expectMay(definition, log, actor, transition);
  expect(attempt.closed && transition.within !== null).toBe(false);
  const { body } = decision.value;
  log.push({ body });
  expectWayOn(definition, positionOf(log));
  expectEnded(definition, position, transition);
}

/** What the definition says of a transition, read here anew: who, from where, of which class, after and before what. */
function expectMay(
  definition: WorkflowDefinition,
  log: readonly { body: Body }[],
  actor: ActorRoles,
  { by, from, whenClass, after, before = [] }: Transition,
): void {
  const { state, class: classId, unit } = positionOf(log);
  expect(from).toContain(state);
  if (whenClass !== null) expect(whenClass.length === 0 ? [null] : whenClass).toContain(classId);
  const names = namesIn(log);
  if (after !== undefined) expect(names).toContain(after);
  for (const name of before) expect(names).not.toContain(name);
  if (actor.kind !== 'official') return expect(by).toContain(actor.kind);
  const able = actor.roles.filter(({ role, unit: own }) => {
    const declared = definition.roles.find((one) => one.role === role);
    return by.includes(role) && (declared?.sees === 'all' || own === unit);
  });
  expect(able).not.toEqual([]);
}

/** A running case can be moved to a next version that has its state: it goes on there with a way on. */
function expectMovable(definition: WorkflowDefinition, log: readonly { body: Body }[]): void {
  const { version } = definition;
  const next = { ...definition, version: version + 1 };
  const why = { id: 'Aturan baru.', en: 'A new rule.' };
  const rule = { workflow: definition.slug, from: [version], to: version + 1, states: {}, classes: {}, why };
  const versions = new Map([definition, next].map((one) => [one.version, one]));
  expect(lintMigration(rule, versions)).toEqual([]);
  const before = positionOf(log);
  const body = migratedBy(rule, before, version, 'aturan');
  expect(body === null).toBe(before.outcome !== null);
  if (body === null) return;
  const after = positionOf([...log, { body }]);
  expect(after).toEqual(before);
  expectWayOn(next, after);
}

/** An open case can always be moved by somebody, in a unit that holds it. */
function expectWayOn(definition: WorkflowDefinition, position: CasePosition): void {
  if (position.outcome !== null) return;
  const ways = actorsOf(definition, position.unit).flatMap((actor) =>
    allowedTransitions(definition, position, actor).filter(({ to }) => to !== null && to !== position.state),
  );
  expect(ways.map(({ id }) => id)).not.toEqual([]);
}

/** An ended case stays ended unless it is opened again: it can be rated, and objected to. */
function expectEnded(definition: WorkflowDefinition, before: CasePosition, made: Transition): void {
  if (before.outcome === null) return;
  const state = definition.states.find(({ id }) => id === before.state);
  expect(state?.holder).toBe('nobody');
  expect(made.from).toContain(before.state);
  if (made.id !== 'reopen') expect(made.to).toBeNull();
}

function actorsOf(definition: WorkflowDefinition, unit = 'dinas-a'): ActorRoles[] {
  const officials = definition.roles.map(({ role }): ActorRoles => ({
    kind: 'official',
    roles: [{ role, unit }],
  }));
  return [{ kind: 'citizen' }, { kind: 'system' }, ...officials];
}

/** What the caller counts: windows that have passed, and acts that open only after or before a name. */
function contextOf(
  { transitions }: WorkflowDefinition,
  names: ReadonlySet<string>,
  passed: boolean,
): DecisionContext {
  const closed = transitions.filter(
    ({ within, after, before = [] }) =>
      (passed && within !== null) ||
      (after !== undefined && !names.has(after)) ||
      before.some((name) => names.has(name)),
  );
  return {
    units: new Set(UNITS),
    extensions: new Map(),
    ended: new Set(),
    closed: new Set(closed.map(({ id }) => id)),
  };
}

function namesIn(log: readonly { body: Body }[]): ReadonlySet<string> {
  return new Set(log.flatMap(({ body }) => ('emits' in body ? body.emits : [])));
}

function filed(definition: WorkflowDefinition): Body {
  return {
    type: 'filed',
    workflow: definition.slug,
    service: definition.service,
    state: definition.start.state,
    emits: definition.start.emits,
    channel: 'web',
    identity: definition.doors.identities[0] ?? 'named',
    hasOriginalNumber: false,
    unit: 'dinas-a',
    choices: {},
  };
}

function fill(
  definition: WorkflowDefinition,
  input: TransitionInput,
  { fill: how, pick }: Attempt,
): [string, InputValue][] {
  if (how === 'empty') return [];
  if (how === 'wrong') return [[input.id, { kind: 'options', ids: ['tidak-ada'] }]];
  return [[input.id, rightValue(definition, input, pick)]];
}

function rightValue(definition: WorkflowDefinition, input: TransitionInput, pick: number): InputValue {
  switch (input.kind) {
    case 'text':
    case 'body':
      return { kind: 'text', text: 'Tulisan yang menyebut alasannya.' };
    case 'day':
      return { kind: 'text', text: '2026-01-05' };
    case 'entry':
      return { kind: 'text', text: '1' };
    case 'instant':
      return { kind: 'text', text: '2100-01-01T00:00:00.000Z' };
    case 'items':
    case 'choice':
      return {
        kind: 'options',
        ids: [
          oneOf(
            input.options.map(({ id }) => id),
            pick,
          ),
        ],
      };
    case 'class':
      return {
        kind: 'options',
        ids: [
          oneOf(
            definition.classes.map(({ id }) => id),
            pick,
          ),
        ],
      };
    case 'unit':
      return { kind: 'options', ids: [oneOf(UNITS, pick)] };
    case 'days':
      return { kind: 'number', value: 1 + (pick % 7) };
    case 'score':
      return { kind: 'number', value: 1 + (pick % 4) };
    case 'files':
      return { kind: 'files', count: pick % 4 };
  }
}

function oneOf(list: readonly string[], pick: number): string {
  return list[pick % list.length] ?? '';
}
