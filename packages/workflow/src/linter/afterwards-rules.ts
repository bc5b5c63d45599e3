import type { WorkflowDefinition } from '../schema/definition';
import type { Transition } from '../schema/transition';
import { fault, named, type WorkflowFinding } from './finding';

type Way = { readonly id: string; readonly en: string };

const NOT_IN_ORDER: Way = {
  id: 'tidak dimulai dari keadaan yang dituju langkah sebelumnya',
  en: 'it does not start where the step before it leads',
};
const NOT_BY_RECORDER: Way = {
  id: 'bukan langkah peran yang mencatat',
  en: 'it is not for a role that records',
};
const ASKS_MORE: Way = {
  id: 'mewajibkan isian selain tulisan dan pilihan',
  en: 'it requires more than words and choices',
};

/** What is written down afterwards follows one from another, and asks what stands in a book. */
export function lintAfterwards(definition: WorkflowDefinition): WorkflowFinding[] {
  let state = definition.start.state;
  return (definition.afterwards ?? []).flatMap((id, index): WorkflowFinding[] => {
    const transition = definition.transitions.find((one) => one.id === id);
    if (transition === undefined) return [];
    const way = whyUnfit(definition, transition, state);
    state = transition.to ?? state;
    if (way === null) return [];
    return [
      fault('afterwards-unfit', ['afterwards', index], {
        ...named('transition', transition.label),
        ...named('name', way),
      }),
    ];
  });
}

function whyUnfit(
  { roles }: WorkflowDefinition,
  { from, by, inputs }: Transition,
  state: string,
): Way | null {
  if (!from.includes(state)) return NOT_IN_ORDER;
  if (!roles.some(({ role, records }) => records && by.includes(role))) return NOT_BY_RECORDER;
  const isPlain = inputs.every(({ kind, required }) => !required || kind === 'text' || kind === 'choice');
  return isPlain ? null : ASKS_MORE;
}
