import type { StandardVersion } from '@maklumat/standards';
import { stepsFor } from './printed-courses';
import { fault, named, type WorkflowFinding } from './finding';
import type { Walk } from './walk';

/** Every published step of the procedure is carried out by something that can happen, or left out on purpose. */
export function lintSteps({ definition, limits, moves }: Walk, standard: StandardVersion): WorkflowFinding[] {
  const published = stepsFor(definition, standard);
  const known = new Set(published.map(({ id }) => id));
  const done = new Set([...definition.start.steps, ...moves.flatMap(({ transition }) => transition.steps)]);
  const leftOut = definition.leftOut.filter(({ kind }) => kind === 'step').map(({ id }) => id);
  const missing = published
    .filter(({ id }) => !done.has(id) && !leftOut.includes(id))
    .map(({ title }) => fault('step-not-carried-out', ['transitions'], named('step', title)));
  const counted = new Set(definition.clocks.map(({ limit }) => limit));
  const left = definition.leftOut.flatMap(({ kind, id }, index) => {
    const path = ['leftOut', index, 'id'];
    const isThere = kind === 'step' ? known.has(id) : limits.has(id);
    if (!isThere) return [fault('left-out-unknown', path, { name: id })];
    const isUsed = kind === 'step' ? done.has(id) : counted.has(id);
    return isUsed ? [fault('left-out-needlessly', path, { name: id })] : [];
  });
  const unknown = stepsNamed(definition)
    .filter(({ name }) => !known.has(name))
    .map(({ name, path }) => fault('step-unknown', path, { name }));
  return [...missing, ...unknown, ...left, ...unexplained(definition)];
}

/** An act of no printed step says why it is there, so that a reader can tell the agency's rules from ours. */
function unexplained({ transitions, sentences = [] }: Walk['definition']): WorkflowFinding[] {
  const told = new Set(sentences.flatMap(({ by = [] }) => by.map(({ kind, id }) => `${kind} ${id ?? ''}`)));
  return transitions.flatMap(({ id, label, steps, note }, index) => {
    if (steps.length > 0 || note !== undefined || told.has(`transition ${id}`)) return [];
    const path = ['transitions', index];
    return [{ code: 'act-unexplained', severity: 'notice', path, data: named('transition', label) }];
  });
}

function stepsNamed({
  start,
  transitions,
}: Walk['definition']): { name: string; path: (string | number)[] }[] {
  return [
    ...start.steps.map((name, index) => ({ name, path: ['start', 'steps', index] })),
    ...transitions.flatMap(({ steps }, at) =>
      steps.map((name, index) => ({ name, path: ['transitions', at, 'steps', index] })),
    ),
  ];
}
