import type { Role, StandardVersion } from '@maklumat/standards';
import type { WorkflowDefinition } from '../schema/definition';
import { CITIZEN, SYSTEM } from '../schema/transition';
import { fault, type WorkflowFinding, type WorkflowFindingCode } from './finding';

type Path = (string | number)[];
type Named = { name: string; path: Path };

/** Names that are used twice, or used without being there. */
export function lintNames(
  definition: WorkflowDefinition,
  roles: readonly Role[],
  standard: StandardVersion,
): WorkflowFinding[] {
  return [
    ...idLists(definition).flatMap(repeated),
    ...lintRoles(definition, roles),
    ...unknown('state-unknown', statesNamed(definition), definition.states),
    ...unknown('class-unknown', classesNamed(definition), definition.classes),
    ...unknown('transition-unknown', transitionsNamed(definition), definition.transitions),
    ...lintForm(definition, standard),
  ];
}

function idLists(definition: WorkflowDefinition): Named[][] {
  const { form, states, transitions, classes, clocks, timers, roles } = definition;
  return [
    idsOf(states, ['states']),
    idsOf(transitions, ['transitions']),
    idsOf(classes, ['classes']),
    idsOf(timers, ['timers']),
    idsOf(form.questions, ['form', 'questions']),
    clocks.map(({ limit }, index) => ({ name: limit, path: ['clocks', index, 'limit'] })),
    roles.map(({ role }, index) => ({ name: role, path: ['roles', index, 'role'] })),
    ...form.questions.map(({ options }, index) => idsOf(options, ['form', 'questions', index, 'options'])),
    ...transitions.flatMap(({ inputs }, index) => [
      idsOf(inputs, ['transitions', index, 'inputs']),
      ...inputs.map(({ options }, at) => idsOf(options, ['transitions', index, 'inputs', at, 'options'])),
    ]),
  ];
}

function idsOf(list: readonly { id: string }[], path: Path): Named[] {
  return list.map(({ id }, index) => ({ name: id, path: [...path, index, 'id'] }));
}

function repeated(list: readonly Named[]): WorkflowFinding[] {
  return list
    .filter(({ name }, index) => list.findIndex((one) => one.name === name) < index)
    .map(({ name, path }) => fault('id-repeated', path, { name }));
}

function lintRoles(definition: WorkflowDefinition, roles: readonly Role[]): WorkflowFinding[] {
  const declared = definition.roles.map(({ role }, index) => ({
    name: role,
    path: ['roles', index, 'role'],
  }));
  const inList = declared.flatMap(({ name, path }) => {
    const role = roles.find(({ slug }) => slug === name);
    if (role === undefined) return [fault('role-unknown', path, { name })];
    return role.outside ? [fault('role-outside', path, { name })] : [];
  });
  const names = new Set([CITIZEN, SYSTEM, ...declared.map(({ name }) => name)]);
  const used = rolesNamed(definition)
    .filter(({ name }) => !names.has(name))
    .map(({ name, path }) => fault('role-not-declared', path, { name }));
  return [...inList, ...used];
}

function rolesNamed({ states, transitions, clocks, timers }: WorkflowDefinition): Named[] {
  return [
    ...states.flatMap((state, index) => names(state.responsible, ['states', index, 'responsible'])),
    ...transitions.flatMap(({ by, effects }, index) => [
      ...names(by, ['transitions', index, 'by']),
      ...names(effects.notifies, ['transitions', index, 'effects', 'notifies']),
    ]),
    ...clocks.flatMap(({ escalateTo }, index) => names(escalateTo, ['clocks', index, 'escalateTo'])),
    ...timers.flatMap(({ reminds }, index) => names(reminds, ['timers', index, 'reminds'])),
  ];
}

function statesNamed({ start, transitions, timers }: WorkflowDefinition): Named[] {
  return [
    { name: start.state, path: ['start', 'state'] },
    ...transitions.flatMap(({ from, to }, index) => [
      ...names(from, ['transitions', index, 'from']),
      ...(to === null ? [] : [{ name: to, path: ['transitions', index, 'to'] }]),
    ]),
    ...timers.flatMap((timer, index) => names(timer.in, ['timers', index, 'in'])),
  ];
}

function classesNamed({ transitions }: WorkflowDefinition): Named[] {
  return transitions.flatMap(({ whenClass }, index) =>
    names(whenClass ?? [], ['transitions', index, 'whenClass']),
  );
}

function transitionsNamed({
  timers,
  call,
  afterwards = [],
  follows = [],
  transitions,
}: WorkflowDefinition): Named[] {
  const later = afterwards.map((name, index) => ({ name, path: ['afterwards', index] }));
  const byTime = timers.flatMap(({ transition }, index) =>
    transition === null ? [] : [{ name: transition, path: ['timers', index, 'transition'] }],
  );
  const byLink = follows.map(({ transition }, index) => ({
    name: transition,
    path: ['follows', index, 'transition'],
  }));
  const byCall = Object.entries(call ?? {}).map(([act, name]) => ({ name, path: ['call', act] }));
  const byInput = transitions.flatMap(({ inputs }, index) =>
    inputs.flatMap(({ suggestedFrom }, at) =>
      suggestedFrom === undefined
        ? []
        : [
            {
              name: suggestedFrom.transition,
              path: ['transitions', index, 'inputs', at, 'suggestedFrom', 'transition'],
            },
          ],
    ),
  );
  return [...byTime, ...byLink, ...byCall, ...later, ...byInput];
}

function names(list: readonly string[], path: Path): Named[] {
  return list.map((name, index) => ({ name, path: [...path, index] }));
}

function unknown(
  code: WorkflowFindingCode,
  used: readonly Named[],
  known: readonly { id: string }[],
): WorkflowFinding[] {
  return used
    .filter(({ name }) => known.every(({ id }) => id !== name))
    .map(({ name, path }) => fault(code, path, { name }));
}

function lintForm({ form, doors }: WorkflowDefinition, standard: StandardVersion): WorkflowFinding[] {
  const requirements = new Set(standard.requirements?.items.map(({ id }) => id));
  const titled = form.questions.some(({ id, kind }) => id === form.title && kind.endsWith('-text'));
  return [
    ...(titled ? [] : [fault('question-unknown', ['form', 'title'], { name: form.title })]),
    ...form.questions.flatMap((question, index) =>
      names(question.requirements, ['form', 'questions', index, 'requirements'])
        .filter(({ name }) => !requirements.has(name))
        .map(({ name, path }) => fault('requirement-unknown', path, { name })),
    ),
    ...(doors.web || doors.tablet || doors.linked === true || doors.recorded.length > 0
      ? []
      : [fault('no-door', ['doors'])]),
    ...(['asked', 'numbered'] as const).flatMap((rule) =>
      (doors[rule] ?? [])
        .filter((channel) => !doors.recorded.some((one) => one === channel))
        .map((name) => fault('channel-not-recorded', ['doors', rule], { name })),
    ),
  ];
}
