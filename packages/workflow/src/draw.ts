import { inLanguage, type Lang, type LocalisedText } from '@maklumat/standards';
import type { WorkflowDefinition } from './schema/definition';
import type { WorkflowState } from './schema/state';
import type { Transition } from './schema/transition';

const WORDS = {
  id: {
    start: 'mulai',
    stays: 'tetap',
    running: 'waktu berjalan',
    stopped: 'waktu berhenti',
    ended: 'berakhir',
  },
  en: { start: 'start', stays: 'stays', running: 'time runs', stopped: 'time stands still', ended: 'ended' },
} as const;

/** A definition as lines for the terminal: each state with its holder and clock, and below it what can be done. */
export function drawText(definition: WorkflowDefinition, lang: Lang): string[] {
  const first = labelOf(definition, definition.start.state, lang);
  return [
    `${definition.slug} v${definition.version}: ${inLanguage(definition.name, lang)}`,
    `${WORDS[lang].start} → ${first}`,
    ...definition.states.flatMap((state) => [
      '',
      stateLine(state, lang),
      ...definition.transitions
        .filter(({ from }) => from.includes(state.id))
        .map((transition) => transitionLine(definition, transition, lang)),
    ]),
  ];
}

function stateLine(state: WorkflowState, lang: Lang): string {
  const words = WORDS[lang];
  const clock = state.outcome === null ? words[state.clocks] : `${words.ended}: ${state.outcome}`;
  const holder = state.responsible.length === 0 ? state.holder : state.responsible.join(', ');
  return `${inLanguage(state.label, lang)} (${state.id}) · ${holder} · ${clock}`;
}

function transitionLine(definition: WorkflowDefinition, transition: Transition, lang: Lang): string {
  const { to, by, emits } = transition;
  const target = to === null ? `(${WORDS[lang].stays})` : labelOf(definition, to, lang);
  const names = emits.length === 0 ? '' : ` · ${emits.join(', ')}`;
  return `  ${inLanguage(transition.label, lang)} → ${target} [${by.join(', ')}]${names}`;
}

function labelOf({ states }: WorkflowDefinition, id: string, lang: Lang): string {
  const state = states.find((one) => one.id === id);
  return state === undefined ? id : inLanguage(state.label, lang);
}

/** A definition as a graph in the DOT language, for Graphviz and its viewers. Acts that move nothing are left out. */
export function drawDot(definition: WorkflowDefinition, lang: Lang): string[] {
  const nodes = definition.states.map((state) => {
    const shape = state.outcome === null ? 'box' : 'doubleoctagon';
    const style = state.clocks === 'stopped' ? ', style=dashed' : '';
    return `  ${quote(state.id)} [label=${text(state.label, lang)}, shape=${shape}${style}];`;
  });
  const edges = definition.transitions.flatMap(({ from, to, label, by }) =>
    to === null
      ? []
      : from.map((id) => {
          const caption = quote(`${inLanguage(label, lang)}\n${by.join(', ')}`);
          return `  ${quote(id)} -> ${quote(to)} [label=${caption}];`;
        }),
  );
  const start = ['  start [shape=circle, label=""];', `  start -> ${quote(definition.start.state)};`];
  return [`digraph ${quote(definition.slug)} {`, ...start, ...nodes, ...edges, '}'];
}

function text(label: LocalisedText, lang: Lang): string {
  return quote(inLanguage(label, lang));
}

/** In a quoted text of DOT a backslash escapes; a line break is written \n. */
function quote(words: string): string {
  const escaped = words.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  return `"${escaped}"`;
}
