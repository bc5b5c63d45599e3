import { inLanguage, type FlowGraph, type FlowNode, type Lang } from '@maklumat/standards';
import { splitCondition } from '../step-exits';
import type { Drawable, DrawableBox } from './drawable';

/** Words of a drawing that do not come from the agency. */
export type PrintedWords = { start: string; end: string; actors: (slugs: string[]) => string };

/** The printed steps of a track as boxes and arrows; an arrow has room for the condition alone. */
export function drawableOfSteps(flow: FlowGraph, lang: Lang, words: PrintedWords): Drawable {
  return {
    boxes: flow.nodes.map((node) => boxOf(node, lang, words)),
    arrows: flow.edges.map(({ from, to, label, isBack }) => ({
      ...{ from, to, isBack },
      label: label === null ? null : splitCondition(inLanguage(label, lang)).condition,
    })),
  };
}

function boxOf(node: FlowNode, lang: Lang, words: PrintedWords): DrawableBox {
  switch (node.kind) {
    case 'start':
    case 'end':
      return { id: node.id, kind: node.kind, text: words[node.kind], notes: [] };
    case 'decision': {
      const text = node.question === null ? '?' : inLanguage(node.question, lang);
      return { id: node.id, kind: 'decision', text, notes: [] };
    }
    case 'step': {
      const text = `${node.number}. ${inLanguage(node.step.title, lang)}`;
      return { id: node.id, kind: 'step', text, notes: [words.actors(node.step.actors)] };
    }
  }
}
