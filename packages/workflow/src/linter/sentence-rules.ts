import type { StandardVersion } from '@maklumat/standards';
import type { WorkflowDefinition } from '../schema/definition';
import type { SentencePlace } from '../schema/sentence';
import { fault, type WorkflowFinding } from './finding';
import { stepsFor } from './printed-courses';
import { limitsFor } from './limits-of';

/** The sentences given for a step are its printed words, and what carries each out is there. */
export function lintSentences(definition: WorkflowDefinition, standard: StandardVersion): WorkflowFinding[] {
  const sentences = definition.sentences ?? [];
  const printed = stepsFor(definition, standard);
  const wrong = [...new Set(sentences.map(({ step }) => step))].flatMap((id) => {
    const given = sentences.filter(({ step }) => step === id).map(({ words }) => words);
    const step = printed.find((one) => one.id === id);
    if (step !== undefined && isWhole(given, step.words)) return [];
    const index = sentences.findIndex((one) => one.step === id);
    return [
      fault('sentence-not-printed', ['sentences', index, 'words'], {
        step: step?.title.id ?? id,
        stepEn: step?.title.en ?? id,
      }),
    ];
  });
  const unknown = sentences.flatMap(({ by = [] }, at) =>
    by.flatMap((place, index) =>
      hasPart(definition, standard, place)
        ? []
        : [
            fault('sentence-place-unknown', ['sentences', at, 'by', index, 'id'], {
              name: place.id ?? place.kind,
            }),
          ],
    ),
  );
  return [...wrong, ...unknown];
}

/** Whether sentences, one after the other, are the whole of what is printed. @internal */
export function isWhole(sentences: readonly string[], printed: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, ' ').trim();
  return bare(sentences.join(' ')) === bare(printed);
}

function hasPart(
  definition: WorkflowDefinition,
  standard: StandardVersion,
  { kind, id }: SentencePlace,
): boolean {
  const among = (parts: readonly { id: string }[]) => parts.some((part) => part.id === id);
  switch (kind) {
    case 'question':
      return among(definition.form.questions);
    case 'transition':
      return among(definition.transitions);
    case 'timer':
      return among(definition.timers);
    case 'state':
      return among(definition.states);
    case 'limit':
      return among(limitsFor(definition, standard));
    case 'start':
    case 'document':
    case 'register':
    case 'recap':
    case 'collection':
      return true; // Made of cases, in rooms this package does not know.
  }
}
