import type { CaseState } from '@maklumat/cases';
import type { Transition, TransitionInput, WorkflowDefinition } from '@maklumat/workflow';
import type { GivenInput } from '../cases/given-input';
import type { DemoWords } from './demo-file';
import type { DemoMember, DemoStep } from './next-step';
import type { Random } from './seeded-random';

/** What a made-up person gives for a step: all that is required, and now and then what is not. */
export function fillInputs(
  definition: WorkflowDefinition,
  state: CaseState,
  step: DemoStep,
  given: { readonly words: DemoWords; readonly members: readonly DemoMember[]; readonly at: Date },
  random: Random,
): Record<string, GivenInput> {
  const asked = step.transition.inputs.filter(
    ({ kind, required }) => kind !== 'files' && (required || random.chance(0.4)),
  );
  const entries = asked.map((input): [string, GivenInput] => [
    input.id,
    fill(definition, input, wordsFor(definition, state, step, input, given.words), given, random),
  ]);
  return Object.fromEntries(entries);
}

function fill(
  definition: WorkflowDefinition,
  input: TransitionInput,
  words: readonly string[],
  { members, at }: { readonly members: readonly DemoMember[]; readonly at: Date },
  random: Random,
): GivenInput {
  const option = (ids: readonly string[]): GivenInput => ({ kind: 'options', ids: [random.pick(ids)] });
  switch (input.kind) {
    case 'text':
    case 'body':
      return { kind: 'text', text: random.pick(words) };
    case 'items':
    case 'choice':
      return option(input.options.map(({ id }) => id));
    case 'class':
      return option(definition.classes.map(({ id }) => id));
    case 'unit':
      return option(staffedUnits(definition, members));
    case 'days':
      return { kind: 'number', value: Math.round(random.between(2, 7)) };
    case 'score':
      return { kind: 'number', value: random.pick([1, 2, 3, 3, 3, 4, 4, 4, 4]) };
    case 'instant':
      return { kind: 'text', text: laterThatDay(at, random) };
    case 'files':
      return { kind: 'files', ids: [] };
  }
}

/** Half an hour to two hours later, at five full minutes. */
function laterThatDay(at: Date, random: Random): string {
  const FIVE_MINUTES_MS = 300_000;
  const later = at.getTime() + random.between(30, 115) * 60_000;
  return new Date(Math.ceil(later / FIVE_MINUTES_MS) * FIVE_MINUTES_MS).toISOString();
}

/** Units in which every role that is bound to a unit has somebody. */
function staffedUnits(definition: WorkflowDefinition, members: readonly DemoMember[]): string[] {
  const bound = definition.roles.filter(({ sees }) => sees === 'own-unit').map(({ role }) => role);
  const units = [...new Set(members.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
  return units.filter((unit) =>
    bound.every((role) => members.some((member) => member.role === role && member.unit === unit)),
  );
}

function wordsFor(
  definition: WorkflowDefinition,
  state: CaseState,
  { transition, member }: DemoStep,
  { visibleTo }: TransitionInput,
  words: DemoWords,
): readonly string[] {
  const next = definition.states.find(({ id }) => id === transition.to);
  if (member === null) return citizensWords(transition, state, next?.outcome ?? null, words);
  if (transition.effects.answers) return words.answers;
  if (visibleTo === 'agency') return words.notes;
  return next?.holder === 'citizen' ? words.questions : words.reasons;
}

function citizensWords(
  transition: Transition,
  state: CaseState,
  outcome: string | null,
  words: DemoWords,
): readonly string[] {
  if (outcome !== null || transition.inputs.some(({ kind }) => kind === 'score')) return words.thanks;
  return state.answers > 0 ? words.objections : words.completions;
}
