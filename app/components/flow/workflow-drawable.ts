import { inLanguage, type Lang } from '@maklumat/standards';
import type { FlowPlace, ProcedureFlow } from '@maklumat/workflow';
import type { BoxKind, Drawable, DrawableBox } from './drawable';

/** Words of a drawing that do not come from the agency, and how its names are written. */
export type WorkflowWords = {
  actors: (slugs: string[]) => string;
  /** The printed steps by their labels; null where there are none. */
  steps: (ids: string[]) => string | null;
  /** How long things may take there. */
  limits: (place: FlowPlace) => string[];
  stops: string;
  /** What a box says that leads to another drawing. */
  onward: (name: string) => string;
};

/** The course of a case as boxes and arrows. Boxes that go on are numbered as the list below the drawing is. */
export function drawableOfFlow(flow: ProcedureFlow, lang: Lang, words: WorkflowWords): Drawable {
  return {
    boxes: flow.places.map((place) => boxOf(place, flow, lang, words)),
    arrows: flow.ways.map(({ from, to, label, isBack }) => ({
      ...{ from, to, isBack },
      label: label === null ? null : inLanguage(label, lang),
    })),
  };
}

/** Number of a place in drawing and list: filing is 1; ends and other cases have none. */
export function numberOf({ places }: ProcedureFlow, id: string): number | null {
  const numbered = places.filter(({ kind }) => kind === 'start' || kind === 'state');
  const index = numbered.findIndex((place) => place.id === id);
  return index === -1 ? null : index + 1;
}

function boxOf(place: FlowPlace, flow: ProcedureFlow, lang: Lang, words: WorkflowWords): DrawableBox {
  const label = placeName(flow, place, lang, words.actors);
  const number = numberOf(flow, place.id);
  if (number === null) {
    const text = place.kind === 'link' ? words.onward(label) : label;
    return { id: place.id, kind: kindOf(place), text, notes: [] };
  }
  const steps = words.steps(place.steps);
  const notes = [
    words.actors(place.actors),
    ...words.limits(place),
    ...(stopsOurTime(flow, place) ? [words.stops] : []),
    ...(steps === null ? [] : [steps]),
  ];
  return { id: place.id, kind: kindOf(place), text: `${number}. ${label}`, notes };
}

/** The status words of a place; two places under the same words say whose turn it is. */
export function placeName(
  { places }: Pick<ProcedureFlow, 'places'>,
  { id, kind, label, actors }: FlowPlace,
  lang: Lang,
  names: (slugs: string[]) => string,
): string {
  const words = inLanguage(label, lang);
  const isTwice =
    kind === 'state' && places.some((other) => other.id !== id && inLanguage(other.label, lang) === words);
  return isTwice && actors.length > 0 ? `${words} (${names(actors.slice(0, 1))})` : words;
}

/** Whether the agency's time stands still in a place: only where any of it runs in this course. */
export function stopsOurTime({ places }: Pick<ProcedureFlow, 'places'>, { stops }: FlowPlace): boolean {
  return stops && places.some(({ limits }) => limits.some(({ limit }) => limit.binds === 'agency'));
}

function kindOf({ kind, stops }: FlowPlace): BoxKind {
  if (kind === 'end' || kind === 'link') return kind;
  return stops ? 'waiting' : 'step';
}
