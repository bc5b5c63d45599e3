import type { CaseState } from '@maklumat/cases';
import type { PromiseBounds, Transition, TransitionInput, WorkflowDefinition } from '@maklumat/workflow';
import type { GivenInput } from '../cases/given-input';
import { lastPromise } from '../cases/promise-bounds';
import { namedWords, type DemoWords } from './demo-file';
import type { DemoMember, DemoStep } from './next-step';
import type { Random } from './seeded-random';

/** Who there is to choose from, when it happens, and what may be promised then. */
type Given = {
  readonly members: readonly DemoMember[];
  readonly at: Date;
  readonly promises: PromiseBounds;
  /** Numbers of what may be given from the public information list. */
  readonly entries: readonly number[];
};

/** What a made-up person gives for a step: all that is required, and now and then what is not. */
export function fillInputs(
  definition: WorkflowDefinition,
  state: CaseState,
  step: DemoStep,
  given: Given & { readonly words: DemoWords },
  random: Random,
): Record<string, GivenInput> {
  const filled: Record<string, GivenInput> = {};
  for (const input of step.transition.inputs) {
    if (input.kind === 'files' || !isGiven(input, filled, random)) continue;
    const words = wordsFor(definition, state, step, input, given.words);
    filled[input.id] = fill(definition, input, words, given, random);
  }
  return filled;
}

/** Whether it is given: what goes with a choice, where that was made; else what is required, and now and then more. */
function isGiven(
  { required, requiredWith }: TransitionInput,
  filled: Readonly<Record<string, GivenInput>>,
  random: Random,
): boolean {
  if (requiredWith === undefined) return required || random.chance(0.4);
  const chosen = filled[requiredWith.input];
  return chosen?.kind === 'options' && chosen.ids.some((id) => requiredWith.options.includes(id));
}

function fill(
  definition: WorkflowDefinition,
  input: TransitionInput,
  words: readonly string[],
  { members, at, promises, entries }: Given,
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
    case 'day':
      return { kind: 'text', text: new Date(at.getTime() - 30 * 86_400_000).toISOString().slice(0, 10) };
    case 'entry':
      return { kind: 'text', text: entries.length === 0 ? '' : String(random.pick(entries)) };
    case 'instant':
      return { kind: 'text', text: laterThatDay(at, promises, random) };
    case 'files':
      return { kind: 'files', ids: [] };
  }
}

/** Half an hour to two hours later, at five full minutes; the last time that may be promised where that is sooner. */
function laterThatDay(at: Date, promises: PromiseBounds, random: Random): string {
  const FIVE_MINUTES_MS = 300_000;
  const wanted =
    Math.ceil((at.getTime() + random.between(30, 115) * 60_000) / FIVE_MINUTES_MS) * FIVE_MINUTES_MS;
  const fits = wanted <= (promises.latest ?? Infinity) && promises.isServed(wanted);
  return (fits ? new Date(wanted) : (lastPromise(promises, at) ?? new Date(wanted))).toISOString();
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
  { id, visibleTo, suggestsOwnName }: TransitionInput,
  words: DemoWords,
): readonly string[] {
  const own = namedWords(words, definition.slug, [`${transition.id}.${id}`, id]);
  if (own !== null) return own;
  if (suggestsOwnName === true && member !== null) return [member.name];
  const next = definition.states.find((state) => state.id === transition.to);
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
