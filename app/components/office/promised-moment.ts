import type { CaseView } from '@maklumat/operations';
import type { LocalisedText } from '@maklumat/standards';

/** A day and time that an act named, in the words of its own field. */
export type PromisedMoment = { readonly label: LocalisedText; readonly at: string };

/**
 * The day and time that was promised last, while the case is still the agency's to answer: it stands beside the limit, which
 * alone decides what is late. Null where nothing was promised, or it was answered since.
 */
export function promisedMoment({
  state: { holder, outcome },
  history,
}: Pick<CaseView, 'history'> & {
  readonly state: Pick<CaseView['state'], 'holder' | 'outcome'>;
}): PromisedMoment | null {
  if (outcome !== null || holder !== 'agency') return null;
  const found = history.findLast(({ texts }) => texts.some(({ isInstant }) => isInstant));
  const answered = history.findLast(({ body }) => body.type === 'transitioned' && body.answers);
  if (found === undefined || (answered !== undefined && answered.sequence > found.sequence)) return null;
  const written = found.texts.find(({ isInstant }) => isInstant);
  if (written?.text == null || written.label === null) return null;
  return { label: written.label, at: written.text };
}
