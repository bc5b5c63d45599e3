import type { LocalisedText } from '@maklumat/standards';
import type { WorkflowDefinition } from '../schema/definition';
import { fault, named, type WorkflowFinding } from './finding';
import { counts, type Spot, type Walk } from './walk';

type Path = (string | number)[];

interface PlacedText {
  text: LocalisedText;
  path: Path;
  /** Placeholders that can be filled in here. */
  known: readonly string[];
  /** Spots in which the text is read. */
  spots: readonly Spot[];
}

const IN_STATE = ['unit', 'date'];
const IN_MESSAGE = ['number', 'unit', 'date'];

/** What citizens read can be filled in wherever it is read, in both languages. */
export function lintTexts(walked: Walk): WorkflowFinding[] {
  return textsOf(walked).flatMap((placed) => [
    ...lintPlaceholders(placed),
    ...lintDate(walked, placed),
    ...lintEnglish(placed),
  ]);
}

function textsOf(walked: Walk): PlacedText[] {
  const { definition, spots, moves } = walked;
  const start = { text: definition.start.tells, path: ['start', 'tells'], known: IN_MESSAGE };
  return [
    { ...start, spots: spots.slice(0, 1) },
    ...definition.states.map((state, index) => ({
      text: state.sentence,
      path: ['states', index, 'sentence'],
      known: IN_STATE,
      spots: spots.filter((spot) => spot.state === state.id),
    })),
    ...definition.transitions.flatMap((transition, index) => {
      const path = ['transitions', index, 'effects', 'tells'];
      const after = moves.filter((move) => move.transition === transition).map(({ to }) => to);
      const { tells } = transition.effects;
      return tells === null ? [] : [{ text: tells, path, known: IN_MESSAGE, spots: after }];
    }),
    ...timerTexts(definition),
  ];
}

/** A timer's own span gives its notice a date; a reminder that names one is read while the timer runs. */
function timerTexts({ timers }: WorkflowDefinition): PlacedText[] {
  return timers.flatMap(({ tells, notice }, index) => [
    ...(tells === null
      ? []
      : [{ text: tells, path: ['timers', index, 'tells'], known: ['number', 'unit'], spots: [] }]),
    ...(notice === null
      ? []
      : [{ text: notice.tells, path: ['timers', index, 'notice', 'tells'], known: IN_MESSAGE, spots: [] }]),
  ]);
}

function lintPlaceholders({ text, path, known }: PlacedText): WorkflowFinding[] {
  const used = [text.id, text.en ?? ''].flatMap((words) => [...words.matchAll(/\{([^}]*)\}/g)]);
  const unknown = [...new Set(used.map(([, name = '']) => name))].filter((name) => !known.includes(name));
  return unknown.map((name) => {
    const allowed = known.map((one) => `{${one}}`).join(', ');
    return fault('placeholder-unknown', path, { name: `{${name}}`, known: allowed });
  });
}

/** A date is the end of a limit that runs; without one the sentence would have a hole. */
function lintDate(walked: Walk, { text, path, spots }: PlacedText): WorkflowFinding[] {
  if (!walked.complete) return [];
  if (!text.id.includes('{date}') && text.en?.includes('{date}') !== true) return [];
  const hasDate = (spot: Spot): boolean =>
    [...spot.running].some((id) => walked.limits.get(id)?.max != null && counts(walked, spot, id));
  return spots.every(hasDate) ? [] : [fault('date-without-clock', path, named('words', text))];
}

function lintEnglish({ text, path }: PlacedText): WorkflowFinding[] {
  if (text.en !== undefined) return [];
  return [{ code: 'english-missing', severity: 'notice', path, data: { words: text.id } }];
}
