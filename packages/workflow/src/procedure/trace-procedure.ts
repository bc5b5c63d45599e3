import type { LocalisedText, StandardVersion, TimeLimit } from '@maklumat/standards';
import { limitsFor } from '../linter/limits-of';
import { isWhole } from '../linter/sentence-rules';
import type { WorkflowDefinition } from '../schema/definition';
import type { CarriedSentence, SentencePlace } from '../schema/sentence';
import { personOf, withPerson } from './person-of';
import { printedCourses, type PrintedStep } from '../linter/printed-courses';
import { carriedStep } from './step-bearers';

/** Where a sentence is carried out: which part of which workflow, who does it, and in which states. */
export type TracedPlace = SentencePlace & {
  workflow: string;
  /** The part in the agency's or our words; null for what is made of cases elsewhere. */
  label: LocalisedText | null;
  /** Roles, the person as the printed steps name them, or `system`. */
  by: readonly string[];
  /** Labels of the states it is done in. */
  states: LocalisedText[];
  /** The limit, where the place is one. */
  limit: TimeLimit | null;
};

/** One sentence of a printed procedure, and everything that carries it out. */
export type TracedSentence = {
  track: string;
  step: string;
  words: string;
  places: TracedPlace[];
  /** Why nothing carries it out, or what is done outside. */
  notes: LocalisedText[];
};

/**
 * Every sentence of the printed procedure, and of printed steps of complaints, with what carries it out. Sentences a workflow tells apart have places of
 * their own; else all that is printed of a step is carried out by whatever carries out the step.
 */
export function traceProcedure(
  standard: StandardVersion,
  workflows: readonly WorkflowDefinition[],
): TracedSentence[] {
  return KINDS.flatMap((kind) => {
    const own = workflows.filter((one) => one.kind === kind);
    return printedCourses({ kind }, standard).flatMap(({ id: track, steps }) =>
      steps.flatMap((step) =>
        traceStep(step, own, standard).map((traced) => ({ track, step: step.id, ...traced })),
      ),
    );
  });
}

const KINDS = ['service', 'complaint'] as const;

type Traced = Omit<TracedSentence, 'track' | 'step'>;

function traceStep(
  step: PrintedStep,
  workflows: readonly WorkflowDefinition[],
  standard: StandardVersion,
): Traced[] {
  const told = workflows.find(({ sentences = [] }) =>
    isWhole(
      sentences.filter((one) => one.step === step.id).map(({ words }) => words),
      step.words,
    ),
  );
  const own = told?.sentences?.filter((one) => one.step === step.id) ?? [];
  if (told !== undefined) return own.map((sentence) => traceSentence(sentence, told, standard));
  const { bearers, why } = carriedStep(step.id, workflows, standard);
  const places = bearers.flatMap(({ workflow, transition }) => {
    const definition = workflows.find(({ slug }) => slug === workflow);
    if (definition === undefined) return [];
    return [
      placed(
        transition === null ? { kind: 'start' } : { kind: 'transition', id: transition },
        definition,
        standard,
      ),
    ];
  });
  return sentencesOf(step.words).map((words) => ({ words, places, notes: why }));
}

function traceSentence(
  { words, by = [], note }: CarriedSentence,
  definition: WorkflowDefinition,
  standard: StandardVersion,
): Traced {
  const places = by.map((place) => placed(place, definition, standard));
  return { words, places, notes: note === undefined ? [] : [note] };
}

/** A short word with a capital before the full stop is an abbreviation ("Kasi. Pelayanan"), no end. */
const SENTENCE_END = /(?<!(?:^|\s)\p{Lu}\p{Ll}{0,3}\.)(?<=[.;])\s+(?=[\p{Lu}(])/u;

/** Printed words as sentences. */
export function sentencesOf(words: string): string[] {
  return words.replace(/\s+/g, ' ').trim().split(SENTENCE_END);
}

function placed(
  place: SentencePlace,
  definition: WorkflowDefinition,
  standard: StandardVersion,
): TracedPlace {
  const nothing = { workflow: definition.slug, label: null, by: [], states: [], limit: null };
  return { ...place, ...nothing, ...partOf(place, definition, standard) };
}

type Part = Partial<Pick<TracedPlace, 'label' | 'by' | 'states' | 'limit'>>;

function partOf(
  { kind, id }: SentencePlace,
  definition: WorkflowDefinition,
  standard: StandardVersion,
): Part {
  const { form, start, timers, states } = definition;
  switch (kind) {
    case 'start':
      return {
        label: form.act,
        by: filedBy(definition, standard),
        states: labels(definition, [start.state]),
      };
    case 'question':
      return { label: form.questions.find((one) => one.id === id)?.label ?? null };
    case 'transition':
      return ofTransition(id, definition, standard);
    case 'timer':
      return {
        by: ['system'],
        states: labels(definition, timers.find((one) => one.id === id)?.in ?? []),
      };
    case 'state': {
      const state = states.find((one) => one.id === id);
      return { label: state?.label ?? null, by: state?.responsible ?? [] };
    }
    case 'limit': {
      const limit = limitsFor(definition, standard).find((one) => one.id === id) ?? null;
      return { label: limit?.name ?? null, limit };
    }
    case 'document':
    case 'register':
    case 'recap':
    case 'collection':
      return {}; // Made of cases, in rooms this package does not know.
  }
}

/** Who files: the person, where a form or another case lets them, and officials who may record. */
function filedBy(definition: WorkflowDefinition, standard: StandardVersion): string[] {
  const { doors, roles } = definition;
  const recorders = doors.recorded.length === 0 ? [] : roles.filter(({ records }) => records);
  const own = doors.web || doors.tablet || doors.linked === true ? [personOf(definition, standard)] : [];
  return [...own, ...recorders.map(({ role }) => role)];
}

function ofTransition(
  id: string | undefined,
  definition: WorkflowDefinition,
  standard: StandardVersion,
): Pick<TracedPlace, 'label' | 'by' | 'states'> {
  const transition = definition.transitions.find((one) => one.id === id);
  if (transition === undefined) return { label: null, by: [], states: [] };
  const by = withPerson(transition.by, personOf(definition, standard));
  return { label: transition.label, by, states: labels(definition, transition.from) };
}

function labels({ states }: WorkflowDefinition, ids: readonly string[]): LocalisedText[] {
  return states.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
}
