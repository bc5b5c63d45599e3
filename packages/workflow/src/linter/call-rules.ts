import type { WorkflowDefinition } from '../schema/definition';
import { CITIZEN, type InputKind, type Transition } from '../schema/transition';
import { fault, named, type WorkflowFinding } from './finding';

type Way = { readonly id: string; readonly en: string };

const NOT_FROM_START: Way = {
  id: 'tidak dimulai dari keadaan pertama',
  en: 'it does not start from the first state',
};
const NOT_AFTER_PROMISE: Way = {
  id: 'tidak dimulai dari keadaan setelah janji',
  en: 'it does not start where the promise leads',
};
const NOT_BY_RECORDER: Way = {
  id: 'bukan langkah peran yang mencatat',
  en: 'it is not for a role that records',
};
const ASKS_MORE: Way = {
  id: 'mewajibkan isian yang tidak ada di layar telepon',
  en: 'it requires what the telephone page does not ask',
};
const ANSWERS_NOT: Way = {
  id: 'bukan jawaban dalam satu isian tulisan',
  en: 'it is no answer in one field of words',
};
const ENTERS_NOT: Way = {
  id: 'bukan langkah yang hanya mencatat',
  en: 'it is no transition that only notes something',
};
const PROMISES_NOT: Way = {
  id: 'tidak menanyakan satu hari dan jam',
  en: 'it does not ask for one day and time',
};

/** What the telephone page asks beside the words and the instant. */
const ASKED_BY_PHONE: readonly InputKind[] = ['text', 'instant', 'class', 'unit', 'choice'];

/** A day and time is promised by officials; what a call does fits the page on which it is recorded. */
export function lintCall(definition: WorkflowDefinition): WorkflowFinding[] {
  return [...lintInstants(definition), ...lintActs(definition)];
}

function lintInstants({ transitions }: WorkflowDefinition): WorkflowFinding[] {
  return transitions.flatMap(({ by, inputs, label }, index) =>
    by.includes(CITIZEN) && inputs.some(({ kind }) => kind === 'instant')
      ? [fault('instant-of-citizen', ['transitions', index, 'inputs'], named('transition', label))]
      : [],
  );
}

function lintActs(definition: WorkflowDefinition): WorkflowFinding[] {
  const { call, doors, transitions } = definition;
  if (call === undefined) return [];
  if (!doors.recorded.includes('telephone')) return [fault('call-without-telephone', ['call'])];
  return (['answer', 'promise', 'confirm', 'entry'] as const).flatMap((act) => {
    const transition = transitions.find(({ id }) => id === call[act]);
    if (transition === undefined) return [];
    const way =
      act === 'entry'
        ? whyNoEntry(transition)
        : act === 'confirm'
          ? whyNotConfirming(definition, transition)
          : whyUnfit(definition, transition, act);
    if (way === null) return [];
    const data = { ...named('transition', transition.label), ...named('name', way) };
    return [fault('call-act-unfit', ['call', act], data)];
  });
}

function whyUnfit(
  { start, roles }: WorkflowDefinition,
  { from, by, inputs, effects }: Transition,
  act: 'answer' | 'promise',
): Way | null {
  if (!from.includes(start.state)) return NOT_FROM_START;
  if (!roles.some(({ role, records }) => records && by.includes(role))) return NOT_BY_RECORDER;
  if (inputs.some(({ kind, required }) => required && !ASKED_BY_PHONE.includes(kind))) return ASKS_MORE;
  const count = (wanted: InputKind): number => inputs.filter(({ kind }) => kind === wanted).length;
  if (act === 'answer' && (!effects.answers || count('text') !== 1)) return ANSWERS_NOT;
  return act === 'promise' && count('instant') !== 1 ? PROMISES_NOT : null;
}

/** It follows the promise, and asks for the unit and for words at most. */
function whyNotConfirming(
  { call, roles, start, transitions }: WorkflowDefinition,
  { from, by, inputs }: Transition,
): Way | null {
  const promised = transitions.find(({ id }) => id === call?.promise)?.to ?? start.state;
  if (!from.includes(promised)) return NOT_AFTER_PROMISE;
  if (!roles.some(({ role, records }) => records && by.includes(role))) return NOT_BY_RECORDER;
  const asked = inputs.filter(({ required }) => required).map(({ kind }) => kind);
  return asked.includes('unit') && asked.every((kind) => kind === 'unit' || kind === 'text')
    ? null
    : ASKS_MORE;
}

function whyNoEntry({ to, inputs }: Transition): Way | null {
  return to !== null || inputs.some(({ required }) => required) ? ENTERS_NOT : null;
}
