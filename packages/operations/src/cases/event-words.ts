import type { LocalisedText } from '@maklumat/standards';
import type { BodyOf, CaseEvent, EventBody, WorkflowDefinition } from '@maklumat/workflow';

/** What an event is called and what was chosen with it, in the workflow's words. */
export type EventWords = {
  /** What was done, in the workflow's words for it; null for entries that are no transition. */
  readonly act: LocalisedText | null;
  /** The status words it led to, when it changed. */
  readonly becomes: LocalisedText | null;
  readonly choices: readonly {
    /** Id of the question or input. */
    readonly field: string;
    readonly label: LocalisedText;
    readonly chosen: readonly LocalisedText[];
  }[];
  /** Ids of what was asked, in the order in which it was. */
  readonly asked: readonly string[];
};

/** An event with no words of the workflow's. */
const NOTHING: EventWords = { act: null, becomes: null, choices: [], asked: [] };

/**
 * The words of an event. For the citizen, what an official chose for the agency alone is left out.
 *
 * @internal
 */
export function wordsOf(
  { body }: Pick<CaseEvent, 'body'>,
  definition: WorkflowDefinition,
  reader: 'citizen' | 'agency',
): EventWords {
  if (body.type === 'filed')
    return {
      ...NOTHING,
      choices: answersOf(body.choices, definition),
      asked: definition.form.questions.map(({ id }) => id),
    };
  if (body.type === 'migrated') return { ...NOTHING, becomes: movedTo(body, definition) };
  if (body.type !== 'transitioned') return NOTHING;
  const transition = definition.transitions.find(({ id }) => id === body.transition);
  const state = definition.states.find(({ id }) => id === body.to);
  const choices = Object.entries(body.choices).flatMap(([id, chosen]) => {
    const input = transition?.inputs.find((candidate) => candidate.id === id);
    if (input === undefined || input.kind === 'unit' || input.kind === 'score') return [];
    if (reader === 'citizen' && input.visibleTo === 'agency') return [];
    const options = input.kind === 'class' ? definition.classes : input.options;
    return [
      {
        field: id,
        label: input.label,
        chosen: chosen.flatMap((option) =>
          options.filter((one) => one.id === option).map(({ label }) => label),
        ),
      },
    ];
  });
  return {
    act: transition?.done ?? transition?.label ?? null,
    becomes: body.from === body.to ? null : (state?.label ?? null),
    choices,
    asked: transition?.inputs.map(({ id }) => id) ?? [],
  };
}

/** The status in the new version where its words are others. */
function movedTo({ state }: BodyOf<'migrated'>, { states }: WorkflowDefinition): LocalisedText | null {
  return state.from === state.to ? null : (states.find(({ id }) => id === state.to)?.label ?? null);
}

/** Options chosen on the form, in the form's order. */
function answersOf(
  choices: Readonly<Record<string, string>>,
  { form }: WorkflowDefinition,
): EventWords['choices'] {
  return form.questions.flatMap(({ id, label, options }) => {
    const chosen = options.find((option) => option.id === choices[id]);
    return chosen === undefined ? [] : [{ field: id, label, chosen: [chosen.label] }];
  });
}

/** What a text answers: the label of its question or input, null when there is none, and whether it names a time. @internal */
export function questionOf(
  definition: WorkflowDefinition,
  body: EventBody,
  field: string,
): { label: LocalisedText | null; isDay: boolean; isInstant: boolean } {
  if (body.type === 'filed') {
    const question = definition.form.questions.find(({ id }) => id === field);
    return { label: question?.label ?? null, isDay: question?.kind === 'date', isInstant: false };
  }
  if (body.type !== 'transitioned') return { label: null, isDay: false, isInstant: false };
  const transition = definition.transitions.find(({ id }) => id === body.transition);
  const input = transition?.inputs.find(({ id }) => id === field);
  return { label: input?.label ?? null, isDay: input?.kind === 'day', isInstant: input?.kind === 'instant' };
}
