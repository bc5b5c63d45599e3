import type { LocalisedText, StandardVersion } from '@maklumat/standards';
import type { WorkflowDefinition } from '../schema/definition';
import { personOf, withPerson } from './person-of';

/** What carries a printed step out: the filing of a case, or an act in it. */
export type StepBearer = {
  kind: 'start' | 'act';
  /** Slug of the workflow it belongs to. */
  workflow: string;
  /** Id of the transition; null for the filing. */
  transition: string | null;
  label: LocalisedText;
  /** Roles, the person as the printed steps name them, or `system`; empty for the filing. */
  by: readonly string[];
};

/** By what a printed step is carried out, and where it is left out on purpose, why. */
export type CarriedStep = { bearers: StepBearer[]; why: LocalisedText[] };

/**
 * How the workflows of a service carry a printed step out. `why` holds reasons only where none of them does: what one
 * leaves to another is no reason.
 */
export function carriedStep(
  step: string,
  workflows: readonly WorkflowDefinition[],
  standard: StandardVersion,
): CarriedStep {
  const bearers = workflows.flatMap((definition) => bearersIn(step, definition, standard));
  if (bearers.length > 0) return { bearers, why: [] };
  const left = workflows.flatMap(({ leftOut }) =>
    leftOut.filter(({ kind, id, by }) => kind === 'step' && id === step && by === undefined),
  );
  return { bearers, why: left.map(({ why }) => why) };
}

function bearersIn(step: string, definition: WorkflowDefinition, standard: StandardVersion): StepBearer[] {
  const { slug, form, start, transitions } = definition;
  const person = personOf(definition, standard);
  const filed: StepBearer = { kind: 'start', workflow: slug, transition: null, label: form.act, by: [] };
  return [
    ...(start.steps.includes(step) ? [filed] : []),
    ...transitions
      .filter(({ steps }) => steps.includes(step))
      .map(({ id, label, by }): StepBearer => ({
        kind: 'act',
        workflow: slug,
        transition: id,
        label,
        by: withPerson(by, person),
      })),
  ];
}
