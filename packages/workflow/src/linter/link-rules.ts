import { Channel } from '../schema/channel';
import type { WorkflowDefinition } from '../schema/definition';
import { isFor } from '../by-channel';
import { CITIZEN, type Transition } from '../schema/transition';
import { fault, named, type WorkflowFinding } from './finding';
import { walkBare } from './walk';

type Path = (string | number)[];

/**
 * What links the cases of one workflow to those of another: who opens whom, with all that is asked there, and which
 * names one waits for in the other.
 */
export function lintLinks(
  definition: WorkflowDefinition,
  others: readonly WorkflowDefinition[],
): WorkflowFinding[] {
  return [
    ...definition.transitions.flatMap((transition, index) =>
      lintOpening(transition, others, ['transitions', index, 'effects', 'opens']),
    ),
    ...lintOpened(definition, others),
    ...lintFollows(definition, others),
    ...lintCarriedOut(definition, others),
  ];
}

function lintOpening(
  transition: Transition,
  others: readonly WorkflowDefinition[],
  path: Path,
): WorkflowFinding[] {
  const { opens } = transition.effects;
  if (opens === undefined) return [];
  const child = others.find(({ slug, doors }) => slug === opens.workflow && doors.linked === true);
  if (child === undefined) return [fault('link-unknown', [...path, 'workflow'], { name: opens.workflow })];
  const asked = new Set(transition.inputs.filter(({ required }) => required).map(({ id }) => id));
  const missing = child.form.questions
    .filter(({ id, kind, required }) => required && kind !== 'contact' && !asked.has(id))
    .filter((question) => channelsOf(transition).some((channel) => isFor(question, channel)))
    .map(({ id }) =>
      fault('link-question-missing', path, {
        ...named('transition', transition.label),
        ...named('name', child.name),
        question: id,
      }),
    );
  return [...missing, ...lintChannel(transition, path)];
}

/** How a case comes that a transition opens: sent by the citizen over the web, or as the official who records it says. */
function channelsOf({ by, inputs, effects }: Transition): Channel[] {
  const said = inputs.find(({ id }) => id === effects.opens?.channelFrom)?.options ?? [];
  const recorded = said.flatMap(({ id }) => Channel.safeParse(id).data ?? []);
  return [
    ...(by.includes(CITIZEN) ? ['web' as const] : []),
    ...(by.every((one) => one === CITIZEN) ? [] : recorded.length > 0 ? recorded : ['desk' as const]),
  ];
}

function lintChannel({ inputs, label, effects }: Transition, path: Path): WorkflowFinding[] {
  const name = effects.opens?.channelFrom;
  if (name === undefined) return [];
  const input = inputs.find(({ id }) => id === name);
  const isChannels =
    input?.kind === 'choice' && input.options.every(({ id }) => Channel.safeParse(id).success);
  if (isChannels) return [];
  return [fault('link-channel-unknown', [...path, 'channelFrom'], { ...named('transition', label), name })];
}

function lintOpened(
  { slug, doors, start }: WorkflowDefinition,
  others: readonly WorkflowDefinition[],
): WorkflowFinding[] {
  if (doors.linked !== true) return [];
  const openers = others.filter(({ transitions }) =>
    transitions.some(({ effects }) => effects.opens?.workflow === slug),
  );
  if (openers.length === 0) return [fault('link-never-opened', ['doors', 'linked'])];
  return (start.carried ?? []).flatMap((name, index) =>
    openers
      .filter((opener) => !walkBare(opener).emitted.has(name))
      .map((opener) =>
        fault('link-name-never-emitted', ['start', 'carried', index], { workflow: opener.slug, name }),
      ),
  );
}

function lintFollows(
  { follows = [] }: WorkflowDefinition,
  others: readonly WorkflowDefinition[],
): WorkflowFinding[] {
  return follows.flatMap(({ workflow, on: name }, index) => {
    const child = others.find(({ slug, doors }) => slug === workflow && doors.linked === true);
    if (child === undefined)
      return [fault('link-unknown', ['follows', index, 'workflow'], { name: workflow })];
    if (walkBare(child).emitted.has(name)) return [];
    return [fault('link-name-never-emitted', ['follows', index, 'on'], { workflow, name })];
  });
}

/** A limit or step that another workflow is said to carry out is one that it has. */
function lintCarriedOut(
  { leftOut }: WorkflowDefinition,
  others: readonly WorkflowDefinition[],
): WorkflowFinding[] {
  return leftOut.flatMap(({ kind, id, by: workflow }, index) => {
    if (workflow === undefined) return [];
    const other = others.find(({ slug }) => slug === workflow);
    if (other !== undefined && has(other, kind, id)) return [];
    return [fault('left-out-elsewhere', ['leftOut', index, 'by'], { name: id, workflow })];
  });
}

function has(
  { start, transitions, clocks }: WorkflowDefinition,
  kind: 'limit' | 'step',
  id: string,
): boolean {
  if (kind === 'limit') return clocks.some(({ limit }) => limit === id);
  return start.steps.includes(id) || transitions.some(({ steps }) => steps.includes(id));
}
